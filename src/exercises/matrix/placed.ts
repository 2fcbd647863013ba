/** The accounts that have a place in the matrix, as its drawing, its tables and the report tell them. */
import { matrixMessages as say } from '../../messages/matrix.ts';
import type { Work } from '../../model/exercise.ts';
import { accountsOf, pointOf } from './rules.ts';
import type { Matrix, Quadrant } from './schema.ts';
import { standingOf, type Standing } from './standing.ts';

export interface Placed extends Standing {
  id: string;
  /** Its number in the drawing and the table. */
  number: number;
  name: string;
}

export function placedIn(
  definition: Matrix,
  work: Work,
  quadrants: readonly Quadrant[],
  nameOf: (id: string) => string,
): Placed[] {
  return accountsOf(definition, work).flatMap((id, i) => {
    const standing = standingOf(definition, pointOf(definition, id, work), quadrants);
    return standing ? [{ ...standing, id, number: i + 1, name: nameOf(id) }] : [];
  });
}

/** The group, or that it is on the border of which. */
export function groupWords({ border, between, quadrant }: Standing): string {
  return border.length > 0 ? say.border(between.map(({ label }) => label)) : quadrant.label;
}

/** What to do with it: its group's strategy, or to look again. */
export function adviceWords({ border, quadrant }: Standing): string {
  return border.length > 0 ? say.borderAdvice : quadrant.strategy;
}
