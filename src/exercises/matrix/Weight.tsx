import { useState } from 'preact/hooks';
import { matrixMessages as say } from '../../messages/matrix.ts';

interface WeightProps {
  /** The choice's id, which the typed field carries. */
  id: string;
  name: string;
  value: number | undefined;
  /** Most that the fixed ones leave. */
  room: number;
  isFixed: boolean;
  onMove: (to: number) => void;
  onFix: (isFixed: boolean) => void;
}

/**
 * One weight, by slider or typed. What is typed is fixed when the field is left, so that typing the
 * next one does not move it.
 */
export function Weight({ id, name, value, room, isFixed, onMove, onFix }: WeightProps) {
  const [typed, type] = useState<string>();
  const [excess, exceed] = useState(false);
  const shown = value ?? 0;
  return (
    <div class="weight">
      <label for={id}>{name}</label>
      <input
        type="range"
        class="weight-slider"
        aria-label={say.slider(name)}
        aria-valuetext={say.weightOf(shown)}
        min={0}
        max={100}
        step={1}
        value={shown}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
      />
      <input
        id={id}
        class="weight-number"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-describedby={`${id}-aviso`}
        value={typed ?? (value === undefined ? '' : String(value))}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          const text = event.currentTarget.value.replace(/\D/g, '').slice(0, 3);
          event.currentTarget.value = text;
          type(text);
          exceed(Number(text) > room);
          if (text !== '') onMove(Number(text));
        }}
        onBlur={() => {
          if (typed) onFix(true);
          type(undefined);
        }}
      />
      <button
        type="button"
        class="weight-fix"
        aria-pressed={isFixed}
        aria-label={say.fixOne(name)}
        onClick={() => onFix(!isFixed)}
      >
        {isFixed ? say.fixed : say.fix}
      </button>
      <p class="hint weight-told" id={`${id}-aviso`} role="status">
        {excess && say.excess(room)}
      </p>
    </div>
  );
}
