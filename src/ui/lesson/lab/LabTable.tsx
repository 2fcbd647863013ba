import { accountMessages } from '../../../messages/account.ts';
import { labMessages as say } from '../../../messages/lab.ts';
import type { LabMatrix, Position } from './positions.ts';

/**
 * The same as the drawing. Roles are written out because on a phone the rows are laid out as
 * blocks, which makes browsers forget that it is a table.
 */
export function LabTable({ matrix, placed }: { matrix: LabMatrix; placed: readonly Position[] }) {
  const { vertical, horizontal } = matrix.axes;
  return (
    <details class="quadrants-table">
      <summary>{say.asTable}</summary>
      <div class="stacking">
        <table role="table" aria-label={matrix.title}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {say.account}
              </th>
              <th role="columnheader" scope="col" class="amount">
                {vertical.name}
              </th>
              <th role="columnheader" scope="col" class="amount">
                {horizontal.name}
              </th>
              <th role="columnheader" scope="col">
                {say.advice}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {placed.map(({ number, account, vertical: up, horizontal: across, cell }) => (
              <tr role="row" key={account.id}>
                <th role="rowheader" scope="row">
                  {number}. {account.name}
                </th>
                <td role="cell" class="amount" data-label={vertical.name}>
                  {accountMessages.index(up)}
                </td>
                <td role="cell" class="amount" data-label={horizontal.name}>
                  {accountMessages.index(across)}
                </td>
                <td role="cell">{cell.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
