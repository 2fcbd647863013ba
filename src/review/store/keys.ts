/**
 * What a key of one character does: to the submission that is current at that moment, by its id.
 * The screen follows.
 */
import { atom } from 'nanostores';
import { targetsOf, type Target } from '../grade/targets.ts';
import { $content } from './content.ts';
import { $current, $submissions, mark, reviewOf } from './review.ts';
import { $mode, $question } from './screen.ts';

/**
 * Where the next digit goes; of another submission, it says nothing. `typed`: the number that is
 * being typed for a count, digit by digit.
 */
export const $target = atom<{ id: string; name: string; typed?: string } | undefined>(undefined);

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

/**
 * Gives what `key` stands for and goes on to the next of the same list. Digits of a count make up
 * its number and stay there; `Enter` goes on, with the number that the answers suggest where none
 * was typed. False where the key stands for nothing; `Enter` acts on nothing that was not chosen.
 */
export function give(key: string): boolean {
  const found = targets();
  if (!found) return false;
  const at = $target.get();
  const chosen = at?.id === found.id ? found.all.find(({ name }) => name === at.name) : undefined;
  const target = chosen ?? (key === 'Enter' ? undefined : found.all.find(({ open }) => open));
  if (!target) return false;
  const typed = chosen && at?.typed;
  if (target.most !== undefined && key !== 'Enter') {
    const longer = `${typed ?? ''}${key}`;
    const text = Number(longer) <= target.most ? longer : key;
    const count = Math.min(target.most, Number(text));
    mark(found.id, target.key, { kind: 'count', count });
    $target.set({ id: found.id, name: target.name, typed: text });
    return true;
  }
  const value = target.values[key];
  if (!value) return false;
  if (typed === undefined || target.open) mark(found.id, target.key, value);
  const list = found.all.filter((one) => one.list === target.list);
  const next = list[list.findIndex(({ name }) => name === target.name) + 1] ?? target;
  $target.set({ id: found.id, name: next.name });
  return true;
}
