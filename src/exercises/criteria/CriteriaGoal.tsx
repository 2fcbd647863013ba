import { criteriaMessages as say } from '../../messages/criteria.ts';
import { Goal } from '../../ui/Goal.tsx';
import { dayOf } from '../today.ts';
import type { Exercise } from '../use-exercise.ts';
import { criteriaGoal } from './goal.ts';
import type { Criteria } from './schema.ts';

/** «3 criterios hoy»: at the head of the workshop and by the way on to the next criterion. */
export function CriteriaGoal({
  definition,
  exercise,
  isAnnounced = false,
}: {
  definition: Criteria;
  exercise: Exercise;
  isAnnounced?: boolean;
}) {
  const goal = criteriaGoal(definition, exercise.work, exercise.changed, dayOf(new Date()));
  // The server knows no day: what it draws is what a new learner sees.
  if (!goal || !exercise.open) return null;
  const { done, of, left, minutes } = goal;
  const isReached = done >= of;
  return (
    <Goal
      done={done}
      of={of}
      said={
        isReached
          ? say.goal.rest(left, minutes)
          : done === 0
            ? say.goal.begin(of, minutes)
            : say.goal.going(done, of, left, minutes)
      }
      praise={isReached ? say.goal.reached(done) : undefined}
      isAnnounced={isAnnounced}
    />
  );
}
