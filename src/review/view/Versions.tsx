import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'preact/hooks';
import { reportMessages } from '../../messages/report.ts';
import { reviewWorkMessages as say } from '../../messages/review-work.ts';
import type { ReviewContent } from '../content.ts';
import { answerTitle } from '../../exercises/answer-title.ts';
import { isSaid, type Review } from '../grade/marks.ts';
import { changesBetween, type Change } from '../grade/version.ts';
import type { Submission } from '../open/submission.ts';
import { documentsOf } from '../store/content.ts';
import { $all } from '../store/list.ts';
import { $showChanges } from '../store/screen.ts';
import { Answers, Attended, Told } from './Attended.tsx';
import { takeOverHere } from './keyboard.ts';
import { useStore } from './use-store.ts';

/** Longer texts are compared by lines of the whole: word by word they take seconds. */
const MOST_CHARS = 40_000;

/** That there is a version before, what changed since, and the way to what was said of it. */
export function Versions({
  content,
  submission,
  review,
}: {
  content: ReviewContent;
  submission: Submission;
  review: Review;
}) {
  const shown = useStore($showChanges);
  const standing = useStore($all).find((row) => row.submission.id === submission.id)?.standing;
  // Once all criteria have their mark there is nothing left to take over.
  const judged = standing === 'done';
  const former = submission.earlier
    .filter(({ version }) => review.earlier[version] && isSaid(review.earlier[version]))
    .at(-1);
  const wasJudged = Object.values(review.earlier).some(isSaid);
  const { second } = submission.meta;
  const judgedThen = second?.said?.reviewed.version;
  const named = submission.earlier.find(({ version }) => version === judgedThen);
  const base = named ?? former ?? submission.earlier.at(-1);
  const changes = useMemo(() => {
    if (!base) return [];
    const exercises = documentsOf(content)[submission.meta.document] ?? [];
    return changesBetween(base.record, submission.record).filter(
      ({ id }) => exercises.length === 0 || exercises.includes(id.split('.')[0]!),
    );
  }, [base, content, submission]);
  if (!base && !wasJudged && !second) return null;
  return (
    <section class={`versions ${wasJudged && !judged ? 'pending' : ''}`}>
      <h3>{say.versions.again}</h3>
      {(base || wasJudged) && (
        <p>
          {wasJudged
            ? say.versions.lead(changes.length)
            : say.versions.ungraded(submission.earlier.length + 1)}
        </p>
      )}
      {second && <Answers second={second} />}
      {second && !base && <Told second={second} />}
      <div class="card-acts">
        {wasJudged && !judged && (
          <button type="button" class="button small primary" onClick={takeOverHere}>
            {say.versions.take}
          </button>
        )}
        {base && (
          <button
            type="button"
            class="button small"
            aria-expanded={shown}
            onClick={() => $showChanges.set(!shown)}
          >
            {shown ? say.versions.hide : say.versions.show}
          </button>
        )}
        {base && (
          <span class="hint">{say.versions.former(reportMessages.day(base.meta.date))}</span>
        )}
      </div>
      {second && (shown || !base) && <Attended second={second} />}
      {base && shown && (
        <div class="changes">
          <p class="hint">{changes.length > 0 ? say.versions.legend : say.versions.none}</p>
          {changes.map((change) => (
            <div key={change.id} class="report-answer">
              <p class="report-question">{answerTitle(content, change.id, submission.record)}</p>
              <Marked change={change} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

/** One answer with what is new and what is gone, word by word. */
function Marked({ change: { before, after } }: { change: Change }) {
  const parts = useMemo(
    () =>
      before.length + after.length > MOST_CHARS
        ? [
            { value: before, removed: true, added: false },
            { value: after, removed: false, added: true },
          ]
        : diffWordsWithSpace(before, after),
    [before, after],
  );
  return (
    <p class="report-text" dir="auto">
      {parts.map(({ value, added, removed }, i) =>
        added ? (
          <ins key={i}>{value}</ins>
        ) : removed ? (
          <del key={i}>{value}</del>
        ) : (
          <span key={i}>{value}</span>
        ),
      )}
    </p>
  );
}
