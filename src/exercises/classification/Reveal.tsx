import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';
import type { Work } from '../../model/exercise.ts';
import { across, down, Plane } from '../Plane.tsx';
import type { ClassificationKey } from './key-of.ts';
import { placeByIndex, placementOf } from './placement.ts';
import type { Classification } from './schema.ts';

interface RevealProps {
  definition: Classification;
  work: Work;
  account: string;
  answers: ClassificationKey;
}

/** After the right answer: where the indices put the account, beside where the learner did. */
export function Reveal({ definition, work, account, answers }: RevealProps) {
  const { cut, quadrants, accounts } = answers;
  const { atractivo, relacion, name } = accounts[account]!;
  const own = placementOf(definition, account, work);
  const byIndex = placeByIndex(answers, account);
  const indices = say.indices(
    accountMessages.index(atractivo),
    byIndex.a,
    accountMessages.index(relacion),
    byIndex.r,
  );
  return (
    <div class="reveal">
      <Plane
        axes={say.axes}
        cut={cut}
        quadrants={quadrants}
        described={say.revealed(name, indices)}
      >
        {own && (
          <g
            class="plot-own"
            transform={
              `translate(${across(own.r === 'fuerte' ? (cut + 5) / 2 : (1 + cut) / 2)} ` +
              `${down(own.a === 'alto' ? (cut + 5) / 2 : (1 + cut) / 2)})`
            }
          >
            <path d="M0-13 13 0 0 13-13 0Z" />
          </g>
        )}
        <g class="plot-point" transform={`translate(${across(relacion)} ${down(atractivo)})`}>
          <circle r="11" />
        </g>
      </Plane>
      <div class="reveal-words">
        <p>
          <span class="reveal-sign point" aria-hidden="true" /> {indices}
        </p>
        {own && (
          <p>
            <span class="reveal-sign own" aria-hidden="true" /> {say.compared(own, byIndex)}
          </p>
        )}
      </div>
    </div>
  );
}
