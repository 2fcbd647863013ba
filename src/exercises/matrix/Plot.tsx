import { matrixMessages as say } from '../../messages/matrix.ts';
import { StackingTable } from '../StackingTable.tsx';
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
  const places = placed
    .map(({ number, name, quadrant }) => say.placedAt(number, name, quadrant.label))
    .join(' ');
  return (
    <Plane
      axes={definition.axes}
      cut={definition.cut}
      quadrants={quadrants}
      described={say.described(places)}
    >
      {placed.map(({ id, number, a, r }) => (
        <g key={id} class="plot-point" transform={`translate(${across(r)} ${down(a)})`}>
          <circle r="13" />
          <text dy="0.35em">{number}</text>
        </g>
      ))}
    </Plane>
  );
}

/** The same as the drawing. */
export function PlotTable({ definition, placed }: Omit<PlotProps, 'quadrants'>) {
  const { table } = say;
  const columns = [
    { head: table.place },
    { head: table.account, isHeader: true },
    { head: definition.axes.a.title, isAmount: true },
    { head: definition.axes.r.title, isAmount: true },
    { head: table.group },
  ];
  const rows = placed.map(({ id, number, name, a, r, quadrant: { label, strategy } }) => ({
    key: id,
    cells: [
      number,
      name,
      say.index(a),
      say.index(r),
      <>
        <strong>{label}</strong>. {strategy}
      </>,
    ],
  }));
  return <StackingTable caption={table.caption} columns={columns} rows={rows} />;
}
