import { accountMessages } from '../../messages/account.ts';
import { classificationMessages as say } from '../../messages/classification.ts';
import { StackingTable } from '../StackingTable.tsx';

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

/** The same as the drawing (WCAG 1.1.1). */
export function ResultTable({ bubbles }: { bubbles: readonly Bubble[] }) {
  const { axes, resultTable: table } = say;
  const columns = [
    { head: table.place },
    { head: table.account, isHeader: true },
    { head: axes.a.title, isAmount: true },
    { head: axes.r.title, isAmount: true },
    { head: table.contribution, isAmount: true },
    { head: table.group },
  ];
  const rows = bubbles.map(
    ({ id, number, name, atractivo, relacion, contribution, group, first }) => ({
      key: id,
      cells: [
        number,
        name,
        ...[atractivo, relacion, contribution].map(accountMessages.index),
        <>
          {group} <span class="facts-unit">{table.how(first)}</span>
        </>,
      ],
    }),
  );
  return <StackingTable caption={table.caption} columns={columns} rows={rows} />;
}
