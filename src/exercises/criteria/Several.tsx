import { useState } from 'preact/hooks';
import { criteriaMessages as say } from '../../messages/criteria.ts';
import { Field } from '../../ui/Field.tsx';
import { listLines } from '../lines.ts';

/** A list of names, typed or pasted, that becomes criteria. */
export function Several({ id, onAdd }: { id: string; onAdd: (names: string[]) => void }) {
  const [text, write] = useState('');
  const names = listLines(text);
  const add = () => {
    onAdd(names);
    write('');
  };
  return (
    <details class="criteria-several">
      <summary>{say.several}</summary>
      <Field
        id={id}
        kind="short"
        label={say.severalLabel}
        hint={say.severalHint}
        value={text}
        onInput={write}
      />
      <button type="button" class="button" disabled={names.length === 0} onClick={add}>
        {say.severalAdd(names.length)}
      </button>
    </details>
  );
}
