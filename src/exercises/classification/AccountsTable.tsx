import { useState } from 'preact/hooks';
import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';
import { Options } from '../../ui/Options.tsx';
import type { AccountFacts, FactGroup, FactSheet } from '../account-facts.ts';
import { FIVE } from './result.ts';
import { sorted, type Sorting } from './sorting.ts';

interface AccountsTableProps {
  id: string;
  sheet: FactSheet;
  picks: readonly string[];
  current: string;
  onPick: (account: string) => void;
}

/**
 * All the accounts by their facts, a group of facts at a time: each one's name over its figures, so
 * that all columns fit beside each other; cards where there is no room for that. Roles are written
 * out because both layouts make browsers forget that it is a table.
 */
export function AccountsTable({ id, sheet, picks, current, onPick }: AccountsTableProps) {
  const groups = sheet.groups.filter(({ labels }) => labels.length > 0);
  const [shown, show] = useState<FactGroup['id']>(groups.at(-1)!.id);
  const [sorting, sortBy] = useState<Sorting>({ by: 'name', down: false });
  const { labels } = groups.find((group) => group.id === shown)!;
  const nameOf = (by: Sorting['by']) => (by === 'name' ? say.table.account : labels[by]!.label);
  const toggle = (by: Sorting['by']) =>
    sortBy({ by, down: sorting.by === by ? !sorting.down : by !== 'name' });
  const ariaSort = (by: Sorting['by']) =>
    sorting.by !== by ? 'none' : sorting.down ? 'descending' : 'ascending';
  return (
    <div class="accounts-table">
      <Options
        name={`${id}.datos`}
        legend={say.table.facts}
        options={groups.map((group) => ({ id: group.id, label: accountMessages.groups[group.id] }))}
        value={shown}
        onChoose={(group) => {
          show(group as FactGroup['id']);
          sortBy({ by: 'name', down: false });
        }}
      />
      <SortBy
        id={`${id}.orden`}
        names={labels.map(({ label }) => label)}
        sorting={sorting}
        onSort={sortBy}
      />
      <p class="visually-hidden" role="status">
        {say.table.sorted(nameOf(sorting.by), sorting.by === 'name', sorting.down)}
      </p>
      <div class="accounts-scroll" style={{ '--facts': labels.length }}>
        <table role="table" aria-label={say.table.caption}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {say.table.pick}
              </th>
              <Sorter
                label={say.table.account}
                sort={ariaSort('name')}
                onSort={() => toggle('name')}
              />
              {labels.map(({ label, unit }, i) => (
                <Sorter
                  key={label}
                  label={label}
                  unit={unit}
                  sort={ariaSort(i)}
                  onSort={() => toggle(i)}
                />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {sorted(sheet.accounts, shown, sorting).map((account) => (
              <Row
                key={account.id}
                account={account}
                labels={labels}
                facts={account.facts[shown]}
                isPicked={picks.includes(account.id)}
                isFull={picks.length >= FIVE}
                isCurrent={account.id === current}
                sortedBy={sorting.by}
                onPick={() => onPick(account.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Sorter({
  label,
  unit,
  sort,
  onSort,
}: {
  label: string;
  unit?: string;
  sort: 'none' | 'ascending' | 'descending';
  onSort: () => void;
}) {
  return (
    <th role="columnheader" scope="col" aria-sort={sort}>
      <button type="button" class="sorter" onClick={onSort}>
        <span>
          {label}{' '}
          <span aria-hidden="true">{{ none: '', ascending: '▲', descending: '▼' }[sort]}</span>
        </span>
        {unit && <span class="facts-unit">{unit}</span>}
      </button>
    </th>
  );
}

interface RowProps {
  account: AccountFacts;
  labels: FactGroup['labels'];
  facts: readonly number[];
  isPicked: boolean;
  isFull: boolean;
  isCurrent: boolean;
  sortedBy: Sorting['by'];
  onPick: () => void;
}

function Row({ account, labels, facts, isPicked, isFull, isCurrent, sortedBy, onPick }: RowProps) {
  return (
    <tr role="row" aria-current={isCurrent ? 'true' : undefined}>
      <td role="cell">
        <label class="pick">
          <input
            type="checkbox"
            checked={isPicked}
            disabled={isFull && !isPicked}
            onChange={onPick}
          />
          <span class="visually-hidden">{say.table.pickOne(account.name)}</span>
          <span class="pick-word" aria-hidden="true">
            {say.table.pickShort}
          </span>
        </label>
      </td>
      <th role="rowheader" scope="row">
        {account.name} <span class="facts-unit">{account.business}</span>
      </th>
      {labels.map(({ label }, i) => (
        <td
          key={label}
          role="cell"
          class={sortedBy === i ? 'amount by' : 'amount'}
          data-label={label}
        >
          {accountMessages.number(facts[i] ?? 0)}
        </td>
      ))}
    </tr>
  );
}

/** Where the headings are out of sight, on a phone. */
function SortBy({
  id,
  names,
  sorting,
  onSort,
}: {
  id: string;
  names: readonly string[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
}) {
  return (
    <div class="accounts-sort field">
      <label for={id}>{say.table.sortBy}</label>
      <select
        id={id}
        value={String(sorting.by)}
        onChange={(event) => {
          const by = event.currentTarget.value;
          onSort(by === 'name' ? { by, down: false } : { by: Number(by), down: true });
        }}
      >
        <option value="name">{say.table.byName}</option>
        {names.map((name, i) => (
          <option key={name} value={i}>
            {say.table.most(name)}
          </option>
        ))}
      </select>
    </div>
  );
}
