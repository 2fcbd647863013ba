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
    <span
      class={words ? 'scale' : 'scale whole'}
      data-here={here}
      role="img"
      aria-label={say.step(here, words)}
    >
      {STEPS.map((step) => (
        <i key={step} />
      ))}
      {(words ?? STEPS).map((label) => (
        <b key={label}>{label}</b>
      ))}
    </span>
  );
}
