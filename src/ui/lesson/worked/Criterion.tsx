import { workedMessages as say } from '../../../messages/worked.ts';
import {
  indexOf,
  spansOf,
  sumOf,
  type WorkedAccount,
  type WorkedCriterion,
  type WorkedStep,
} from './example.ts';
import { Sum } from './Sum.tsx';

interface CriterionProps {
  account: WorkedAccount;
  step: Extract<WorkedStep, { kind: 'criterion' }>;
  /** Scores that the learner tried. */
  attempts: readonly number[];
  /** It waits for the learner. */
  isOpen: boolean;
  attempt: (score: number) => void;
}

export function Criterion({ account, step, attempts, isOpen, attempt }: CriterionProps) {
  const { axis, at, criterion } = step;
  const { name, unit, fact, weight, score, cuts, isLess } = criterion;
  const known = axis.criteria.slice(0, isOpen ? at : at + 1);
  const isWhole = known.length === axis.criteria.length;
  const index = indexOf(axis, account.cut);
  return (
    <>
      <div class="worked-criterion">
        <p class="hint">
          {say.place(axis.title, at + 1, axis.criteria.length)} · {say.weighs(weight)}
        </p>
        <h4>{name}</h4>
        <p class="worked-fact">
          <strong>{say.fact(fact, unit)}</strong> <span class="hint">{say.unit(unit)}</span>
        </p>
      </div>
      {isOpen && <p class="worked-ask">{say.ask(fact, unit)}</p>}
      {cuts && (
        <Scale criterion={criterion} attempts={attempts} isOpen={isOpen} attempt={attempt} />
      )}
      {cuts && isLess && <p class="hint">{say.less}</p>}
      <div role="status" class="worked-said">
        <p>{told(criterion, attempts, isOpen)}</p>
        {!isOpen && <p>{say.grows(weight, score, sumOf(known))}</p>}
        {isWhole && (
          <p>
            <strong>{say.total(axis.title, sumOf(known), index.value, index.word)}</strong>
          </p>
        )}
      </div>
      <Sum
        axis={axis}
        known={known.length}
        current={at}
        cut={account.cut}
        index={isWhole ? index.value : undefined}
      />
    </>
  );
}

function told(
  { score, cuts, reading }: WorkedCriterion,
  attempts: readonly number[],
  isOpen: boolean,
): string {
  if (isOpen) return attempts.length > 0 ? `${say.wrong} ${reading.replace(/:[^:]*$/, '.')}` : '';
  if (!cuts) return say.judged(score);
  return `${attempts.includes(score) ? say.right(score) : say.scored(score)} ${reading}.`;
}

type ScaleProps = Pick<CriterionProps, 'attempts' | 'isOpen' | 'attempt'> & {
  criterion: WorkedCriterion;
};

/** The five scores as a strip, each with what it takes; where it waits, each can be chosen. */
function Scale({ criterion, attempts, isOpen, attempt }: ScaleProps) {
  const spans = spansOf(criterion).map(({ low, high }, i) => ({
    score: i + 1,
    words: spanWords(criterion, low, high),
    state: stateOf(i + 1, criterion.score, attempts, isOpen),
  }));
  return (
    <ol class="worked-scale" aria-label={say.scale}>
      {spans.map(({ score, words, state }) => (
        <li key={score} class={state}>
          {isOpen ? (
            <button type="button" aria-pressed={state === 'tried'} onClick={() => attempt(score)}>
              <strong>{score}</strong> <span>{words}</span>
            </button>
          ) : (
            <p aria-current={state === 'here' ? 'true' : undefined}>
              <strong>{score}</strong> <span>{words}</span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function stateOf(score: number, right: number, attempts: readonly number[], isOpen: boolean) {
  if (!isOpen) return score === right ? 'here' : '';
  return attempts.includes(score) ? 'tried' : '';
}

/** A limit that is reached counts upwards; one that is not exceeded counts where less is better. */
function spanWords({ isLess }: WorkedCriterion, low?: number, high?: number): string {
  if (low === undefined) return isLess ? say.upTo(high!) : say.below(high!);
  if (high === undefined) return isLess ? say.above(low) : say.from(low);
  return say.between(low, high);
}
