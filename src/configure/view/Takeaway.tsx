import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { configureMessages as say } from '../../messages/configure.ts';
import { contentMessages } from '../../messages/content.ts';
import { verifyMessages } from '../../messages/verify.ts';
import { bytesOf } from '../../model/files.ts';
import type { FileFault } from '../../model/packaging.ts';
import { $draft, CONFIG, make, reset, type Made } from '../store.ts';

type State = { at: 'idle' } | { at: 'making' } | { at: 'made'; made: Made };

/** The package and its review page, or what keeps them from being made. */
export function Takeaway({
  faults,
  hasReview,
}: {
  faults: readonly FileFault[];
  hasReview: boolean;
}) {
  const draft = useStore($draft);
  const [state, setState] = useState<State>({ at: 'idle' });
  // What was made is not of what the form asks now.
  useEffect(() => setState({ at: 'idle' }), [draft]);
  const start = async () => {
    setState({ at: 'making' });
    // The screen says so before the work begins, which holds it for a moment.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const made = await make();
    setState(made ? { at: 'made', made } : { at: 'idle' });
  };
  return (
    <section class="configure-take" aria-labelledby="llevar">
      <h2 id="llevar">{say.take}</h2>
      {faults.length > 0 && (
        <div class="feedback bad" role="alert">
          <p>{say.correct}</p>
          <ul>
            {faults.map((one) => (
              <li key={one.field}>
                {one.field && <strong>{say.fieldName(one.field)}: </strong>}
                {contentMessages.cure(one)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {!hasReview && <p class="feedback plain">{say.otherBuild}</p>}
      <p class="configure-acts">
        <button
          type="button"
          class="button primary"
          aria-disabled={faults.length > 0 || state.at === 'making'}
          onClick={() => faults.length === 0 && state.at !== 'making' && void start()}
        >
          {state.at === 'making' ? say.making : say.make}
        </button>
        <button type="button" class="button quiet" onClick={reset}>
          {say.reset}
        </button>
      </p>
      <div role="status">{state.at === 'made' && <Files made={state.made} />}</div>
    </section>
  );
}

function Files({ made: { name, zip, review, yaml, findings } }: { made: Made }) {
  if (findings.length > 0)
    return (
      <div class="feedback bad">
        <p>{say.unsound}</p>
        <ul>
          {findings.map((one) => (
            <li key={one.code + one.path}>{verifyMessages.finding(one)}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <div class="feedback good">
      <p>{say.made}</p>
      <ul class="configure-files">
        <File name={name} bytes={zip} use={say.zipUse} />
        {review && <File name="revision.html" bytes={bytesOf(review)} use={say.reviewUse} />}
        <File name={CONFIG} bytes={bytesOf(yaml)} use={say.yamlUse} />
      </ul>
    </div>
  );
}

function File({ name, bytes, use }: { name: string; bytes: Uint8Array; use: string }) {
  const [href, setHref] = useState('');
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    setHref(address);
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  return (
    <li>
      <a class="button small" href={href} download={name}>
        {say.download(name)}
      </a>
      <span class="hint">{use}</span>
    </li>
  );
}
