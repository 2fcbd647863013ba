/**
 * The learner's own criteria, as their record holds them: per axis an order of ids
 * (`<exercise>.<axis>` = "a1,a2,…") and per id a name and prose (`<exercise>.<id>.<part>`). The
 * workshop writes them; the matrix reads them.
 */
import type { Work } from '../model/exercise.ts';
import { namedSlots, nextNumber, slotsOf } from './slots.ts';

/**
 * `a` attractiveness, `r` relationship; first letter of the ids that began on it. Stored; never
 * renamed.
 */
export type Axis = 'a' | 'r';
export const AXES: readonly Axis[] = ['a', 'r'];

/** Parts of a criterion that hold prose, in the order in which they are asked. */
export const PARTS = ['nombre', 'objetivo', 'medida', 'diferencia', 'importancia'] as const;

/** One that holds any text, as whoever judges it reads it. */
export interface OwnCriterion {
  exercise: string;
  slot: string;
  axis: Axis;
  name: string;
  /** Answers by the question's item. */
  answers: Record<string, string>;
}

/** Any text in any of its parts. */
export function hasText(exercise: string, id: string, work: Work): boolean {
  return PARTS.some((part) => work.text(`${exercise}.${id}.${part}`).trim() !== '');
}

export const otherAxis = (axis: Axis): Axis => (axis === 'a' ? 'r' : 'a');

/**
 * Ids that began on an axis and that the other one's order names: the learner moved them there.
 * Where two devices disagree, the move holds.
 */
function movedFrom(exercise: string, axis: Axis, work: Work): string[] {
  return namedSlots(work.choice(`${exercise}.${otherAxis(axis)}`)).filter((id) =>
    id.startsWith(axis),
  );
}

/**
 * The ids of an axis in the learner's order; one that moved to the other axis keeps its id.
 * `initial`: how many an untouched axis shows.
 */
export function idsOf(exercise: string, axis: Axis, initial: number, work: Work): string[] {
  return slotsOf(
    { order: `${exercise}.${axis}`, letter: axis, initial, away: movedFrom(exercise, axis, work) },
    work,
    (id) => hasText(exercise, id, work),
  );
}

/** An id that no key of the record ever held on this axis. */
export function nextId(
  exercise: string,
  axis: Axis,
  shown: readonly string[],
  keys: readonly string[],
): string {
  return `${axis}${nextNumber(`${exercise}.${axis}`, shown, keys)}`;
}
