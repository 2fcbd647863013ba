import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';
import type { Work } from '../../model/exercise.ts';
import { middleOf } from '../../model/plane.ts';
import { Mark, Plane } from '../../ui/Plane.tsx';
import { quartersOf } from '../quarters.ts';
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
        axes={{ up: say.axes.a, across: say.axes.r }}
        cut={cut}
        quarters={quartersOf(quadrants)}
        described={say.revealed(name, indices)}
      >
        {own && (
          <span
            class="plane-mark plot-own"
            style={{
              insetInlineStart: `${middleOf(own.r === 'fuerte', cut)}%`,
              insetBlockEnd: `${middleOf(own.a === 'alto', cut)}%`,
            }}
          />
        )}
        <Mark up={atractivo} across={relacion} class="plot-point" />
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
