/** The criteria that a learner wrote, as whoever judges them goes through them. */
import type { Work } from '../../model/exercise.ts';
import { AXES, hasText, idsOf } from '../own-criteria.ts';
import { nameOf } from './rules.ts';
import type { Criteria } from './schema.ts';

/** The learner's own criteria that hold any text, in their order. */
export interface OwnCriterion {
  exercise: string;
  slot: string;
  axis: 'a' | 'r';
  name: string;
  /** Answers by the question's item. */
  answers: Record<string, string>;
}

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
