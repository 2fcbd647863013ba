import { useRef, useState } from 'preact/hooks';
import { classificationMessages as say } from '../../messages/classification.ts';
import type { Placement } from './placement.ts';

interface PadProps {
  name: string;
  /** Half placed while only one axis is chosen. */
  place: Partial<Placement>;
  disabled: boolean;
  hintId: string;
  onPlace: (place: Partial<Placement>) => void;
}

const KEYS: Record<string, Partial<Placement>> = {
  ArrowUp: { a: 'alto' },
  ArrowDown: { a: 'bajo' },
  ArrowLeft: { r: 'debil' },
  ArrowRight: { r: 'fuerte' },
};

const acrossOf = ({ r }: Partial<Placement>) => (r === undefined ? 50 : r === 'fuerte' ? 75 : 25);
const downOf = ({ a }: Partial<Placement>) => (a === undefined ? 50 : a === 'bajo' ? 75 : 25);

/**
 * The empty matrix with the account on it: dragged, tapped into a quarter, or moved with the arrow
 * keys. The two choices beside it do the same without dragging (WCAG 2.5.7); a drag that ends
 * outside of the matrix changes nothing (2.5.2).
 */
export function Pad({ name, place, disabled, hintId, onPlace }: PadProps) {
  const pad = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ x: number; y: number }>();
  const at = (event: PointerEvent | MouseEvent) => {
    const { left, top, width, height } = pad.current!.getBoundingClientRect();
    return { x: (100 * (event.clientX - left)) / width, y: (100 * (event.clientY - top)) / height };
  };
  const drop = ({ x, y }: { x: number; y: number }) => {
    if (x < 0 || x > 100 || y < 0 || y > 100) return;
    onPlace({ a: y < 50 ? 'alto' : 'bajo', r: x < 50 ? 'debil' : 'fuerte' });
  };
  const { axes } = say;
  return (
    <div class="pad-frame">
      <span class="pad-end up" aria-hidden="true">
        {say.end(axes.a.title, axes.a.high)}
      </span>
      <div
        ref={pad}
        class={disabled ? 'pad' : 'pad open'}
        onClick={(event) => {
          if (!disabled && event.target === event.currentTarget) drop(at(event));
        }}
      >
        <button
          type="button"
          class={drag ? 'pad-token held' : 'pad-token'}
          disabled={disabled}
          aria-label={say.token(name)}
          aria-describedby={hintId}
          style={{
            insetInlineStart: `${drag?.x ?? acrossOf(place)}%`,
            insetBlockStart: `${drag?.y ?? downOf(place)}%`,
          }}
          onKeyDown={(event) => {
            const moved = KEYS[event.key];
            if (!moved) return;
            event.preventDefault();
            onPlace({ ...place, ...moved });
          }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrag(at(event));
          }}
          onPointerMove={(event) => drag && setDrag(at(event))}
          onPointerUp={(event) => {
            if (drag) drop(at(event));
            setDrag(undefined);
          }}
          onPointerCancel={() => setDrag(undefined)}
        >
          <span aria-hidden="true">✥</span>
        </button>
      </div>
      <span class="pad-end down" aria-hidden="true">
        {say.end(axes.a.title, axes.a.low)}
      </span>
      <span class="pad-end left" aria-hidden="true">
        {say.end(axes.r.title, axes.r.low)}
      </span>
      <span class="pad-end right" aria-hidden="true">
        {say.end(axes.r.title, axes.r.high)}
      </span>
    </div>
  );
}
