import { useEffect, useRef, useState } from 'preact/hooks';
import { reviewMessages as say } from '../../messages/review.ts';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import type { ReviewContent } from '../content.ts';
import {
  $groupAt,
  $grouping,
  $groupsDone,
  givenTo,
  group,
  judge,
  questionsIn,
  type GroupedAnswer,
  type Question,
} from '../store/questions.ts';
import { $current, $reviews, $submissions } from '../store/review.ts';
import { $view } from '../store/screen.ts';
import { Digits } from './Digits.tsx';
import { useStore } from './use-store.ts';
import { Working } from './Working.tsx';

/** Groups drawn at once, and around the one that has the keys. */
const STEP = 20;
/** Answers of one group that are listed. */
const MOST_LISTED = 200;

/** One question, all learners: answers that say nearly the same are judged together. */
export function Questions({ content }: { content: ReviewContent }) {
  const questions = questionsIn(content, useStore($submissions));
  const grouping = useStore($grouping);
  const key = grouping.at === 'idle' ? undefined : grouping.key;
  const question = questions.find((one) => one.key === key);
  return (
    <section class="page-part flow" aria-labelledby="questions-title">
      <h2 id="questions-title">{sayWork.question.title}</h2>
      <p class="lead">{sayWork.question.lead}</p>
      <div class="questions" role="group" aria-label={sayWork.question.pick}>
        {questions.map((one) => (
          <button
            key={one.key}
            type="button"
            aria-pressed={one.key === key}
            onClick={() => void group(content, one)}
          >
            {one.criterion.label}
          </button>
        ))}
      </div>
      {grouping.at === 'busy' && (
        <Working said={sayWork.question.busy(grouping.share)} share={grouping.share} />
      )}
      {grouping.at === 'failed' && <p class="feedback bad">{say.failed}</p>}
      {grouping.at === 'found' && question && (
        <Groups question={question} groups={grouping.groups} />
      )}
    </section>
  );
}

function Groups({ question, groups }: { question: Question; groups: GroupedAnswer[][] }) {
  const at = useStore($groupAt);
  const reviews = useStore($reviews);
  const done = useStore($groupsDone);
  const answers = groups.reduce((sum, { length }) => sum + length, 0);
  const first = Math.max(0, Math.min(at - 2, groups.length - STEP));
  return (
    <>
      <p role="status">
        {sayWork.question.groups(groups.length, answers)} ·{' '}
        {sayWork.question.done(done, groups.length)}
      </p>
      <p class="hint">{sayWork.question.keys}</p>
      <ol class="groups">
        {groups.slice(first, first + STEP).map((members, i) => (
          <Group
            key={first + i}
            place={first + i}
            current={first + i === at}
            question={question}
            members={members}
            given={givenTo(question.key, members, reviews)}
          />
        ))}
      </ol>
    </>
  );
}

function Group({
  place,
  current,
  question,
  members,
  given,
}: {
  place: number;
  current: boolean;
  question: Question;
  members: GroupedAnswer[];
  given: string | undefined;
}) {
  const { rubric, criterion } = question;
  const card = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const options =
    criterion.kind === 'answers'
      ? rubric.scale.map((title, i) => ({ digit: String(i), label: String(i), title }))
      : rubric.levels.map(({ label }, i) => ({ digit: String(i + 1), label, title: label }));
  const value =
    criterion.kind === 'answers'
      ? given
      : String(1 + rubric.levels.findIndex(({ id }) => id === given));
  const text = members[0]!.text;
  return (
    <li
      ref={card}
      class={`group ${given === undefined ? '' : 'marked'}`}
      aria-current={current ? 'true' : undefined}
      onClick={() => $groupAt.set(place)}
    >
      <p class={text === '' ? 'report-none' : 'report-text'} dir="auto">
        {text || sayWork.question.empty}
      </p>
      <div class="group-acts">
        <Digits
          name={`group-${place}`}
          label={sayWork.question.group(place + 1)}
          options={options}
          value={value}
          onPick={(digit) => judge(question, members, digit)}
        />
        {given === 'mixed' && <span class="hint">{sayWork.question.mixed}</span>}
      </div>
      <details
        class="group-members"
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{sayWork.question.size(members.length)}</summary>
        {open && (
          <ul>
            {members.slice(0, MOST_LISTED).map((one) => (
              <li key={`${one.submission.id} ${one.slot ?? ''}`}>
                <button type="button" class="bank-use" onClick={() => show(one)}>
                  {sayWork.question.who(one.submission.name, one.about)}
                </button>
                {one.text !== text && (
                  <p class="report-text" dir="auto">
                    {one.text}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

function show({ submission }: GroupedAnswer): void {
  $current.set(submission.id);
  $view.set('grade');
}
