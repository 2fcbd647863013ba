import { useMemo } from 'preact/hooks';
import { matrixMessages as say } from '../../messages/matrix.ts';
import type { Work } from '../../model/exercise.ts';
import { AXES } from '../own-criteria.ts';
import { firmnessOf } from './firmness.ts';
import type { Placed } from './Plot.tsx';
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
  const names = new Map(AXES.flatMap((axis) => criteriaOf(definition, axis, work)).map(({ id, name }) => [id, name]));
  const rows = useMemo(() => placed.map((one) => ({ ...one, firmness: firmnessOf(definition, one.id, work, quadrants) })), [work]);
  const { firmness: table } = say;
  return (
    <div class="plot-table firmness">
      <p class="hint">{table.hint}</p>
      <table role="table">
        <caption>{table.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{table.place}</th>
            <th scope="col" role="columnheader">{table.account}</th>
            <th scope="col" role="columnheader">{table.distance}</th>
            <th scope="col" role="columnheader">{table.change}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ id, number, name, quadrant, firmness }) => {
            if (!firmness) return null;
            const { axis, distance, isHigh, change } = firmness;
            const { title, low, high } = definition.axes[axis];
            return (
              <tr role="row" key={id}>
                <td role="cell">{number}</td>
                <th scope="row" role="rowheader">
                  {name} <span class="facts-unit">{quadrant.label}</span>
                </th>
                <td role="cell">{table.far(distance, title, isHigh ? low : high, isHigh)}</td>
                <td role="cell">{change ? table.would(names.get(change.id)!, change.from, change.to, change.group.label) : table.none}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
