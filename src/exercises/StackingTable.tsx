import type { ComponentChildren } from 'preact';

interface Column {
  head: string;
  /** The cell that names its row. */
  isHeader?: boolean;
  /**
   * A figure: aligned at its end, and where the heads are out of sight its own head stands before
   * it.
   */
  isAmount?: boolean;
}

interface StackingTableProps {
  caption: string;
  /** What one should know before reading it. */
  hint?: string;
  columns: readonly Column[];
  /** One cell for each column. */
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}

/**
 * A table that becomes a list of blocks where there is no room for it. Its first column is a
 * number. Roles are written out because browsers forget that it is a table once its rows are laid
 * out as blocks.
 */
export function StackingTable({ caption, hint, columns, rows }: StackingTableProps) {
  return (
    <div class="plot-table">
      <table role="table" aria-label={caption}>
        <caption>
          {caption}
          {hint && <span class="hint">{hint}</span>}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ head, isAmount }) => (
              <th
                key={head}
                scope="col"
                role="columnheader"
                class={isAmount ? 'amount' : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells }) => (
            <tr role="row" key={key}>
              {columns.map(({ head, isHeader, isAmount }, i) =>
                isHeader ? (
                  <th key={head} scope="row" role="rowheader">
                    {cells[i]}
                  </th>
                ) : (
                  <td
                    key={head}
                    role="cell"
                    class={isAmount ? 'amount' : undefined}
                    data-label={isAmount ? head : undefined}
                  >
                    {cells[i]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
