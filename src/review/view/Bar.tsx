import { useStore } from './use-store.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import type { ReviewContent } from '../content.ts';
import { $kept, $keptBefore } from '../store/keep.ts';
import { $history } from '../store/review.ts';
import { $keysOpen, $view, type View } from '../store/screen.ts';
import { OpenButtons } from './Opener.tsx';
import { takeBack } from './keyboard.ts';

const VIEWS = Object.keys(say.views) as View[];

export function Bar({ content, empty }: { content: ReviewContent; empty: boolean }) {
  const view = useStore($view);
  return (
    <header class="bar">
      <div class="bar-title">
        <h1>{say.title}</h1>
        <p>{content.course.title}</p>
      </div>
      {!empty && (
        <nav class="tabs" aria-label={say.viewsLabel}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={view === one ? 'page' : undefined}
              onClick={() => $view.set(one)}
            >
              {say.views[one]}
            </button>
          ))}
        </nav>
      )}
      {!empty && (
        <div class="bar-acts">
          <Undo />
          <button
            type="button"
            class="button small quiet keys-button"
            onClick={() => $keysOpen.set(true)}
          >
            {say.keys.button}
          </button>
          <OpenButtons compact />
        </div>
      )}
      <Saved />
    </header>
  );
}

function Undo() {
  const steps = useStore($history).length;
  return (
    <button type="button" class="button small quiet" disabled={steps === 0} onClick={takeBack}>
      {say.saving.undo}
    </button>
  );
}

function Saved() {
  const kept = useStore($kept);
  const isWithout = useStore($keptBefore);
  if (isWithout && kept.at !== 'failed')
    return (
      <p class="saved failed" role="alert">
        {say.saving.keptBefore}
      </p>
    );
  if (kept.at === 'failed')
    return (
      <p class="saved failed" role="alert">
        {kept.grades ? say.saving.failed : say.saving.failedTexts}
      </p>
    );
  if (kept.at === 'saving') return <p class="saved">{say.saving.busy}</p>;
  return (
    <p class="saved">{kept.at === 'saved' ? say.saving.saved(kept.moment) : say.saving.nothing}</p>
  );
}
