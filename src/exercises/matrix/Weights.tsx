import { matrixMessages as say } from '../../messages/matrix.ts';
import { Field } from '../../ui/Field.tsx';
import type { Axis } from '../own-criteria.ts';
import type { Exercise } from '../use-exercise.ts';
import { criteriaOf, weightId, weightSum } from './rules.ts';
import type { Matrix } from './schema.ts';
import { shareEqually } from './verbs.ts';

/** A hundred points among the criteria of an axis, with what is left always in sight. */
export function Weights({ definition, exercise, axis }: { definition: Matrix; exercise: Exercise; axis: Axis }) {
  const criteria = criteriaOf(definition, axis, exercise.work);
  const sum = weightSum(criteria);
  return (
    <fieldset class="weights card">
      <legend>{say.weights(definition.axes[axis].title)}</legend>
      <p class="hint">{say.weightsHint}</p>
      {criteria.map(({ id, name }) => {
        const weight = weightId(definition, id);
        return <Field key={id} id={weight} kind="number" label={name} value={exercise.work.choice(weight)} onInput={(text) => exercise.choose(weight, text.replace(/\D/g, '').slice(0, 3))} />;
      })}
      <p role="status" class={sum === 100 ? 'weights-sum whole' : 'weights-sum'}>
        {say.sum(sum)}
      </p>
      <button type="button" class="button small" onClick={() => shareEqually(definition, criteria)}>
        {say.equal}
      </button>
    </fieldset>
  );
}
