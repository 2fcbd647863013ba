import { useStore } from './use-store.ts';
import { openingMessages as say } from '../../messages/opening.ts';
import { reviewMessages } from '../../messages/review.ts';
import { download } from '../../ui/download.ts';
import { $opening, stop } from '../store/opening.ts';
import { $rejected } from '../store/review.ts';

/** How far the opening is, what came of it, and what was no submission. */
export function OpeningNotice() {
  const opening = useStore($opening);
  const rejected = useStore($rejected);
  if (opening.at === 'idle') return null;
  return (
    <section class="opening" aria-live="polite">
      {opening.at === 'busy' && (
        <div class="opening-busy">
          <label>
            {say.progress(opening.done, opening.of)}{' '}
            <progress max={opening.of} value={opening.done} />
          </label>
          <button type="button" class="button small" onClick={stop}>
            {say.cancel}
          </button>
        </div>
      )}
      {opening.at === 'failed' && <p class="feedback bad">{say.failed}</p>}
      {opening.at === 'stopped' && <p>{say.stopped}</p>}
      {opening.at === 'done' && (
        <div class="opening-done">
          <p>{say.done(opening)}</p>
          <button
            type="button"
            class="button small quiet"
            onClick={() => $opening.set({ at: 'idle' })}
          >
            {reviewMessages.keys.close}
          </button>
        </div>
      )}
      {rejected.length > 0 && (
        <details>
          <summary>{say.rejected(rejected.length)}</summary>
          <ul class="rejected">
            {rejected.slice(0, 500).map(({ path, code, file }) => (
              <li key={`${code} ${path}`}>
                <strong dir="auto">{path}</strong>
                <span>{say.reasons[code]}</span>
                {file && (
                  <button
                    type="button"
                    class="button small quiet"
                    onClick={() => download(path.split('/').at(-1)!, file)}
                  >
                    {say.rejectedOpen}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
