import { useRef, useState } from 'preact/hooks';
import { classificationMessages as say } from '../../messages/classification.ts';
import { middleOf, percentOf } from '../../model/plane.ts';
import { Plane } from '../../ui/Plane.tsx';
import type { Placement } from './placement.ts';

interface PadProps {
  name: string;
  cut: number;
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

/** In percent of the drawing, from its lower left corner. */
interface Spot {
  across: number;
  up: number;
}

function spotOf({ a, r }: Partial<Placement>, cut: number): Spot {
  return {
    across: r === undefined ? percentOf(cut) : middleOf(r === 'fuerte', cut),
    up: a === undefined ? percentOf(cut) : middleOf(a === 'alto', cut),
  };
}

/**
 * The empty matrix with the account on it: dragged, tapped into a quarter, or moved with the arrow
 * keys. The two choices beside it do the same without dragging (WCAG 2.5.7); a drag that ends
 * outside of the matrix changes nothing (2.5.2).
 */
export function Pad({ name, cut, place, disabled, hintId, onPlace }: PadProps) {
  const token = useRef<HTMLButtonElement>(null);
  const [drag, setDrag] = useState<Spot>();
  const at = ({ clientX, clientY }: MouseEvent): Spot => {
    const { left, bottom, width, height } = token.current!.parentElement!.getBoundingClientRect();
    return { across: (100 * (clientX - left)) / width, up: (100 * (bottom - clientY)) / height };
  };
  const drop = ({ across, up }: Spot) => {
    if (across < 0 || across > 100 || up < 0 || up > 100) return;
    onPlace({
      a: up > percentOf(cut) ? 'alto' : 'bajo',
      r: across > percentOf(cut) ? 'fuerte' : 'debil',
    });
  };
  const spot = drag ?? spotOf(place, cut);
  return (
    <div class={disabled ? 'pad' : 'pad open'}>
      <Plane
        axes={{ up: say.axes.a, across: say.axes.r }}
        cut={cut}
        quarters={[]}
        onClick={(event) => {
          if (!disabled && !token.current!.contains(event.target as Node)) drop(at(event));
        }}
      >
        <button
          ref={token}
          type="button"
          class={drag ? 'pad-token held' : 'pad-token'}
          disabled={disabled}
          aria-label={say.token(name)}
          aria-describedby={hintId}
          style={{ insetInlineStart: `${spot.across}%`, insetBlockEnd: `${spot.up}%` }}
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
      </Plane>
    </div>
  );
}
