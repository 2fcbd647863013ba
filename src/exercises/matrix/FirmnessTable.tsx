import { useMemo } from 'preact/hooks';
import { matrixMessages as say } from '../../messages/matrix.ts';
import type { Work } from '../../model/exercise.ts';
import { StackingTable } from '../StackingTable.tsx';
import { AXES } from '../own-criteria.ts';
import { firmnessOf } from './firmness.ts';
import { groupWords, type Placed } from './placed.ts';
import { criteriaOf } from './rules.ts';
import type { Matrix, Quadrant } from './schema.ts';

interface FirmnessTableProps {
  definition: Matrix;
  quadrants: readonly Quadrant[];
  placed: readonly Placed[];
  work: Work;
}

/** How much each place in the matrix depends on the weights that the learner gave. */
export function FirmnessTable({ definition, quadrants, placed, work }: FirmnessTableProps) {
  const names = new Map(
    AXES.flatMap((axis) => criteriaOf(definition, axis, work)).map(({ id, name }) => [id, name]),
  );
  const told = useMemo(
    () =>
      placed.map((one) => ({ ...one, firmness: firmnessOf(definition, one.id, work, quadrants) })),
    [work],
  );
  const { firmness: table } = say;
  const columns = [
    { head: table.place },
    { head: table.account, isHeader: true },
    { head: table.distance },
    { head: table.change },
  ];
  const rows = told.flatMap(({ firmness, ...one }) => {
    const { id, number, name } = one;
    if (!firmness) return [];
    const { axis, distance, isHigh, change } = firmness;
    const { title, low, high } = definition.axes[axis];
    const account = (
      <>
        {name} <span class="facts-unit">{groupWords(one)}</span>
      </>
    );
    const would = change
      ? table.would(names.get(change.id)!, change.from, change.to, change.group.label)
      : table.none;
    return [
      {
        key: id,
        cells: [number, account, table.far(distance, title, isHigh ? low : high, isHigh), would],
      },
    ];
  });
  return <StackingTable caption={table.caption} hint={table.hint} columns={columns} rows={rows} />;
}
