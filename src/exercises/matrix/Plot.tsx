import { matrixMessages as say } from '../../messages/matrix.ts';
import { Ghost, Numbers, Plane } from '../../ui/Plane.tsx';
import { StackingTable } from '../StackingTable.tsx';
import { quartersOf } from '../quarters.ts';
import { adviceWords, groupWords, type Placed } from './placed.ts';
import type { Matrix, Quadrant } from './schema.ts';

interface PlotProps {
  definition: Matrix;
  quadrants: readonly Quadrant[];
  placed: readonly Placed[];
  /** Where they were before the control in hand moved them. */
  before?: readonly Placed[];
  /** Absent where another drawing of the page says the same. */
  described?: string;
}

/** The matrix as a drawing; the table beside it says the same (WCAG 1.1.1). */
export function Plot({ definition, quadrants, placed, before = [], described }: PlotProps) {
  const { axes, cut, border } = definition;
  const moved = placed.flatMap((now) => {
    const was = before.find(({ id }) => id === now.id);
    return was && (was.a !== now.a || was.r !== now.r) ? [{ was, now }] : [];
  });
  return (
    <Plane
      axes={{ up: axes.a, across: axes.r }}
      cut={cut}
      border={border}
      quarters={quartersOf(quadrants)}
      {...(described === undefined ? {} : { described })}
    >
      {moved.map(({ was, now }) => (
        <Ghost key={now.id} from={{ up: was.a, across: was.r }} to={{ up: now.a, across: now.r }} />
      ))}
      <Numbers
        points={placed.map(({ id, number, a, r, border: near }) => ({
          id,
          number,
          up: a,
          across: r,
          class: near.length > 0 ? 'plot-point on-border' : 'plot-point',
        }))}
      />
    </Plane>
  );
}

/** The places in words, as the drawing's description. */
export function plotWords(placed: readonly Placed[]): string {
  return say.described(
    placed.map((one) => say.placedAt(one.number, one.name, groupWords(one))).join(' '),
  );
}

/** The same as the drawing. */
export function PlotTable({ definition, placed }: Pick<PlotProps, 'definition' | 'placed'>) {
  const { table } = say;
  const columns = [
    { head: table.place },
    { head: table.account, isHeader: true },
    { head: definition.axes.a.title, isAmount: true },
    { head: definition.axes.r.title, isAmount: true },
    { head: table.group },
  ];
  const rows = placed.map((one) => ({
    key: one.id,
    cells: [
      one.number,
      one.name,
      say.index(one.a),
      say.index(one.r),
      <>
        <strong>{groupWords(one)}</strong>. {adviceWords(one)}
      </>,
    ],
  }));
  return <StackingTable caption={table.caption} columns={columns} rows={rows} />;
}
