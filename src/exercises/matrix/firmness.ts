/** How far each account is from changing group, and what change of a weight would do it. */
import type { Work } from '../../model/exercise.ts';
import { isHigh, weightedIndex } from '../../model/portfolio.ts';
import { crossingOf, type WeightChange } from '../../model/sensitivity.ts';
import { AXES, type Axis } from '../own-criteria.ts';
import { quadrantOf, weighedOn, type Point } from './rules.ts';
import type { Matrix, Quadrant } from './schema.ts';

export interface Firmness {
  /** The axis on which it is nearest to the cut. */
  axis: Axis;
  /** Points of the index up to the cut, to the hundredth; 0 when it is exactly on it, and high. */
  distance: number;
  isHigh: boolean;
  /**
   * The smallest change of a single weight, of either axis, that takes it to another group, and to
   * which; undefined when none does.
   */
  change: (WeightChange & { axis: Axis; group: Quadrant }) | undefined;
}

/** Undefined while the account lacks a weight or a score. */
export function firmnessOf(
  definition: Matrix,
  account: string,
  work: Work,
  quadrants: readonly Quadrant[],
): Firmness | undefined {
  const { cut } = definition;
  const sides = AXES.flatMap((axis) => {
    const weighed = weighedOn(definition, axis, account, work);
    if (!weighed) return [];
    const index = weightedIndex(weighed.criteria, weighed.scores);
    return [
      {
        axis,
        index,
        distance: Math.round(100 * Math.abs(index - cut)) / 100,
        crossing: crossingOf(weighed.criteria, weighed.scores, cut),
      },
    ];
  });
  if (sides.length < AXES.length) return undefined;
  const [nearest] = [...sides].sort((one, other) => one.distance - other.distance);
  const size = (change: WeightChange) => Math.abs(change.to - change.from);
  const [change] = sides
    .flatMap(({ axis, crossing }) => (crossing ? [{ axis, ...crossing }] : []))
    .sort((one, other) => size(one) - size(other));
  const point = Object.fromEntries(
    sides.map(({ axis, index }) => [axis, index]),
  ) as unknown as Point;
  return {
    axis: nearest!.axis,
    distance: nearest!.distance,
    isHigh: isHigh(nearest!.index, cut),
    change: change && { ...change, group: acrossTheCut(point, change.axis, cut, quadrants) },
  };
}

/** The group on the other side of the cut of one axis. */
function acrossTheCut(
  point: Point,
  axis: Axis,
  cut: number,
  quadrants: readonly Quadrant[],
): Quadrant {
  const other = isHigh(point[axis]!, cut) ? 1 : 5;
  return quadrantOf({ ...point, [axis]: other }, cut, quadrants)!;
}
