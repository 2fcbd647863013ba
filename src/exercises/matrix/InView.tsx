import { matrixMessages as say } from '../../messages/matrix.ts';
import { Plot } from './Plot.tsx';
import { groupWords, type Placed } from './placed.ts';
import type { Matrix, Quadrant } from './schema.ts';

interface InViewProps {
  definition: Matrix;
  quadrants: readonly Quadrant[];
  placed: readonly Placed[];
  before: readonly Placed[];
}

/**
 * The matrix beside what moves it: at the side where there is room, at the foot on a phone. The
 * whole one, with its table, stands under it; a screen reader is told there and by each account.
 */
export function InView({ definition, quadrants, placed, before }: InViewProps) {
  return (
    <div class={placed.length > 0 ? 'in-view' : 'in-view waiting'} aria-hidden="true">
      <p class="in-view-title">{say.inView}</p>
      <Plot definition={definition} quadrants={quadrants} placed={placed} before={before} />
      {placed.length === 0 ? (
        <p class="hint">{say.matrixEmpty}</p>
      ) : (
        <ol class="in-view-list">
          {placed.map((one) => (
            <li key={one.id} value={one.number}>
              <strong>{one.name}</strong> <span>{groupWords(one)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
