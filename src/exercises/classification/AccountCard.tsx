import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';
import type { AccountFacts, FactSheet } from '../account-facts.ts';
import { AccountFactsTable } from '../AccountFactsTable.tsx';
import type { Classification } from './schema.ts';

interface AccountCardProps {
  definition: Classification;
  sheet: FactSheet;
  account: AccountFacts;
  onGo: (id: string) => void;
}

/**
 * One account as its sales executive would see it: who it is, its facts by axis, and the rest of
 * them when asked for.
 */
export function AccountCard({ definition, sheet, account, onGo }: AccountCardProps) {
  const { accounts } = definition;
  const position = accounts.indexOf(account.id);
  const beside = (step: number) => accounts[(position + step + accounts.length) % accounts.length]!;
  const groups = sheet.groups.filter(({ id, labels }) => id !== 'otros' && labels.length > 0);
  const others = sheet.groups.find(({ id, labels }) => id === 'otros' && labels.length > 0);
  return (
    <article class="card account" aria-labelledby={`${definition.id}.nombre`}>
      <header class="account-head">
        <button
          type="button"
          class="button"
          aria-label={say.previous}
          onClick={() => onGo(beside(-1))}
        >
          <span aria-hidden="true">←</span>
        </button>
        <p class="account-place">{say.place(position + 1, accounts.length)}</p>
        <button type="button" class="button" aria-label={say.next} onClick={() => onGo(beside(1))}>
          <span aria-hidden="true">→</span>
        </button>
      </header>
      <h4 id={`${definition.id}.nombre`} tabIndex={-1}>
        {account.name}
      </h4>
      <p class="account-business">{account.business}</p>
      <div class="facts-pair">
        {groups.map((group) => (
          <AccountFactsTable key={group.id} group={group} account={account} />
        ))}
      </div>
      {others && (
        <details class="account-more">
          <summary>{accountMessages.allFacts}</summary>
          <AccountFactsTable group={others} account={account} />
        </details>
      )}
    </article>
  );
}
