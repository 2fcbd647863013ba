/**
 * The learner's own criteria, as their record holds them: per axis an order of ids (`<exercise>.<axis>` = "a1,a2,…") and per id a name and prose
 * (`<exercise>.<id>.<part>`). The workshop writes them; the matrix reads them.
 */
import type { Work } from '../model/exercise.ts';

/** First letter of the ids of an axis: `a` attractiveness, `r` relationship. Stored; never renamed. */
export type Axis = 'a' | 'r';
export const AXES: readonly Axis[] = ['a', 'r'];

/** Parts of a criterion that hold prose, in the order in which they are asked. */
export const PARTS = ['nombre', 'objetivo', 'medida', 'diferencia', 'importancia'] as const;

/** How far beyond the known ids a criterion that another device added is looked for. */
const REACH = 12;

const numberOf = (id: string) => Number(id.slice(1));

/** Any text in any of its parts. */
export function hasText(exercise: string, id: string, work: Work): boolean {
  return PARTS.some((part) => work.text(`${exercise}.${id}.${part}`).trim() !== '');
}

function orderOf(exercise: string, axis: Axis, initial: number, work: Work): string[] {
  const stored = work.choice(`${exercise}.${axis}`);
  if (stored === '') return Array.from({ length: initial }, (_, i) => `${axis}${i + 1}`);
  return [...new Set(stored.split(','))].filter((id) => id.startsWith(axis) && numberOf(id) > 0);
}

/**
 * The ids of an axis in the learner's order. `initial`: how many an untouched axis shows. One that holds text but is not in the order (written
 * on another device) comes last, so that no text is out of sight.
 */
export function idsOf(exercise: string, axis: Axis, initial: number, work: Work): string[] {
  const ids = orderOf(exercise, axis, initial, work);
  const listed = new Set(ids);
  let last = Math.max(initial, ...ids.map(numberOf));
  for (let number = 1; number <= last + REACH; number++) {
    const id = `${axis}${number}`;
    if (listed.has(id) || !hasText(exercise, id, work)) continue;
    ids.push(id);
    last = Math.max(last, number);
  }
  return ids;
}

/** An id that no key of the record ever held on this axis, so that a removed criterion's copies on other devices are never mixed with a new one. */
export function nextId(exercise: string, axis: Axis, shown: readonly string[], keys: readonly string[]): string {
  const prefix = `${exercise}.${axis}`;
  const held = keys.filter((key) => key.startsWith(prefix)).map((key) => Number.parseInt(key.slice(prefix.length), 10));
  const highest = Math.max(0, ...shown.map(numberOf), ...held.filter((number) => number > 0));
  return `${axis}${highest + 1}`;
}

/** Lower case without accents, punctuation or repeated spaces: two names that only differ in those are the same name. */
export function normalized(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
