import type { ReportBlock } from '../model/report.ts';
import { columnWidths } from './column-widths.ts';
import { COLORS, type PdfPage, type Struct } from './pdf-page.ts';

type Table = Extract<ReportBlock, { kind: 'table' }>;
const PAD = 5;
const SIZE = 9.5;

/**
 * A table with header cells for its columns and the first cell of each row; the head is repeated on
 * each page, outside of the structure.
 */
export function drawTable(page: PdfPage, parent: Struct, { caption, head, rows }: Table): void {
  const { doc } = page;
  page.write(parent, caption, { size: 10, bold: true, color: COLORS.soft, before: 12, keep: 60 });
  doc.y += 4;
  const table = doc.struct('Table');
  parent.add(table);
  const cells = rows.map((one) => one.map(page.shown));
  const titles = head.map(page.shown);
  doc.font('bold').fontSize(SIZE);
  const widths = columnWidths(
    [titles, ...cells],
    page.width,
    (text) => doc.widthOfString(text) + 2 * PAD + 1,
  );
  row(page, { cells: titles, widths, head: true, table });
  for (const one of cells) {
    if (doc.y + heightOf(page, one, widths, false) > doc.page.height - doc.page.margins.bottom) {
      doc.addPage();
      row(page, { cells: titles, widths, head: true });
    }
    row(page, { cells: one, widths, head: false, table });
  }
  table.end();
  doc.x = doc.page.margins.left;
  doc.y += 6;
}

function heightOf(
  { doc }: PdfPage,
  cells: readonly string[],
  widths: readonly number[],
  head: boolean,
): number {
  const heights = cells.map((text, i) => {
    doc.font(head || i === 0 ? 'bold' : 'regular').fontSize(SIZE);
    return doc.heightOfString(text || ' ', { width: widths[i]! - 2 * PAD });
  });
  return Math.max(...heights) + 2 * PAD;
}

/** Without `table` the row is drawn as decoration. */
function row(
  page: PdfPage,
  {
    cells,
    widths,
    head,
    table,
  }: { cells: readonly string[]; widths: readonly number[]; head: boolean; table?: Struct },
): void {
  const { doc } = page;
  const height = heightOf(page, cells, widths, head);
  const top = doc.y;
  const left = doc.page.margins.left;
  doc.markContent('Artifact', { type: 'Layout' } as PDFKit.Mixins.MarkingOptions);
  if (head) doc.rect(left, top, page.width, height).fill(COLORS.wash);
  doc
    .moveTo(left, top + height)
    .lineTo(left + page.width, top + height)
    .lineWidth(0.5)
    .stroke(COLORS.line);
  if (table) doc.endMarkedContent();
  const line = table && doc.struct('TR');
  if (line) table.add(line);
  let x = left;
  cells.forEach((text, i) => {
    const heading = head || i === 0;
    doc
      .font(heading ? 'bold' : 'regular')
      .fontSize(SIZE)
      .fillColor(COLORS.ink);
    const options = { width: widths[i]! - 2 * PAD, height: height - PAD };
    if (!line) doc.text(text, x + PAD, top + PAD, options);
    else {
      const cell = doc.struct(
        heading ? 'TH' : 'TD',
        heading
          ? ({ scope: head ? 'Column' : 'Row' } as PDFKit.Mixins.StructureElementOptions & {
              scope: string;
            })
          : {},
      );
      line.add(cell);
      doc.text(text || ' ', x + PAD, top + PAD, {
        ...options,
        structParent: cell,
        structType: 'P',
      });
      cell.end();
    }
    x += widths[i]!;
  });
  if (!table) doc.endMarkedContent();
  line?.end();
  doc.x = left;
  doc.y = top + height;
}
