import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';

export interface Bubble {
  id: string;
  /** Its number in the drawing. */
  number: number;
  name: string;
  atractivo: number;
  relacion: number;
  contribution: number;
  group: string;
  /** Right at the first try; undefined for a worked example. */
  first: boolean | undefined;
}

/** The same as the drawing (WCAG 1.1.1). Roles are written out because on a phone the rows are laid out as blocks. */
export function ResultTable({ bubbles }: { bubbles: readonly Bubble[] }) {
  const { axes, resultTable: table } = say;
  return (
    <div class="plot-table">
      <table role="table">
        <caption>{table.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{table.place}</th>
            <th scope="col" role="columnheader">{table.account}</th>
            <th scope="col" role="columnheader">{axes.a.title}</th>
            <th scope="col" role="columnheader">{axes.r.title}</th>
            <th scope="col" role="columnheader">{table.contribution}</th>
            <th scope="col" role="columnheader">{table.group}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {bubbles.map(({ id, number, name, atractivo, relacion, contribution, group, first }) => (
            <tr role="row" key={id}>
              <td role="cell">{number}</td>
              <th scope="row" role="rowheader">{name}</th>
              <td role="cell" class="amount" data-label={axes.a.title}>{accountMessages.index(atractivo)}</td>
              <td role="cell" class="amount" data-label={axes.r.title}>{accountMessages.index(relacion)}</td>
              <td role="cell" class="amount" data-label={table.contribution}>{accountMessages.index(contribution)}</td>
              <td role="cell">
                {group} <span class="facts-unit">{table.how(first)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
