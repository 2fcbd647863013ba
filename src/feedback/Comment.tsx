import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { feedbackMessages as say } from '../messages/feedback.ts';
import { attend, isAttended } from '../record/feedback.ts';
import { $record } from '../record/store.ts';
import type { PlacedComment } from './placed.ts';

interface CommentProps {
  placed: PlacedComment;
  /** What it is about: the passage, or where it went. */
  children?: ComponentChildren;
  /** The way to its place. */
  way?: ComponentChildren;
}

/** One comment, as it was typed, and whether the learner attended to it. */
export function Comment({ placed: { document, index, comment }, children, way }: CommentProps) {
  const done = isAttended(useStore($record), document, index);
  return (
    <div class={done ? 'said-comment done' : 'said-comment'}>
      {children}
      <p class="said-text" dir="auto">
        {comment.text}
      </p>
      <p class="said-acts">
        <label class="said-done">
          <input
            type="checkbox"
            checked={done}
            aria-label={say.attendedAbout(comment.text.slice(0, 80))}
            onChange={(event) => attend(document, index, event.currentTarget.checked)}
          />
          <span>{say.attended}</span>
        </label>
        {way}
      </p>
    </div>
  );
}

/** What the rubric says of the level that was reached, and what it asks for at the next. */
export function NextStep({ nextLevel, next }: { nextLevel: string; next: string }) {
  if (next === '') return null;
  return <p class="said-next">{nextLevel ? say.aimAt(nextLevel, next) : say.aim(next)}</p>;
}
