import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import { feedbackMessages as say } from '../messages/feedback.ts';
import { feedbackIn, isAttended } from '../record/feedback.ts';
import { $record } from '../record/store.ts';
import type { FeedbackComment } from '../report/feedback-comments.ts';
import { Comment } from './Comment.tsx';
import { Criteria } from './ExerciseSaid.tsx';
import { $held, heldOf, lookForHeld } from './held.ts';
import { addressOf, labelOf } from './labels.ts';
import { reachSaid } from './reach.ts';

/** One document's feedback: the grade, what is open, each comment with the way to it, each criterion. */
export function Overview({ document }: { document: string }) {
  const record = useStore($record);
  useStore($held);
  useEffect(() => void lookForHeld(), []);
  const fact = feedbackIn(record, document);
  const place = useRef<HTMLElement>(null);
  const isAsked = location.hash === `#${document}`;
  // The address named it before it was here.
  useEffect(() => {
    if (isAsked) place.current?.scrollIntoView();
  }, [isAsked, fact !== undefined]);
  if (!fact) return null;
  const held = heldOf(document);
  const label = labelOf(document);
  if (!held)
    return (
      <section class="callout flow" id={document} ref={place}>
        <h2>{say.heading(label)}</h2>
        <p>{say.elsewhere(label, fact.day)}</p>
      </section>
    );
  const { file, comments } = held;
  const isOpen = (_: unknown, index: number) => !isAttended(record, document, index);
  const first = comments.find(isOpen);
  return (
    <section class="flow said-overview" id={document} ref={place}>
      <h2>{say.heading(label)}</h2>
      <p class="said-grade">{say.grade(file.outOf100, file.date)}</p>
      <p role="status">{say.summary(fact.comments, fact.open)}</p>
      <p class="report-acts">
        {first && first.exercise !== '' && <Way comment={first} label={say.first} isPrimary />}
        {fact.open === 0 && (
          <a class="button primary" href="./reporte.html">
            {say.again}
          </a>
        )}
      </p>
      {comments.length > 0 && <h3>{say.comments}</h3>}
      {comments.map((comment, index) => (
        <Comment
          key={index}
          placed={{ document, index, comment }}
          way={<Way comment={comment} label={comment.answer ? say.goToAnswer : say.goToExercise} />}
        >
          <p class="hint">{comment.about === 'whole' ? say.general : say.about(comment.title)}</p>
          {comment.quote !== '' && (
            <blockquote class="said-gone" dir="auto">
              «{comment.quote}»
            </blockquote>
          )}
        </Comment>
      ))}
      {file.parts.map(({ rubric, title, lines }) => (
        <div key={rubric} class="flow">
          <h3>{file.parts.length > 1 ? title : say.criteria}</h3>
          <Criteria lines={lines} />
        </div>
      ))}
    </section>
  );
}

function Way({
  comment: { answer, exercise },
  label,
  isPrimary = false,
}: {
  comment: FeedbackComment;
  label: string;
  isPrimary?: boolean;
}) {
  const href = addressOf(exercise);
  if (!href) return null;
  return (
    <a
      class={isPrimary ? 'button primary' : 'button small'}
      href={href}
      onClick={() => reachSaid(answer || exercise)}
    >
      {label}
    </a>
  );
}
