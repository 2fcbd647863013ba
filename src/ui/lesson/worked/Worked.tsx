import { useState } from 'preact/hooks';
import { workedMessages as say } from '../../../messages/worked.ts';
import { Criterion } from './Criterion.tsx';
import { stepsOf, type WorkedAccount } from './example.ts';
import { Landing } from './Landing.tsx';

/**
 * An account worked out step by step; nothing of it is recorded. It is of no use without script, so
 * the page carries the tables instead.
 */
export function Worked({ account }: { account: WorkedAccount }) {
  if (import.meta.env.SSR) return <div class="worked-body worked-coming" />;
  return <Opened account={account} />;
}

function Opened({ account }: { account: WorkedAccount }) {
  const steps = stepsOf(account);
  const [at, go] = useState(0);
  /** By criterion: the scores that were tried; 0 asks to be shown. */
  const [tried, setTried] = useState<Record<string, number[]>>({});
  const step = steps[at]!;
  const isLast = at === steps.length - 1;
  const attempts = step.kind === 'criterion' ? (tried[step.criterion.id] ?? []) : [];
  const isOpenQuestion =
    step.kind === 'criterion' &&
    step.criterion.isAsked &&
    !attempts.some((one) => one === step.criterion.score || one === 0);
  const attempt = (score: number) =>
    step.kind === 'criterion' && setTried({ ...tried, [step.criterion.id]: [...attempts, score] });
  const forward = () => (isOpenQuestion ? attempt(0) : go(isLast ? 0 : at + 1));
  return (
    <div class="worked-body">
      <div class="worked-track" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * (at + 1)) / steps.length}%` }} />
      </div>
      {step.kind === 'criterion' ? (
        <Criterion
          key={step.criterion.id}
          account={account}
          step={step}
          attempts={attempts}
          isOpen={isOpenQuestion}
          attempt={attempt}
        />
      ) : (
        <Landing account={account} />
      )}
      <div class="worked-ways">
        <button type="button" class="button" disabled={at === 0} onClick={() => go(at - 1)}>
          {say.previous}
        </button>
        <button
          type="button"
          class={isOpenQuestion || isLast ? 'button' : 'button primary'}
          onClick={forward}
        >
          {isOpenQuestion
            ? say.show
            : isLast
              ? say.again
              : at === steps.length - 2
                ? say.land
                : say.next}
        </button>
      </div>
    </div>
  );
}
