import { useRef, useState } from 'preact/hooks';
import { matrixMessages as say } from '../../messages/matrix.ts';
import { rebalanced, weightsOf, type Weighted } from '../../model/portfolio.ts';
import type { Axis } from '../own-criteria.ts';
import type { Exercise } from '../use-exercise.ts';
import { criteriaOf, fitted, weightId, weightSum, type OwnCriterion } from './rules.ts';
import type { Matrix } from './schema.ts';
import { criteriaNow, weigh } from './verbs.ts';
import { Weight } from './Weight.tsx';

/**
 * What stood before one weight began to move: going on from it, the others come back to what they
 * were when it does.
 */
interface Gesture {
  id: string;
  from: Weighted[];
  after: string;
}

const codeOf = (weights: readonly Weighted[]) =>
  weights.map(({ id, weight }) => `${id}=${weight}`).join();

const wholeOf = (criteria: readonly OwnCriterion[]): Weighted[] =>
  weightSum(criteria) === 100
    ? criteria.map(({ id, weight }) => ({ id, weight: weight ?? 0 }))
    : fitted(criteria);

/**
 * A hundred points among the criteria of an axis: moving one moves the others, save those that the
 * learner fixed.
 */
export function Weights({
  definition,
  exercise,
  axis,
}: {
  definition: Matrix;
  exercise: Exercise;
  axis: Axis;
}) {
  const criteria = criteriaOf(definition, axis, exercise.work);
  const sum = weightSum(criteria);
  const [fixed, fix] = useState<ReadonlySet<string>>(new Set());
  const gesture = useRef<Gesture | undefined>(undefined);
  const now = wholeOf(criteria);
  const move = (id: string, to: number) => {
    const before = wholeOf(criteriaNow(definition, axis));
    const from =
      gesture.current?.id === id && gesture.current.after === codeOf(before)
        ? gesture.current.from
        : before;
    // What was fixed before the criteria changed may sum more than 100; then nothing is held.
    const holds =
      weightSum(from.filter((one) => fixed.has(one.id)).map((one) => ({ ...one, name: '' }))) <=
      100;
    const after = rebalanced(from, { id, weight: to }, holds ? fixed : new Set());
    gesture.current = { id, from, after: codeOf(after) };
    weigh(definition, after);
  };
  const setFixed = (id: string, isFixed: boolean) => {
    gesture.current = undefined;
    fix(new Set([...fixed].filter((one) => one !== id).concat(isFixed ? id : [])));
  };
  const room = (id: string) =>
    100 -
    now.reduce((held, one) => held + (one.id !== id && fixed.has(one.id) ? one.weight : 0), 0);
  return (
    <fieldset class="weights card">
      <legend>{say.weights(definition.axes[axis].title)}</legend>
      <p class="hint">{say.weightsHint}</p>
      {criteria.map(({ id, name, weight }) => (
        <Weight
          key={id}
          id={weightId(definition, id)}
          name={name}
          value={weight}
          room={room(id)}
          isFixed={fixed.has(id)}
          onMove={(to) => move(id, to)}
          onFix={(isFixed) => setFixed(id, isFixed)}
        />
      ))}
      <p role="status" class={sum === 100 ? 'weights-sum whole' : 'weights-sum'}>
        {say.sum(sum)}
      </p>
      <div class="weights-foot">
        <button
          type="button"
          class="button small"
          onClick={() => {
            fix(new Set());
            const equal = weightsOf(criteria.map(() => 1));
            weigh(
              definition,
              criteria.map(({ id }, i) => ({ id, weight: equal[i]! })),
            );
          }}
        >
          {say.equal}
        </button>
        {sum !== 100 && (
          <button
            type="button"
            class="button small"
            onClick={() => weigh(definition, fitted(criteria))}
          >
            {say.fitToHundred}
          </button>
        )}
      </div>
    </fieldset>
  );
}
