import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { configureMessages as say } from '../../messages/configure.ts';
import { coverAlone } from '../cover.ts';
import { $cover } from '../store.ts';

/** The cover as it will be, made of the package's own page. */
export function Preview() {
  const files = useStore($cover);
  const cover = useMemo(() => (files ? coverAlone(files) : undefined), [files]);
  return (
    <section class="configure-preview" aria-labelledby="portada">
      <h2 id="portada">{say.preview}</h2>
      {cover ? (
        <iframe sandbox="" srcdoc={cover} title={say.preview} />
      ) : (
        <p class="feedback bad">{say.noPreview}</p>
      )}
    </section>
  );
}
