import { criteriaMessages as say } from '../../messages/criteria.ts';
import { AXES, hasText } from '../own-criteria.ts';
import type { Exercise } from '../use-exercise.ts';
import { Pips } from './Pips.tsx';
import { complete, idsOn, lacks } from './rules.ts';
import type { Criteria } from './schema.ts';
import { calledOf, type Workshop } from './workshop.ts';

/**
 * All criteria as numbered squares that show which answers each still lacks, each one tap away, so
 * that the map is at hand while one of them is being written.
 */
export function CriteriaMap({
  definition,
  exercise,
  workshop,
}: {
  definition: Criteria;
  exercise: Exercise;
  workshop: Workshop;
}) {
  return (
    <div class="criteria-map" role="group" aria-label={say.map}>
      {AXES.map((axis) => (
        <div key={axis}>
          <p class="criteria-map-axis">{definition.axes[axis].title}</p>
          <ul>
            {idsOn(definition, axis, exercise.work).map((id, i) => {
              const isDone = complete(definition, id, exercise.work);
              const begun = hasText(definition.id, id, exercise.work);
              const state = say.state(lacks(definition, id, exercise.work), begun);
              return (
                <li key={id}>
                  <button
                    type="button"
                    class={isDone ? 'done' : begun ? 'begun' : ''}
                    aria-current={workshop.opened === id}
                    aria-label={say.mapOne(
                      i + 1,
                      definition.axes[axis].title,
                      calledOf(definition, id, exercise.work),
                      state,
                    )}
                    onClick={() => workshop.goTo(id)}
                  >
                    {i + 1}
                    {isDone ? (
                      <span aria-hidden="true">✓</span>
                    ) : (
                      <Pips definition={definition} work={exercise.work} id={id} isSmall />
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
