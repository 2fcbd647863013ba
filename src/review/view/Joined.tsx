import { useState } from 'preact/hooks';
import { reviewMessages as say } from '../../messages/review.ts';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import type { ReviewContent } from '../content.ts';
import { markText } from '../grade/mark-text.ts';
import type { Head, MarkValue, Passage } from '../grade/marks.ts';
import {
  $agreement,
  $offered,
  acceptWeights,
  allConflicts,
  type PlacedConflict,
} from '../store/join.ts';
import {
  $authors,
  $current,
  $history,
  $me,
  $names,
  $reviews,
  $submissions,
  choose,
} from '../store/review.ts';
import { $view } from '../store/screen.ts';
import { useStore } from './use-store.ts';

/** Conflicts drawn at once. */
const STEP = 20;

/** What a join leaves to the instructor: points that differ, and values among which to choose. */
export function Joined({ content }: { content: ReviewContent }) {
  useStore($reviews);
  const conflicts = allConflicts();
  return (
    <>
      <Weights />
      <DoubleMarking />
      {conflicts.length > 0 && <Conflicts content={content} conflicts={conflicts} />}
    </>
  );
}

function Weights() {
  const offered = useStore($offered);
  if (!offered) return null;
  const { offers, refused, zero } = offered;
  return (
    <div class="feedback offered">
      {refused.length > 0 && <p>{sayWork.join.refused(refused.length)}</p>}
      {zero && <p>{sayWork.join.zero}</p>}
      {offers.length > 0 && (
        <>
          <h4>{sayWork.join.weightsTitle}</h4>
          <p>{sayWork.join.weightsLead}</p>
          <ul>
            {offers.map(({ key, label, mine, theirs }) => (
              <li key={key}>{sayWork.join.weight(label, say.number(mine), say.number(theirs))}</li>
            ))}
          </ul>
        </>
      )}
      <div class="card-acts">
        {offers.length > 0 && (
          <button type="button" class="button small" onClick={acceptWeights}>
            {sayWork.join.takeWeights}
          </button>
        )}
        <button type="button" class="button small" onClick={() => $offered.set(undefined)}>
          {offers.length > 0 ? sayWork.join.keepWeights : say.keys.close}
        </button>
      </div>
    </div>
  );
}

/** What both instructors judged by themselves, and how far they differ. */
function DoubleMarking() {
  const agreement = useStore($agreement);
  const names = useStore($authors);
  // An undone join leaves nothing to compare.
  const isJoined = useStore($history).some((step) => 'join' in step);
  if (!agreement || !isJoined) return null;
  const { submissions, criteria, same, lean, grades } = agreement;
  const name = names[agreement.author] || sayWork.author.unknown;
  return (
    <section class="feedback" aria-label={sayWork.agreement.title}>
      <h4>{sayWork.agreement.title}</h4>
      <p>{sayWork.agreement.same(submissions, criteria, same, name)}</p>
      {same < criteria && <p>{sayWork.agreement.lean(lean, name)}</p>}
      {grades && <p>{sayWork.agreement.grades(grades.count, grades.mean, grades.most)}</p>}
    </section>
  );
}

/** Those of this browser's author come first in `heads` where they are there. */
const isMine = ({ by }: Head<unknown>) => by === $me.get();

function Conflicts({
  content,
  conflicts,
}: {
  content: ReviewContent;
  conflicts: PlacedConflict[];
}) {
  const [shown, setShown] = useState(STEP);
  const all = (mine: boolean) =>
    conflicts.forEach((one) => {
      const index = one.heads.findIndex((head) => isMine(head) === mine);
      if (index >= 0) choose(one.id, one, index);
    });
  return (
    <section class="conflicts flow" aria-label={sayWork.join.title}>
      <h4>{sayWork.join.title}</h4>
      <p>{sayWork.join.lead}</p>
      <div class="card-acts">
        <button type="button" class="button small" onClick={() => all(true)}>
          {sayWork.join.allMine}
        </button>
        <button type="button" class="button small" onClick={() => all(false)}>
          {sayWork.join.allTheirs}
        </button>
      </div>
      <ul>
        {conflicts.slice(0, shown).map((one) => (
          <ConflictRow key={`${one.id} ${one.part} ${one.key}`} content={content} conflict={one} />
        ))}
      </ul>
      {conflicts.length > shown && (
        <button type="button" class="button small" onClick={() => setShown(shown + STEP)}>
          {sayWork.join.more(conflicts.length - shown)}
        </button>
      )}
    </section>
  );
}

function criterionIn(content: ReviewContent, key: string) {
  const [rubricId, id] = key.split('.');
  const rubric = content.rubrics.find((one) => one.id === rubricId);
  return { rubric, criterion: rubric?.criteria.find((one) => one.id === id) };
}

function ConflictRow({ content, conflict }: { content: ReviewContent; conflict: PlacedConflict }) {
  const authors = useStore($authors);
  const open = useStore($submissions).find(({ id }) => id === conflict.id);
  const { rubric, criterion } = criterionIn(content, conflict.key);
  const label = criterion?.label ?? conflict.key;
  const titles = {
    marks: label,
    notes: sayWork.join.note(label),
    comment: sayWork.join.comment,
    passages: sayWork.join.passage,
  };
  const told = ({ value }: Head<unknown>): string => {
    if (conflict.part === 'marks')
      return rubric ? markText(rubric, (value as MarkValue | null) ?? undefined) : '';
    if (conflict.part === 'passages') return (value as Passage | null)?.text ?? '';
    return String(value);
  };
  return (
    <li class="conflict">
      <p>
        <strong dir="auto">{open?.name ?? ($names.get()[conflict.id] || conflict.id)}</strong> ·{' '}
        {titles[conflict.part]}
        {open && (
          <button
            type="button"
            class="button small quiet"
            onClick={() => {
              $current.set(conflict.id);
              $view.set('grade');
            }}
          >
            {sayWork.join.open}
          </button>
        )}
      </p>
      <div class="conflict-heads">
        {conflict.heads.map((head, index) => (
          <div key={`${head.by} ${head.at}`}>
            <p class="hint">
              {isMine(head)
                ? sayWork.join.yours
                : sayWork.join.of(authors[head.by] || sayWork.author.unknown)}
              {sayWork.join.at(head.at) && `, ${sayWork.join.at(head.at)}`}
            </p>
            <p class="report-text" dir="auto">
              {told(head) || sayWork.join.none}
            </p>
            <button
              type="button"
              class="button small"
              onClick={() => choose(conflict.id, conflict, index)}
            >
              {isMine(head) ? sayWork.join.mine : sayWork.join.theirs}
            </button>
          </div>
        ))}
      </div>
    </li>
  );
}
