import { matrixMessages as say } from '../../messages/matrix.ts';
import type { Matrix, Quadrant } from './schema.ts';

export interface Placed {
  /** Its number in the drawing and the table. */
  number: number;
  name: string;
  a: number;
  r: number;
  quadrant: Quadrant;
  margin: number;
}

interface PlotProps {
  definition: Matrix;
  quadrants: readonly Quadrant[];
  placed: readonly Placed[];
}

const SIZE = 400;
const EDGE = 44;
const PLAIN = SIZE - EDGE;

/** From an index of 1–5 to the drawing; attractiveness grows upwards, relationship to the right. */
const across = (index: number) => EDGE + ((index - 1) / 4) * PLAIN;
const down = (index: number) => PLAIN - ((index - 1) / 4) * PLAIN;

/** The matrix as a drawing; the table beside it says the same (WCAG 1.1.1). */
export function Plot({ definition, quadrants, placed }: PlotProps) {
  const { cut, axes } = definition;
  const places = placed.map(({ number, name, quadrant }) => say.placedAt(number, name, quadrant.label)).join(' ');
  return (
    <svg class="plot" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={say.described(places)}>
      <rect class="plot-plain" x={EDGE} y={0} width={PLAIN} height={PLAIN} />
      <path class="plot-cut" d={`M${across(cut)} 0V${PLAIN}M${EDGE} ${down(cut)}H${SIZE}`} />
      {quadrants.map((quadrant) => (
        <QuadrantName key={quadrant.id} quadrant={quadrant} cut={cut} />
      ))}
      <AxisEnds axes={axes} />
      {placed.map(({ number, a, r }) => (
        <g key={number} class="plot-point" transform={`translate(${across(r)} ${down(a)})`}>
          <circle r="13" />
          <text dy="0.35em">{number}</text>
        </g>
      ))}
    </svg>
  );
}

function QuadrantName({ quadrant, cut }: { quadrant: Quadrant; cut: number }) {
  const left = quadrant.relationship === 'debil';
  const top = quadrant.attractiveness === 'alto';
  const x = (left ? EDGE + across(cut) : across(cut) + SIZE) / 2;
  return (
    <text class="plot-quadrant" x={x} y={top ? 20 : PLAIN - 10}>
      {quadrant.label}
    </text>
  );
}

function AxisEnds({ axes }: Pick<Matrix, 'axes'>) {
  return (
    <g class="plot-ends">
      <text x={EDGE} y={SIZE - 24}>
        {axes.r.low}
      </text>
      <text x={SIZE} y={SIZE - 24} text-anchor="end">
        {axes.r.high}
      </text>
      <text class="plot-axis" x={EDGE + PLAIN / 2} y={SIZE - 6} text-anchor="middle">
        {axes.r.title} →
      </text>
      <text transform={`translate(${EDGE - 10} ${PLAIN}) rotate(-90)`}>{axes.a.low}</text>
      <text transform={`translate(${EDGE - 10} 0) rotate(-90)`} text-anchor="end">
        {axes.a.high}
      </text>
      <text class="plot-axis" transform={`translate(${EDGE - 28} ${PLAIN / 2}) rotate(-90)`} text-anchor="middle">
        {axes.a.title} →
      </text>
    </g>
  );
}

/** The same as the drawing. Roles are written out because on a phone the rows are laid out as blocks, which makes browsers forget that it is a table. */
export function PlotTable({ definition, placed }: Omit<PlotProps, 'quadrants'>) {
  const { table } = say;
  return (
    <div class="plot-table">
      <table role="table">
        <caption>{table.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{table.place}</th>
            <th scope="col" role="columnheader">{table.account}</th>
            <th scope="col" role="columnheader">{definition.axes.a.title}</th>
            <th scope="col" role="columnheader">{definition.axes.r.title}</th>
            <th scope="col" role="columnheader">{table.group}</th>
            <th scope="col" role="columnheader">{table.margin}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {placed.map(({ number, name, a, r, quadrant, margin }) => (
            <tr role="row" key={number}>
              <td role="cell">{number}</td>
              <th scope="row" role="rowheader">{name}</th>
              <td role="cell" data-label={definition.axes.a.title}>{say.index(a)}</td>
              <td role="cell" data-label={definition.axes.r.title}>{say.index(r)}</td>
              <td role="cell">
                <strong>{quadrant.label}</strong>. {quadrant.strategy}
              </td>
              <td role="cell" data-label={table.margin}>{say.margin(margin)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
