import { classificationMessages as say } from '../../messages/classification.ts';
import type { Work } from '../../model/exercise.ts';
import { Pause } from '../../ui/Pause.tsx';
import type { FactSheet } from '../account-facts.ts';
import type { ClassificationKey } from './key-of.ts';
import { attemptsOf, standingOf } from './rules.ts';
import type { Classification, GroupText } from './schema.ts';

interface OverviewProps {
  definition: Classification;
  sheet: FactSheet;
  groups: GroupText[];
  work: Work;
  classificationKey: ClassificationKey | undefined;
  current: string;
  onGo: (id: string) => void;
}

/** All the accounts and how each stands, to go to any of them; on paper, the learner's answers. */
export function Overview({
  definition,
  sheet,
  groups,
  work,
  classificationKey,
  current,
  onGo,
}: OverviewProps) {
  const asked = definition.accounts.map((id) =>
    sheet.accounts.find((account) => account.id === id)!,
  );
  const standings = asked.map(({ id }) => standingOf(definition, id, work, classificationKey));
  const heading = `${definition.id}.cuentas`;
  return (
    <section class="overview" aria-labelledby={heading}>
      <h4 id={heading}>
        {say.overview(standings.filter((one) => one === 'right').length, asked.length)}
      </h4>
      <ol>
        {asked.map(({ id, name }, i) => {
          const standing = standings[i]!;
          const attempts = attemptsOf(definition, id, work);
          const label = groups.find((group) => group.id === attempts.at(-1))?.label;
          return (
            <li key={id}>
              <button
                type="button"
                id={`${definition.id}.${id}`}
                class={`overview-account ${standing}`}
                aria-current={id === current}
                onClick={() => onGo(id)}
              >
                <span class="overview-mark" aria-hidden="true">
                  {{ untouched: '○', answered: '●', trying: '✗', right: '✓' }[standing]}
                </span>
                <span>
                  <span class="overview-name">{name}</span>
                  <Pause />
                  <span class="overview-standing">
                    {standing === 'right' && label ? `${label}, ` : ''}
                    {say.standing[standing](attempts.length)}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
