/**
 * Lists that the learner makes: an order of slots in one choice ("a2,a1,a7") and each slot's text
 * in answers of its own. A slot is a letter and a number; a number that was ever used is never
 * given to something else, so that copies on other devices are not mixed.
 */
import type { Work } from '../model/exercise.ts';

export interface SlotList {
  /** Full id of the choice that holds the order. */
  order: string;
  /** First letter of every slot. Stored; never renamed. */
  letter: string;
  /** How many slots an untouched list shows. */
  initial: number;
  /**
   * Slots of this letter that stand in another list now. The order may in turn name slots of other
   * letters: they moved in.
   */
  away?: readonly string[];
}

/** How far beyond the known slots one that another device added is looked for. */
const REACH = 12;

/** A copy of the list with more in it, from `position` on (from 0). */
export function withAt<Item>(list: readonly Item[], position: number, ...added: Item[]): Item[] {
  return [...list.slice(0, position), ...added, ...list.slice(position)];
}

const numberOf = (slot: string) => Number(slot.slice(1));

/** The slots that a stored order names, each once. */
export function namedSlots(order: string): string[] {
  return [...new Set(order.split(','))].filter((slot) => /^[a-z]\d+$/.test(slot));
}

function storedOrder({ order, letter, initial, away = [] }: SlotList, work: Work): string[] {
  const stored = work.choice(order);
  const slots =
    stored === ''
      ? Array.from({ length: initial }, (_, i) => `${letter}${i + 1}`)
      : namedSlots(stored);
  return slots.filter((slot) => !away.includes(slot));
}

/**
 * The slots in the learner's order. One that holds text but is not in the order (written on another
 * device) comes last, so that no text is out of sight.
 */
export function slotsOf(list: SlotList, work: Work, hasText: (slot: string) => boolean): string[] {
  const slots = storedOrder(list, work);
  const listed = new Set([...slots, ...(list.away ?? [])]);
  let last = Math.max(
    list.initial,
    ...[...listed].filter((slot) => slot.startsWith(list.letter)).map(numberOf),
  );
  for (let number = 1; number <= last + REACH; number++) {
    const slot = `${list.letter}${number}`;
    if (listed.has(slot) || !hasText(slot)) continue;
    slots.push(slot);
    last = Math.max(last, number);
  }
  return slots;
}

/**
 * The number of a slot that no key of the record ever held. `prefix`: what its keys begin with, up
 * to the number.
 */
export function nextNumber(
  prefix: string,
  shown: readonly string[],
  keys: readonly string[],
): number {
  const held = keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number.parseInt(key.slice(prefix.length), 10));
  return Math.max(0, ...shown.map(numberOf), ...held.filter((number) => number > 0)) + 1;
}
