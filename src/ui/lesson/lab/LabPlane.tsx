import { labMessages as say } from '../../../messages/lab.ts';
import type { LabMatrix, Placed } from './places.ts';

/** From an index of 1–5 to a share of the drawing. */
const share = (index: number) => `${((index - 1) / 4) * 100}%`;

/** The matrix as a drawing; the list under it and the table say the same (WCAG 1.1.1). */
export function LabPlane({
  matrix,
  placed,
  chosen,
}: {
  matrix: LabMatrix;
  placed: readonly Placed[];
  chosen: string;
}) {
  const { vertical, horizontal } = matrix.axes;
  const described = placed
    .map(({ number, account, cell }) => say.placed(number, account.name, cell.name))
    .join(' ');
  return (
    <div
      class="quadrants-drawing lab-drawing"
      role="img"
      aria-label={say.described(matrix.title, described)}
    >
      <span class="quadrants-end vertical" style={{ gridRow: 1 }}>
        {vertical.high}
      </span>
      <span class="quadrants-end vertical" style={{ gridRow: 2 }}>
        {vertical.low}
      </span>
      <div class="lab-plane">
        {matrix.cells.map((cell) => (
          <span
            key={cell.name}
            class="lab-quadrant"
            style={{
              [cell.vertical === 'high' ? 'insetBlockStart' : 'insetBlockEnd']: 0,
              [cell.horizontal === 'low' ? 'insetInlineStart' : 'insetInlineEnd']: 0,
            }}
          >
            {cell.name}
          </span>
        ))}
        {placed.map(({ number, account, vertical: up, horizontal: across }) => (
          <span
            key={account.id}
            class={account.id === chosen ? 'lab-point chosen' : 'lab-point'}
            style={{ insetInlineStart: share(across), insetBlockEnd: share(up) }}
          >
            {number}
          </span>
        ))}
      </div>
      <span class="quadrants-end" style={{ gridArea: '3 / 2' }}>
        {horizontal.low}
      </span>
      <span class="quadrants-end" style={{ gridArea: '3 / 3' }}>
        {horizontal.high}
      </span>
    </div>
  );
}
