import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';
import { scoreOf, type Reading } from '../../model/portfolio.ts';

const STEPS = [1, 2, 3, 4, 5];

/**
 * The five steps of a criterion, from what suits the company least to what suits it most, with the
 * limits between them and the step where this fact is.
 */
export function Scale({ reading, fact }: { reading: Reading; fact: number }) {
  const here = scoreOf(reading, fact);
  const limits =
    reading.direction === 'desc' ? [...reading.cuts].reverse() : (reading.cuts ?? undefined);
  const words = limits?.map((limit) => accountMessages.number(limit));
  return (
    <span class="scale" role="img" aria-label={say.step(here, words)}>
      {STEPS.map((step) => (
        <i key={step} class={step === here ? 'here' : step < here ? 'below' : undefined} />
      ))}
      {words
        ? words.map((limit, i) => (
            <b key={i} style={{ insetInlineStart: `${20 * (i + 1)}%` }}>
              {limit}
            </b>
          ))
        : STEPS.map((step) => (
            <b key={step} style={{ insetInlineStart: `${20 * step - 10}%` }}>
              {step}
            </b>
          ))}
    </span>
  );
}
