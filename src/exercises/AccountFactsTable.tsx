import type { ComponentChildren } from 'preact';
import { accountMessages as say } from '../messages/account.ts';
import type { AccountFacts, FactGroup } from './account-facts.ts';

interface AccountFactsTableProps {
  group: FactGroup;
  account: AccountFacts;
  /** What stands under a fact, by its place in the group. */
  under?: (place: number, fact: number) => ComponentChildren;
}

/**
 * The facts of one account under the heading of their group: what, how much, in which unit. Roles
 * are written out because its rows are laid out as grids, which makes browsers forget the table.
 */
export function AccountFactsTable({ group, account, under }: AccountFactsTableProps) {
  return (
    <table class="facts" role="table">
      <caption>{say.groups[group.id]}</caption>
      <tbody role="rowgroup">
        {group.labels.map(({ label, unit }, i) => {
          const fact = account.facts[group.id][i] ?? 0;
          return (
            <tr key={label} role="row">
              <th scope="row" role="rowheader">
                {label} <span class="facts-unit">{unit}</span>
              </th>
              <td role="cell">{say.number(fact)}</td>
              {under && (
                <td role="cell" class="facts-under">
                  {under(i, fact)}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
