import type { Work } from '../../model/exercise.ts';
import { AXES, PARTS } from '../own-criteria.ts';
import { goalOf, type Goal } from '../today.ts';
import { complete, gapsOf, idsOn } from './rules.ts';
import type { Criteria } from './schema.ts';

/** What a criterion asks for: its parts and the objective that it serves. */
const ASKED = PARTS.length + 1;

/**
 * `changed`: the revision at which an answer or a choice last changed. A criterion counts for today
 * when it is complete and something of it was written today.
 */
export function criteriaGoal(
  definition: Criteria,
  work: Work,
  changed: (id: string) => number,
  day: number,
): Goal | undefined {
  const { id: exercise, minimum, goal } = definition;
  const axes = AXES.map((axis) => idsOn(definition, axis, work));
  const isOfToday = (id: string) =>
    complete(definition, id, work) &&
    [...PARTS, 'meta'].some((part) => changed(`${exercise}.${id}.${part}`) >= day);
  const left = axes.map(
    (ids) => minimum - ids.filter((id) => complete(definition, id, work)).length,
  );
  // Those that are fullest are finished first; what is not even on the list lacks everything.
  const gaps = axes.flatMap((ids) =>
    ids
      .map((id) => gapsOf(definition, id, work).length)
      .concat(Array.from({ length: minimum }, () => ASKED))
      .sort((one, other) => one - other)
      .slice(0, minimum),
  );
  return goalOf(goal.today, {
    done: axes.flat().filter(isOfToday).length,
    left: left.reduce((sum, one) => sum + Math.max(0, one), 0),
    minutes: (goal.minutes * gaps.reduce((sum, one) => sum + one, 0)) / ASKED,
  });
}
