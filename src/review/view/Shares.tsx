import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { groupMessages as tell } from '../../messages/group.ts';
import { download } from '../../ui/download.ts';
import { guarded, written } from '../give-back/table.ts';
import { shared } from '../roster/shares.ts';
import { $submissions } from '../store/review.ts';

/** Who grades whom: drawn, the same on every computer that has the same submissions open. */
export function Shares() {
  const submissions = useStore($submissions);
  const [typed, setTyped] = useState('');
  const [percent, setPercent] = useState(10);
  const names = [...new Set(typed.split(/[\n,;]/).map((name) => name.trim()))].filter(Boolean);
  const shares = shared(
    submissions.map(({ id }) => id),
    names,
    percent / 100,
  );
  const save = () => {
    const nameOf = new Map(submissions.map(({ id, name }) => [id, name]));
    const lines = [...shares].flatMap(([instructor, { own, both }]) =>
      own.map((id) => [instructor, nameOf.get(id) ?? id, both.includes(id) ? tell.shareTwice : '']),
    );
    const csv = [tell.shareHead, ...lines].map((cells) =>
      cells.map((cell) => written(guarded(cell), ',')).join(','),
    );
    download('reparto.csv', `\ufeff${csv.join('\r\n')}\r\n`, 'text/csv;charset=utf-8');
  };
  return (
    <details>
      <summary>{tell.share}</summary>
      <div class="flow">
        <p class="hint">{tell.shareLead}</p>
        <label class="field">
          {tell.instructors}
          <textarea
            rows={3}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <label class="field narrow">
          {tell.double}
          <input
            type="number"
            min="0"
            max="100"
            value={percent}
            onInput={({ currentTarget: { valueAsNumber } }) =>
              valueAsNumber >= 0 && valueAsNumber <= 100 && setPercent(valueAsNumber)
            }
          />
        </label>
        {names.length > 1 && (
          <>
            <ul>
              {[...shares].map(([name, { own, both }]) => (
                <li key={name}>{tell.shareOf(name, own.length, both.length)}</li>
              ))}
            </ul>
            <button type="button" class="button" onClick={save}>
              {tell.shareSave}
            </button>
          </>
        )}
      </div>
    </details>
  );
}
