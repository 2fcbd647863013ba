import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';
import type { Work } from '../../model/exercise.ts';
import type { ClassificationKey } from './key-of.ts';
import { groupsAmong, picksOf, topFive } from './result.ts';
import type { Classification } from './schema.ts';

/**
 * The answer to the opening question: the five by sales beside the five by contribution, and what
 * groups they are in.
 */
export function Opening({
  definition,
  work,
  answers,
}: {
  definition: Classification;
  work: Work;
  answers: ClassificationKey;
}) {
  const bySales = topFive(answers, 'sales');
  const picks = picksOf(definition, work);
  const label = (group: string) => answers.quadrants.find(({ id }) => id === group)!.label;
  const among = (ids: readonly string[]) =>
    groupsAmong(answers, ids)
      .map(({ id, count }) => say.among(count, label(id)))
      .join(', ');
  const names = (ids: readonly string[]) =>
    ids.map((id) => answers.accounts[id]?.name ?? id).join(', ');
  return (
    <div class="opening">
      <h5>{say.openingTitle}</h5>
      <div class="opening-lists">
        {(['sales', 'contribution'] as const).map((by) => (
          <div key={by}>
            <p class="opening-head">{say.topFive[by]}</p>
            <ol>
              {topFive(answers, by).map((id) => (
                <li key={id}>
                  {answers.accounts[id]!.name}{' '}
                  <span class="hint">{accountMessages.number(answers.accounts[id]![by])}</span>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <p>
        {say.openingAnswer(
          among(bySales),
          bySales.filter((id) => answers.accounts[id]!.right === 'estrella').length,
        )}
      </p>
      {picks.length > 0 && <p>{say.openingPicks(names(picks), among(picks))}</p>}
    </div>
  );
}
