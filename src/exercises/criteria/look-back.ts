import type { LookBackOf } from '../exercise-type.ts';
import { AXES } from '../own-criteria.ts';
import { idsOn, nameOf } from './rules.ts';
import type { Criteria } from './schema.ts';

export const criteria: LookBackOf<Criteria> = {
  lookBack: (definition, work) => ({
    criteria: AXES.map((axis) => ({
      title: definition.axes[axis].title,
      names: idsOn(definition, axis, work)
        .map((id) => nameOf(definition, id, work))
        .filter(Boolean),
    })).filter(({ names }) => names.length > 0),
  }),
};
