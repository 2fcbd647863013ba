import { useStore } from '@nanostores/preact';
import { feedbackMessages as say } from '../messages/feedback.ts';
import { $record } from '../record/store.ts';
import { Comment, NextStep } from './Comment.tsx';
import { $held } from './held.ts';
import { saidOfExercise, type CriterionLine } from './placed.ts';
import { saidId } from './reach.ts';

/** What was said of an exercise as a whole, in its head: each criterion, and what stands nowhere else. */
export function ExerciseSaid({ exercise }: { exercise: string }) {
  const all = saidOfExercise(useStore($held), exercise, useStore($record));
  if (all.length === 0) return null;
  return (
    <div class="said" id={saidId(exercise)} tabIndex={-1}>
      {all.map(({ document, date, lines, comments }) => (
        <details key={document} open={comments.length > 0}>
          <summary>{say.said(date)}</summary>
          <div class="said-whole">
            {comments.map((placed) => (
              <Comment key={placed.index} placed={placed}>
                {placed.comment.title !== '' && (
                  <p class="hint">{say.about(placed.comment.title)}</p>
                )}
                {placed.comment.quote !== '' && (
                  <>
                    <p class="hint">{say.answerGone}</p>
                    <blockquote class="said-gone" dir="auto">
                      «{placed.comment.quote}»
                    </blockquote>
                  </>
                )}
              </Comment>
            ))}
            <Criteria lines={lines} />
          </div>
        </details>
      ))}
    </div>
  );
}

/** Each criterion with its points, the level in words and what the next one asks for. */
export function Criteria({ lines }: { lines: readonly CriterionLine[] }) {
  return (
    <>
      {lines.map((line) => (
        <div key={line.criterion} class="said-mark">
          <p>
            <strong>{line.label}</strong>
          </p>
          <p class="hint">
            {say.points(line.points, line.of)} · {line.result}
          </p>
          <NextStep {...line} />
        </div>
      ))}
    </>
  );
}
