/** Where an account stands in the matrix: in a group, or so near the cut that it is on the border. */
import { AXES, type Axis } from '../own-criteria.ts';
import { quadrantOf, type Point } from './rules.ts';
import type { Matrix, Quadrant } from './schema.ts';

export interface Standing {
  /** Indices of 1–5. */
  a: number;
  r: number;
  /** The group by the cut alone. */
  quadrant: Quadrant;
  /** The axes on which it is on the border; none where its group is firm. */
  border: Axis[];
  /** The groups that the border lies between, its own first; only its own where it is firm. */
  between: Quadrant[];
}

/** Undefined while the account lacks a weight or a score. */
export function standingOf(
  { cut, border: margin }: Pick<Matrix, 'cut' | 'border'>,
  { a, r }: Point,
  quadrants: readonly Quadrant[],
): Standing | undefined {
  const quadrant = quadrantOf({ a, r }, cut, quadrants);
  if (a === undefined || r === undefined || !quadrant) return undefined;
  // In hundredths, as the indices are: 3 - 2.85 is a little over 0.15 to a computer.
  const border = AXES.filter(
    (axis) => Math.round(100 * Math.abs({ a, r }[axis] - cut)) < Math.round(100 * margin),
  );
  const ends = (axis: Axis, own: number) =>
    border.includes(axis) ? [own, own >= cut ? 1 : 5] : [own];
  const between = ends('a', a).flatMap((one) =>
    ends('r', r).map((other) => quadrantOf({ a: one, r: other }, cut, quadrants)!),
  );
  return { a, r, quadrant, border, between };
}
