import { useState } from 'preact/hooks';
import { matrixMessages as say } from '../../messages/matrix.ts';
import { UndoRow } from '../../ui/UndoRow.tsx';
import type { FactSheet } from '../account-facts.ts';
import type { Exercise } from '../use-exercise.ts';
import { useFocus } from '../use-focus.ts';
import { Account } from './Account.tsx';
import type { Placed } from './placed.ts';
import { accountsOf } from './rules.ts';
import type { Matrix } from './schema.ts';
import { nextOwn, putAccount, takeAccount } from './verbs.ts';

interface AccountsProps {
  definition: Matrix;
  exercise: Exercise;
  sheet: FactSheet;
  nameOf: (id: string) => string;
  placed: readonly Placed[];
}

/** The accounts that the learner scores: picked from the sample company or named by the learner. */
export function Accounts({ definition, exercise, sheet, nameOf, placed }: AccountsProps) {
  const [opened, open] = useState<string>();
  const [taken, take] = useState<{ id: string; position: number }>();
  const focus = useFocus();
  const { work } = exercise;
  const accounts = accountsOf(definition, work);
  const heading = `${definition.id}.titulo-cuentas`;
  const put = (id: string, position?: number) => {
    putAccount(definition, id, work, position);
    open(id);
    take(undefined);
    focus(`${definition.id}.${id}`, 'top');
  };
  const remove = (id: string) => {
    take({ id, position: takeAccount(definition, id, work) });
    open(undefined);
    focus(`${definition.id}.deshacer`);
  };
  return (
    <section class="accounts" aria-labelledby={heading}>
      <h4 id={heading}>{say.accounts}</h4>
      <p class="hint">{say.accountsHint(definition.minimum)}</p>
      {accounts.length > 0 && (
        <ul class="accounts-list">
          {accounts.map((id) => (
            <Account
              key={id}
              definition={definition}
              exercise={exercise}
              sheet={sheet}
              id={id}
              name={nameOf(id)}
              place={placed.find((one) => one.id === id)}
              isOpen={opened === id}
              onToggle={() => open(opened === id ? undefined : id)}
              onRemove={() => remove(id)}
            />
          ))}
        </ul>
      )}
      <div role="status">
        {taken && (
          <UndoRow
            id={`${definition.id}.deshacer`}
            said={say.removed(nameOf(taken.id))}
            undo={say.undo}
            onUndo={() => put(taken.id, taken.position)}
          />
        )}
      </div>
      <Add id={`${definition.id}.agregar`} sheet={sheet} chosen={accounts} onAdd={put} />
      <button type="button" class="button" onClick={() => put(nextOwn(definition, work))}>
        <span aria-hidden="true">+</span> {say.addOwn}
      </button>
    </section>
  );
}

function Add({
  id,
  sheet,
  chosen,
  onAdd,
}: {
  id: string;
  sheet: FactSheet;
  chosen: string[];
  onAdd: (id: string) => void;
}) {
  const [picked, pick] = useState('');
  const add = () => {
    if (picked) onAdd(picked);
    pick('');
  };
  return (
    <div class="accounts-add">
      <div class="field">
        <label for={id}>{say.pick}</label>
        <select id={id} value={picked} onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{say.pickNone}</option>
          {sheet.accounts
            .filter((account) => !chosen.includes(account.id))
            .map((account) => (
              <option key={account.id} value={account.id}>
                {account.name}
              </option>
            ))}
        </select>
      </div>
      <button type="button" class="button" disabled={picked === ''} onClick={add}>
        {say.addSample}
      </button>
    </div>
  );
}
