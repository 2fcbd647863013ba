import { useState } from 'preact/hooks';
import { giveBackMessages as tell } from '../../messages/give-back.ts';
import type { Cut } from '../give-back/planned-row.ts';

/** From which grade of 100 each word of a scale is given. Proposed in equal steps, used when asked. */
export function ScaleCuts({
  words,
  cuts,
  onCuts,
}: {
  words: readonly string[];
  cuts: readonly Cut[] | undefined;
  onCuts(cuts: readonly Cut[]): void;
}) {
  const [from, setFrom] = useState(words.map((_, i) => Math.round((100 * i) / words.length)));
  const use = (limits: readonly number[]) =>
    onCuts(words.map((word, i) => ({ word, from: (limits[i] ?? 0) / 100 })));
  const change = (at: number, value: number) => {
    const next = from.map((one, i) => (i === at ? value : one));
    setFrom(next);
    if (cuts) use(next);
  };
  return (
    <fieldset class="flow">
      <legend class="field-label">{tell.scale}</legend>
      <p class="hint">{tell.scaleLead}</p>
      <div class="sheet-options">
        {words.map((word, i) => (
          <label key={word} class="field">
            {tell.scaleFrom(word)}
            <input
              type="number"
              min="0"
              max="100"
              disabled={i === 0}
              value={from[i]}
              onInput={({ currentTarget: { valueAsNumber } }) =>
                valueAsNumber >= 0 && valueAsNumber <= 100 && change(i, valueAsNumber)
              }
            />
          </label>
        ))}
      </div>
      {!cuts && (
        <button type="button" class="button" onClick={() => use(from)}>
          {tell.scaleUse}
        </button>
      )}
    </fieldset>
  );
}
