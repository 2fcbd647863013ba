import { reportMessages } from '../../messages/report.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import type { Submission } from '../open/submission.ts';
import { $alarms, $hints, $sameWork } from '../store/list.ts';
import { $current, $submissions, decide } from '../store/review.ts';
import { $view } from '../store/screen.ts';
import { $similarity } from '../store/similarity.ts';
import { useStore } from './use-store.ts';

/** Whose work it is, and all that ought to be looked at before it is judged. */
export function WorkHead({ submission, document }: { submission: Submission; document: string }) {
  const { id, name, meta, wrapper, mismatch } = submission;
  const alarm = useStore($alarms).has(id);
  const hint = useStore($hints).get(id);
  return (
    <header class="work-head">
      <h2 dir="auto" aria-live="polite">
        {name}
      </h2>
      <p class="work-facts">
        {[
          hint,
          document,
          meta.status === 'draft' ? say.work.draft : say.work.final,
          reportMessages.day(meta.date),
          meta.company !== hint && meta.company,
          mismatch && !alarm && !wrapper.blind && meta.name && sayWork.identity.signed(meta.name),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Alike id={id} />
      <SameWork submission={submission} />
      {alarm && (
        <p class="feedback bad">{say.work.mismatch(wrapper.name, meta.name || say.work.noName)}</p>
      )}
      {submission.doubts.map((other) => (
        <Doubt key={other} id={id} other={other} />
      ))}
      {meta.edited && (
        <div class="feedback bad">
          <p>{say.work.edited(meta.edited.added.length, meta.edited.gone)}</p>
          {meta.edited.added.length > 0 && (
            <details>
              <summary>{say.work.editedShow}</summary>
              <ul>
                {meta.edited.added.map((line, i) => (
                  <li key={i} dir="auto">
                    {line}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </header>
  );
}

/** The instructor says whether two entries are one person's. */
function Doubt({ id, other }: { id: string; other: string }) {
  const submission = useStore($submissions).find((one) => one.id === other);
  if (!submission) return null;
  const hint = $hints.get().get(other);
  const settle = (isSame: boolean) => {
    decide([id, other], isSame);
    // Of the two, the one that is left.
    if (!$submissions.get().some((one) => one.id === $current.get())) $current.set(other);
  };
  return (
    <div class="feedback doubt">
      <p>
        {sayWork.identity.doubt([submission.name, hint && `(${hint})`].filter(Boolean).join(' '))}
      </p>
      <div class="card-acts">
        <button type="button" class="button small" onClick={() => settle(true)}>
          {sayWork.identity.same}
        </button>
        <button type="button" class="button small" onClick={() => settle(false)}>
          {sayWork.identity.other}
        </button>
        <button type="button" class="button small quiet" onClick={() => $current.set(other)}>
          {sayWork.identity.see}
        </button>
      </div>
    </div>
  );
}

/** A team hands in one work, each in a folder of their own. */
function SameWork({ submission: { id, version } }: { submission: Submission }) {
  const others = (useStore($sameWork).get(version) ?? []).filter((one) => one.id !== id);
  if (others.length === 0) return null;
  return <p class="hint">{sayWork.identity.sameWork(others.map(({ name }) => name).join(', '))}</p>;
}

/** Once the search was made: that there is something to look at, and where. */
function Alike({ id }: { id: string }) {
  const similarity = useStore($similarity);
  if (similarity.at !== 'found') return null;
  const answers = similarity.couples
    .filter(({ ids }) => ids.includes(id))
    .reduce((sum, { shared }) => sum + shared.length, 0);
  if (answers === 0) return null;
  return (
    <button type="button" class="button small quiet" onClick={() => $view.set('similar')}>
      {say.work.alike(answers)}
    </button>
  );
}
