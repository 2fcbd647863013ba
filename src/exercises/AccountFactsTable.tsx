import { accountMessages as say } from '../messages/account.ts';
import type { AccountFacts, FactGroup } from './account-facts.ts';

/** The facts of one account under the heading of their group: what, how much, in which unit. */
export function AccountFactsTable({ group, account }: { group: FactGroup; account: AccountFacts }) {
  return (
    <table class="facts">
      <caption>{say.groups[group.id]}</caption>
      <tbody>
        {group.labels.map(({ label, unit }, i) => (
          <tr key={label}>
            <th scope="row">
              {label} <span class="facts-unit">{unit}</span>
            </th>
            <td>{say.number(account.facts[group.id][i] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
