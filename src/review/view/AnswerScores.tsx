import { useStore } from './use-store.ts';
import { useMemo } from 'preact/hooks';
import type { OwnCriterion } from '../../exercises/own-criteria.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';
import { keyOf, markOf } from '../grade/marks.ts';
import { slotsFor } from '../grade/score.ts';
import { ownCriteriaIn, rubricsOf } from '../grade/submission-content.ts';
import type { Submission } from '../open/submission.ts';
import { $reviews, markAnswer, reviewOf } from '../store/review.ts';
import { $question } from '../store/screen.ts';
import { Digits } from './Digits.tsx';

type ByAnswer = Extract<RubricCriterion, { kind: 'answers' }>;

interface Asked {
  rubric: Rubric;
  criterion: ByAnswer;
}

/**
 * The answers of the learner's criteria with 0–3 each: one question across criteria, or one
 * criterion after another.
 */
export function AnswerScores({
  content,
  submission,
  by,
}: {
  content: ReviewContent;
  submission: Submission;
  by: 'question' | 'criterion';
}) {
  const own = useMemo(() => ownCriteriaIn(content, submission.record), [content, submission]);
  const asked = rubricsOf(content, submission).flatMap((rubric) =>
    rubric.criteria.flatMap((criterion): Asked[] =>
      criterion.kind === 'answers' ? [{ rubric, criterion }] : [],
    ),
  );
  const item = useStore($question);
  const chosen = asked.find(({ criterion }) => criterion.item === item) ?? asked[0];
  const questionsTo = ({ exercise }: OwnCriterion) =>
    asked.filter(({ criterion }) => criterion.exercise === exercise);
  if (by === 'criterion') {
    return (
      <div class="scores">
        {own.map((one) => (
          <section key={one.slot} class="score-card" data-exercise={one.exercise}>
            <Name one={one} />
            {questionsTo(one).map((question) => (
              <Answer
                key={question.criterion.id}
                question={question}
                one={one}
                submission={submission}
                label={question.criterion.label}
              />
            ))}
          </section>
        ))}
      </div>
    );
  }
  return (
    <div class="scores">
      <div class="questions" role="group" aria-label={say.work.byQuestion}>
        {asked.map(({ criterion }) => (
          <button
            key={criterion.id}
            type="button"
            aria-pressed={criterion === chosen?.criterion}
            onClick={() => $question.set(criterion.item)}
          >
            {criterion.label}
          </button>
        ))}
      </div>
      {chosen &&
        slotsFor(chosen.criterion, own).map((one) => (
          <section key={one.slot} class="score-card" data-exercise={one.exercise}>
            <Name one={one} />
            <Answer question={chosen} one={one} submission={submission} />
          </section>
        ))}
    </div>
  );
}

function Name({ one }: { one: OwnCriterion }) {
  return (
    <h3 dir="auto">
      <span class="score-axis">{say.work.axis[one.axis]}</span> {one.name || say.work.unnamed}
    </h3>
  );
}

function Answer({
  question: { rubric, criterion },
  one,
  submission,
  label,
}: {
  question: Asked;
  one: OwnCriterion;
  submission: Submission;
  label?: string;
}) {
  useStore($reviews, [submission.id]);
  const key = keyOf(rubric, criterion);
  const mark = markOf(reviewOf(submission.id), key);
  const text = one.answers[criterion.item] ?? '';
  return (
    <div class="score-answer">
      {label && <p class="report-question">{label}</p>}
      {text === '' ? (
        <p class="report-none">{say.work.unanswered}</p>
      ) : (
        <p class="report-text" dir="auto">
          {text}
        </p>
      )}
      <Digits
        name={`${key}.${one.slot}`}
        label={say.work.scoreOf(`${one.name || say.work.unnamed}: ${criterion.label}`)}
        options={rubric.scale.map((sentence, score) => ({
          digit: String(score),
          label: String(score),
          title: sentence,
        }))}
        value={
          mark?.kind === 'answers' && mark.scores[one.slot] !== undefined
            ? String(mark.scores[one.slot])
            : undefined
        }
        onPick={(digit) => markAnswer(submission.id, key, one.slot, Number(digit))}
      />
    </div>
  );
}
