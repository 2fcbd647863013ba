import { useMemo, useRef, useState } from 'preact/hooks';
import { exerciseMessages } from '../../messages/exercise.ts';
import { recallMessages as say } from '../../messages/recall.ts';
import { Attempt } from '../../ui/Attempt.tsx';
import { Feedback } from '../../ui/Feedback.tsx';
import { Unreachable } from '../../ui/Unreachable.tsx';
import { afterAttempt, attemptsAt, markOf } from '../attempts.ts';
import { useKey, type KeyState } from '../key.ts';
import { laterId } from '../../record/later.ts';
import { useExercise, type Exercise, type Rules } from '../use-exercise.ts';
import { useInView } from '../use-in-view.ts';
import type { RecallKey } from './key-of.ts';
import { recallRules } from './rules.ts';
import type { AskedRecall } from './schema.ts';

export function Recall({ definition }: { definition: AskedRecall }) {
  const answers = useKey<RecallKey>(definition.id);
  const key = answers.at === 'ready' ? answers.key : undefined;
  const rules = useMemo(() => recallRules(key), [key]);
  const exercise = useExercise(definition, rules);
  return (
    <fieldset class="exercise recall" disabled={!exercise.open}>
      {answers.at === 'unreachable' && (
        <Unreachable said={say.unreachable} retry={say.retry} onRetry={answers.retry} />
      )}
      <ol class="recall-questions">
        {definition.questions.map((question) => (
          <Question
            key={question.item}
            exercise={exercise}
            id={`${definition.id}.${question.item}`}
            question={question}
            answers={answers}
          />
        ))}
      </ol>
      <Foot
        definition={definition}
        exercise={exercise}
        rules={rules}
        isJudged={key !== undefined}
      />
    </fieldset>
  );
}

/** Questions that nobody tried may be put off, on purpose and not by passing them. */
function Foot({
  definition,
  exercise,
  rules,
  isJudged,
}: {
  definition: AskedRecall;
  exercise: Exercise;
  rules: Rules<AskedRecall>;
  isJudged: boolean;
}) {
  const foot = useRef<HTMLParagraphElement>(null);
  const { open, work, missing } = exercise;
  const untried = definition.questions
    .map(({ item }) => `${definition.id}.${item}`)
    .filter((id) => attemptsAt(id, work).length === 0);
  const waiting = untried.filter((id) => work.choice(laterId(id)) === '');
  const said = () => {
    if (isJudged && missing.length === 0) return say.done(rules.score?.(definition, work) === 100);
    return untried.length > 0 && waiting.length === 0 ? say.putOff(untried.length) : '';
  };
  const putOff = () => {
    waiting.forEach((id) => exercise.choose(laterId(id), '1'));
    // The button that had the focus is gone.
    foot.current?.focus();
  };
  return (
    <>
      {open && waiting.length > 0 && (
        <button type="button" class="button quiet recall-later" onClick={putOff}>
          {say.later}
        </button>
      )}
      <p ref={foot} class="recall-foot" role="status" tabIndex={-1}>
        {said()}
      </p>
    </>
  );
}

interface QuestionProps {
  exercise: Exercise;
  id: string;
  question: AskedRecall['questions'][number];
  answers: KeyState<RecallKey>;
}

function Question({ exercise, id, question, answers }: QuestionProps) {
  const [unjudged, setUnjudged] = useState(false);
  const answer = answers.at === 'ready' ? answers.key[question.item] : undefined;
  const attempts = attemptsAt(id, exercise.work);
  const verdict = useInView<HTMLDivElement>(attempts.join());
  const solved = answer !== undefined && attempts.includes(answer.right);
  const choose = (option: string) => {
    verdict.show();
    exercise.choose(id, afterAttempt(attempts, option, answer?.right, unjudged && !answer));
    setUnjudged(!answer);
  };
  return (
    <li class="recall-question">
      <p class="field-label" id={id}>
        {question.ask}
      </p>
      <div class="attempts" role="group" aria-labelledby={id}>
        {question.options.map((option) => (
          <Attempt
            key={option.id}
            label={option.label}
            mark={markOf(option.id, attempts, answer?.right, !answer)}
            spent={solved || (answer !== undefined && attempts.includes(option.id))}
            waiting={answers.at === 'loading'}
            onChoose={() => choose(option.id)}
          />
        ))}
      </div>
      <div ref={verdict.ref}>
        <Verdict attempts={attempts} answers={answers} item={question.item} />
      </div>
      {solved && <Others question={question} why={answer.why} right={answer.right} />}
    </li>
  );
}

function Verdict({
  attempts,
  answers,
  item,
}: {
  attempts: string[];
  answers: KeyState<RecallKey>;
  item: string;
}) {
  const last = attempts.at(-1);
  if (last === undefined || answers.at === 'loading') return <Feedback tone="plain" />;
  if (answers.at === 'unreachable') return <Feedback tone="plain">{say.stored}</Feedback>;
  const { right, why } = answers.key[item]!;
  return (
    <Feedback
      tone={last === right ? 'good' : 'bad'}
      title={last === right ? exerciseMessages.right : exerciseMessages.wrong}
    >
      {why[last]}
    </Feedback>
  );
}

/** What was not chosen has its explanation too, for who wants it. */
function Others({
  question,
  why,
  right,
}: {
  question: QuestionProps['question'];
  why: Record<string, string>;
  right: string;
}) {
  return (
    <details class="recall-others">
      <summary>{say.others}</summary>
      <dl>
        {question.options
          .filter(({ id }) => id !== right)
          .map(({ id, label }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{why[id]}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
