import type { Work } from '../../model/exercise.ts';
import { goalOf, type Goal } from '../today.ts';
import { countedSlots, reasonId } from './rules.ts';
import type { Reasons } from './schema.ts';

/** `changed`: the revision at which an answer last changed. */
export function reasonsGoal(
  definition: Reasons,
  work: Work,
  changed: (id: string) => number,
  day: number,
): Goal | undefined {
  const { minimum, goal } = definition;
  const slots = countedSlots(definition, work);
  const left = minimum - slots.length;
  return goalOf(goal.today, {
    done: slots.filter((slot) => changed(reasonId(definition, slot)) >= day).length,
    left,
    minutes: goal.minutes * left,
  });
}
