/** Changes to the list of reasons, each one written to the record at once. */
import { workOf } from '../../record/answers.ts';
import { answer, choose } from '../../record/edits.ts';
import { $record } from '../../record/store.ts';
import { nextNumber, withAt } from '../slots.ts';
import { MOST, reasonId, slotsIn, textIn } from './rules.ts';
import type { Reasons } from './schema.ts';

/** The list as it was before a change, so that the change can be undone. */
export type Snapshot = readonly { slot: string; text: string }[];

const workNow = () => workOf($record.get());

function writeOrder(definition: Reasons, slots: readonly string[]): void {
  choose(`${definition.id}.orden`, slots.join(','));
}

export function snapshot(definition: Reasons): Snapshot {
  const work = workNow();
  return slotsIn(definition, work).map((slot) => ({
    slot,
    text: work.text(reasonId(definition, slot)),
  }));
}

/**
 * Puts texts into new slots after one that is shown (at the end where there is none) and returns
 * those slots; fewer when the list is full.
 */
export function insertAfter(
  definition: Reasons,
  slot: string | undefined,
  texts: readonly string[],
): string[] {
  const { answers, choices } = $record.get();
  const slots = slotsIn(definition, workNow());
  const first = nextNumber(reasonId(definition, 'r'), slots, [
    ...Object.keys(answers),
    ...Object.keys(choices),
    ...slots.map((one) => reasonId(definition, one)),
  ]);
  const fitting = texts.slice(0, Math.max(0, MOST - slots.length));
  const added = fitting.map((_, i) => `r${first + i}`);
  const at = slot === undefined ? slots.length : slots.indexOf(slot) + 1;
  writeOrder(definition, withAt(slots, at, ...added));
  fitting.forEach((text, i) => answer(reasonId(definition, added[i]!), text));
  return added;
}

/**
 * Takes a reason off the list. Its slot stays empty for good, so a list that would be left without
 * any gets a new one.
 */
export function remove(definition: Reasons, slot: string): void {
  if (slotsIn(definition, workNow()).length === 1) insertAfter(definition, slot, ['']);
  writeOrder(
    definition,
    slotsIn(definition, workNow()).filter((one) => one !== slot),
  );
  answer(reasonId(definition, slot), '');
}

/** The list as it was; what was added since is emptied. */
export function restore(definition: Reasons, before: Snapshot): void {
  const kept = new Set(before.map(({ slot }) => slot));
  const work = workNow();
  for (const slot of slotsIn(definition, work))
    if (!kept.has(slot) && textIn(definition, slot, work) !== '')
      answer(reasonId(definition, slot), '');
  writeOrder(
    definition,
    before.map(({ slot }) => slot),
  );
  for (const { slot, text } of before) answer(reasonId(definition, slot), text);
}
