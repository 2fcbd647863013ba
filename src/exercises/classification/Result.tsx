import { classificationMessages as say } from '../../messages/classification.ts';
import type { Work } from '../../model/exercise.ts';
import { Mark, Numbers, Plane } from '../../ui/Plane.tsx';
import { quartersOf } from '../quarters.ts';
import type { ClassificationKey } from './key-of.ts';
import { Opening } from './Opening.tsx';
import { judgementOf, tallyOf } from './result.ts';
import { ResultTable, type Bubble } from './ResultTable.tsx';
import { attemptsOf, standingOf } from './rules.ts';
import type { Classification } from './schema.ts';

interface ResultProps {
  definition: Classification;
  work: Work;
  answers: ClassificationKey;
}

/**
 * The whole portfolio, once every account was tried: only those whose group was found are drawn, so
 * that the others can still be thought over.
 */
export function Result({ definition, work, answers }: ResultProps) {
  const standings = definition.accounts.map((id) => standingOf(definition, id, work, answers));
  if (standings.includes('untouched')) return null;
  const hidden = definition.accounts.filter((_, i) => standings[i] !== 'right');
  const bubbles = bubblesOf(definition, work, answers, hidden);
  const { axes } = say;
  const heading = `${definition.id}.resultado`;
  const most = Math.max(...bubbles.map(({ contribution }) => contribution));
  return (
    <section class="result card" aria-labelledby={heading}>
      <h4 id={heading} tabIndex={-1}>
        {say.result}
      </h4>
      <p>{say.resultHint}</p>
      {hidden.length > 0 && <p class="hint">{say.stillHidden(hidden.length)}</p>}
      <Plane
        axes={{ up: axes.a, across: axes.r }}
        cut={answers.cut}
        quarters={quartersOf(answers.quadrants)}
        described={say.portfolio(bubbles.length)}
      >
        {[...bubbles]
          .sort((one, other) => other.contribution - one.contribution)
          .map(({ id, atractivo, relacion, contribution }) => (
            <Mark
              key={id}
              up={atractivo}
              across={relacion}
              class="plot-bubble"
              share={Math.sqrt(contribution / most)}
            />
          ))}
        <Numbers
          points={bubbles.map(({ id, number, atractivo, relacion }) => ({
            id,
            number,
            up: atractivo,
            across: relacion,
            class: 'plane-number',
          }))}
        />
      </Plane>
      <ResultTable bubbles={bubbles} />
      <Tripped definition={definition} work={work} answers={answers} />
      {hidden.length === 0 && <Opening definition={definition} work={work} answers={answers} />}
    </section>
  );
}

function bubblesOf(
  definition: Classification,
  work: Work,
  { accounts, quadrants }: ClassificationKey,
  hidden: readonly string[],
): Bubble[] {
  return Object.entries(accounts)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([id, account], i) => {
      const first = definition.accounts.includes(id)
        ? attemptsOf(definition, id, work)[0] === account.right
        : undefined;
      return {
        id,
        number: i + 1,
        ...account,
        group: quadrants.find((quadrant) => quadrant.id === account.right)!.label,
        first,
      };
    })
    .filter(({ id }) => !hidden.includes(id));
}

/** What the learner took for granted, only of the accounts whose group was found in the end. */
function Tripped({ definition, work, answers }: ResultProps) {
  const { tripped } = tallyOf(definition, work, answers);
  const judgement = judgementOf(definition, work, answers);
  const label = (group: string) => answers.quadrants.find(({ id }) => id === group)?.label ?? group;
  return (
    <div class="tripped">
      <h5>{say.trippedTitle}</h5>
      {tripped.length === 0 && <p>{say.trippedNone}</p>}
      {tripped.length > 0 && (
        <ul>
          {tripped.map(({ id, chosen }) => {
            const { name, right, trap, why } = answers.accounts[id]!;
            return (
              <li key={id}>
                {trap ?? why}{' '}
                <span class="hint">{say.trippedBy(name, label(chosen), label(right))}</span>
              </li>
            );
          })}
        </ul>
      )}
      {judgement.placed > 0 && <p>{say.judgement(judgement)}</p>}
    </div>
  );
}
