import { criteriaMessages as say } from '../../messages/criteria.ts';
import { otherAxis } from '../own-criteria.ts';
import type { CriterionProps } from './Criterion.tsx';
import { idsOn } from './rules.ts';
import { calledOf } from './workshop.ts';

type Props = Omit<CriterionProps, 'position' | 'drag'>;

/** Moves a criterion on its axis or to the other, and takes it away. */
export function CriterionTools({ definition, exercise, workshop, axis, id }: Props) {
  const own = `${definition.id}.${id}`;
  const ids = idsOn(definition, axis, exercise.work);
  const called = calledOf(definition, id, exercise.work);
  const elsewhere = definition.axes[otherAxis(axis)].title;
  return (
    <div class="criterion-tools">
      <button
        type="button"
        class="button small"
        id={`${own}.subir`}
        aria-label={say.upLong(called)}
        disabled={ids[0] === id}
        onClick={() => workshop.move(axis, id, -1)}
      >
        <span aria-hidden="true">↑</span> {say.up}
      </button>
      <button
        type="button"
        class="button small"
        id={`${own}.bajar`}
        aria-label={say.downLong(called)}
        disabled={ids.at(-1) === id}
        onClick={() => workshop.move(axis, id, 1)}
      >
        <span aria-hidden="true">↓</span> {say.down}
      </button>
      {ids.length > 1 && (
        <>
          <button
            type="button"
            class="button small"
            aria-label={say.acrossLong(called, elsewhere)}
            onClick={() => workshop.across(axis, id)}
          >
            <span aria-hidden="true">⇄</span> {say.across(elsewhere)}
          </button>
          <button
            type="button"
            class="button small"
            aria-label={say.removeLong(called)}
            onClick={() => workshop.remove(axis, id)}
          >
            {say.remove}
          </button>
        </>
      )}
    </div>
  );
}
