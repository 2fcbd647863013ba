import { useEffect, useState } from 'preact/hooks';
import { classificationMessages as say } from '../../messages/classification.ts';
import type { FactSheet } from '../account-facts.ts';
import type { Exercise } from '../use-exercise.ts';
import { AccountsTable } from './AccountsTable.tsx';
import { afterPick, FIVE, picksId, picksOf } from './result.ts';
import { attemptsOf } from './rules.ts';
import type { Classification, CompanyText } from './schema.ts';

interface CompanyProps {
  definition: Classification;
  exercise: Exercise;
  company: CompanyText;
  sheet: FactSheet;
  current: string;
}

/**
 * The company, what it wants, and its accounts with the opening question. It stays at hand during
 * the practice.
 */
export function Company({ definition, exercise, company, sheet, current }: CompanyProps) {
  /** For who begins, where it is a table; cards are many on a phone, and who goes on knows them. */
  const opensFirst = () =>
    exercise.open &&
    definition.accounts.every(
      (account) => attemptsOf(definition, account, exercise.work).length === 0,
    ) &&
    matchMedia('(min-width: 40rem)').matches;
  const [isOpen, setOpen] = useState(opensFirst);
  // The table comes with the first opening, for the page's weight, and then stays, with its order.
  const [wasOpen, setWasOpen] = useState(isOpen);
  const open = (opens: boolean) => {
    setOpen(opens);
    if (opens) setWasOpen(true);
  };
  const picks = picksOf(definition, exercise.work);
  const id = `${definition.id}.empresa`;
  useEffect(() => {
    if (opensFirst()) open(true);
  }, [exercise.open]);
  return (
    <section class="company card" aria-labelledby={id}>
      <h4 id={id}>{company.name}</h4>
      <p>{company.description}</p>
      <div>
        <p class="company-aims">{say.objectives}</p>
        <ul>
          {company.objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
      </div>
      <p>
        <strong>{say.opening5}</strong> {say.opening5Hint(sheet.accounts.length)}
      </p>
      <p role="status" class={picks.length === FIVE ? 'company-picks whole' : 'company-picks'}>
        {say.picks(picks.length, FIVE)}
      </p>
      <details open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
        <summary>{say.showTable(sheet.accounts.length)}</summary>
        {wasOpen && (
          <AccountsTable
            id={id}
            sheet={sheet}
            picks={picks}
            current={current}
            onPick={(account) =>
              exercise.choose(picksId(definition), afterPick(picks, account).join(','))
            }
          />
        )}
      </details>
    </section>
  );
}
