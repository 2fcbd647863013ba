import { useState } from 'preact/hooks';
import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';
import type { AccountFacts, FactSheet } from '../account-facts.ts';
import { AccountFactsTable } from '../AccountFactsTable.tsx';
import type { Help } from './help.ts';
import { Scale } from './Scale.tsx';
import type { Classification, Method } from './schema.ts';

interface AccountCardProps {
  definition: Classification;
  sheet: FactSheet;
  method: Method;
  account: AccountFacts;
  help: Help;
  onGo: (id: string) => void;
}

/**
 * One account as its sales executive would see it: who it is, its facts by axis, each on its scale
 * while that helps, and the rest of them when asked for.
 */
export function AccountCard({ definition, sheet, method, account, help, onGo }: AccountCardProps) {
  const { accounts } = definition;
  const position = accounts.indexOf(account.id);
  const beside = (step: number) => accounts[(position + step + accounts.length) % accounts.length]!;
  const axes = (['atractivo', 'relacion'] as const).flatMap((axis) =>
    sheet.groups.filter(({ id, labels }) => id === axis && labels.length > 0),
  );
  const others = sheet.groups.find(({ id, labels }) => id === 'otros' && labels.length > 0);
  const [asked, ask] = useState(false);
  const hasScales = help === 'shown' || (help === 'asked' && asked);
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
      {help === 'asked' ? (
        <button
          type="button"
          class="button small account-scales"
          aria-expanded={asked}
          onClick={() => ask(!asked)}
        >
          {asked ? say.hideScales : say.showScales}
        </button>
      ) : (
        <p class="hint">{help === 'shown' ? say.scalesHint : say.scalesGone}</p>
      )}
      <div class="facts-pair">
        {axes.map((group) => (
          <AccountFactsTable
            key={group.id}
            group={group}
            account={account}
            {...(hasScales && {
              under: (place: number, fact: number) => (
                <Scale reading={method[group.id as 'atractivo' | 'relacion'][place]!} fact={fact} />
              ),
            })}
          />
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
