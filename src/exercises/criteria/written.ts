/** The criteria that a learner wrote, as whoever judges them goes through them. */
import type { Work } from '../../model/exercise.ts';
import { AXES, hasText, idsOf, type OwnCriterion } from '../own-criteria.ts';
import { nameOf } from './rules.ts';
import type { Criteria } from './schema.ts';

export function ownCriteria(definition: Criteria, work: Work): OwnCriterion[] {
  return AXES.flatMap((axis) =>
    idsOf(definition.id, axis, definition.minimum, work)
      .filter((slot) => hasText(definition.id, slot, work))
      .map((slot) => ({
        exercise: definition.id,
        slot,
        axis,
        name: nameOf(definition, slot, work),
        answers: Object.fromEntries(
          definition.questions.map(({ item }) => [
            item,
            work.text(`${definition.id}.${slot}.${item}`).trim(),
          ]),
        ),
      })),
  );
}
