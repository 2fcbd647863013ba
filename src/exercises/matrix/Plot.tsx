import { matrixMessages as say } from '../../messages/matrix.ts';
import { across, down, Plane } from '../Plane.tsx';
import type { Matrix, Quadrant } from './schema.ts';

export interface Placed {
  id: string;
  /** Its number in the drawing and the table. */
  number: number;
  name: string;
  a: number;
  r: number;
  quadrant: Quadrant;
}

interface PlotProps {
  definition: Matrix;
  quadrants: readonly Quadrant[];
  placed: readonly Placed[];
}

/** The matrix as a drawing; the table beside it says the same (WCAG 1.1.1). */
export function Plot({ definition, quadrants, placed }: PlotProps) {
  const places = placed.map(({ number, name, quadrant }) => say.placedAt(number, name, quadrant.label)).join(' ');
  return (
    <Plane axes={definition.axes} cut={definition.cut} quadrants={quadrants} described={say.described(places)}>
      {placed.map(({ id, number, a, r }) => (
        <g key={id} class="plot-point" transform={`translate(${across(r)} ${down(a)})`}>
          <circle r="13" />
          <text dy="0.35em">{number}</text>
        </g>
      ))}
    </Plane>
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
          </tr>
        </thead>
        <tbody role="rowgroup">
          {placed.map(({ number, name, a, r, quadrant }) => (
            <tr role="row" key={number}>
              <td role="cell">{number}</td>
              <th scope="row" role="rowheader">{name}</th>
              <td role="cell" data-label={definition.axes.a.title}>{say.index(a)}</td>
              <td role="cell" data-label={definition.axes.r.title}>{say.index(r)}</td>
              <td role="cell">
                <strong>{quadrant.label}</strong>. {quadrant.strategy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
