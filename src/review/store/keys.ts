/**
 * What a key of one character does: to the submission that is current at that moment, by its id.
 * The screen follows.
 */
import { atom } from 'nanostores';
import { targetsOf, type Target } from '../grade/targets.ts';
import { $content } from './content.ts';
import { $current, $submissions, mark, reviewOf } from './review.ts';
import { $mode, $question } from './screen.ts';

/** Where the next digit goes; of another submission, it says nothing. */
export const $target = atom<{ id: string; name: string } | undefined>(undefined);

function targets(): { id: string; all: Target[] } | undefined {
  const [content, id] = [$content.get(), $current.get()];
  const submission = $submissions.get().find((one) => one.id === id);
  if (!content || !submission) return undefined;
  const view = { review: reviewOf(submission.id), mode: $mode.get(), item: $question.get() };
  return { id: submission.id, all: targetsOf(content, submission, view) };
}

/** The first of the rubric that has no mark, else its first. */
export function toRubric(): void {
  const found = targets();
  const rubric = found?.all.filter(({ list }) => list === 'rubric') ?? [];
  const next = rubric.find(({ open }) => open) ?? rubric[0];
  $target.set(found && next ? { id: found.id, name: next.name } : undefined);
}

/** Gives the digit and goes on to the next of the same list. False where no option has it. */
export function give(digit: string): boolean {
  const found = targets();
  if (!found) return false;
  const at = $target.get();
  const target =
    (at?.id === found.id ? found.all.find(({ name }) => name === at.name) : undefined) ??
    found.all.find(({ open }) => open);
  const value = target?.values[digit];
  if (!target || !value) return false;
  mark(found.id, target.key, value);
  const list = found.all.filter((one) => one.list === target.list);
  const next = list[list.findIndex(({ name }) => name === target.name) + 1] ?? target;
  $target.set({ id: found.id, name: next.name });
  return true;
}
