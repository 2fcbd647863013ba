/** Tables of a report as a Word document, and the matrix as one. */
import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { reportMessages as say } from '../messages/report.ts';
import type { MatrixFigure } from '../model/report.ts';
import { columnWidths } from './column-widths.ts';
import { BORDERS, INK } from './docx-styles.ts';
import { run } from './docx-text.ts';

/**
 * Twentieths of a point: the text's width on a letter page, and about what a bold letter of a table
 * takes.
 */
const TABLE = 9360;
const LETTER = 120;

const cell = (
  text: string,
  { width, bold, fill }: { width: number; bold: boolean; fill?: string },
) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: text
      .split('\n')
      .map(
        (line) =>
          new Paragraph({ spacing: { after: 0 }, children: [run(line, { bold, size: 19 })] }),
      ),
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(fill ? { shading: { fill } } : {}),
  });

/** The head is repeated on each page; no row is broken across two. */
export function table(head: readonly string[], rows: readonly string[][]): Table {
  const widths = columnWidths([head, ...rows], TABLE, (text) => text.length * LETTER + 260).map(
    Math.round,
  );
  return new Table({
    width: { size: TABLE, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, i) =>
          cell(text, { width: widths[i]!, bold: true, fill: INK.wash }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, i) => cell(text, { width: widths[i]!, bold: i === 0 })),
          }),
      ),
    ],
  });
}

/**
 * The matrix as four cells with the accounts that fall in each: it can be edited, and every screen
 * reader reads it.
 */
export function matrix({ axes, cut, quadrants, points }: MatrixFigure): Table {
  const inside = (attractiveness: string, relationship: string) => {
    const name =
      quadrants.find(
        (one) => one.attractiveness === attractiveness && one.relationship === relationship,
      )?.label ?? '';
    const here = points.filter(
      ({ a, r }) =>
        a >= cut === (attractiveness === 'alto') && r >= cut === (relationship === 'fuerte'),
    );
    return [
      name,
      ...here.map(
        ({ number, name: account, a, r }) =>
          `${number}. ${account} (${say.index(a)}; ${say.index(r)})`,
      ),
    ].join('\n');
  };
  return table(
    ['', `${axes.r.title}: ${axes.r.low}`, `${axes.r.title}: ${axes.r.high}`],
    [
      [`${axes.a.title}: ${axes.a.high}`, inside('alto', 'debil'), inside('alto', 'fuerte')],
      [`${axes.a.title}: ${axes.a.low}`, inside('bajo', 'debil'), inside('bajo', 'fuerte')],
    ],
  );
}
