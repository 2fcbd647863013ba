import { percentOf } from '../model/plane.ts';
import type { MatrixFigure } from '../model/report.ts';
import { COLORS, type PdfPage, type Struct } from './pdf-page.ts';

const SIDE = 270;
const DOT = 8;

/**
 * The matrix as a figure with its alternative text; the table that follows it says the same in
 * figures.
 */
export function drawMatrix(page: PdfPage, parent: Struct, figure: MatrixFigure): void {
  const { doc } = page;
  page.write(parent, figure.caption, {
    size: 10,
    bold: true,
    color: COLORS.soft,
    before: 14,
    keep: SIDE + 60,
  });
  const left = doc.page.margins.left + 34;
  const top = doc.y + 6;
  const struct = doc.struct(
    'Figure',
    {
      alt: figure.alt,
      bbox: [doc.page.margins.left, top, left + SIDE, top + SIDE + 34],
    } as PDFKit.Mixins.StructureElementOptions & { bbox: number[] },
    () => draw(page, figure, left, top),
  );
  parent.add(struct);
  struct.end();
  doc.x = doc.page.margins.left;
  doc.y = top + SIDE + 40;
}

function draw(
  { doc, shown }: PdfPage,
  { cut, axes, quadrants, points }: MatrixFigure,
  left: number,
  top: number,
): void {
  /** Index 1–5 to points on paper. */
  const across = (index: number) => left + (percentOf(index) / 100) * SIDE;
  const down = (index: number) => top + SIDE - (percentOf(index) / 100) * SIDE;
  const label = (
    text: string,
    x: number,
    y: number,
    width: number,
    align: 'left' | 'center' | 'right',
    bold = false,
  ) =>
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(9)
      .fillColor(COLORS.soft)
      .text(shown(text), x, y, { width, align, lineBreak: false });
  doc.rect(left, top, SIDE, SIDE).lineWidth(0.8).fillAndStroke('#ffffff', COLORS.line);
  doc
    .moveTo(across(cut), top)
    .lineTo(across(cut), top + SIDE)
    .moveTo(left, down(cut))
    .lineTo(left + SIDE, down(cut))
    .dash(3, { space: 3 })
    .stroke(COLORS.line)
    .undash();
  for (const { label: name, attractiveness, relationship } of quadrants) {
    const from = relationship === 'debil' ? left : across(cut);
    const to = relationship === 'debil' ? across(cut) : left + SIDE;
    label(name, from, attractiveness === 'alto' ? top + 5 : top + SIDE - 16, to - from, 'center');
  }
  const drawn: [x: number, y: number][] = [];
  for (const { number, a, r } of points) {
    const y = down(a);
    let x = across(r);
    // Accounts in the same place stand side by side.
    while (drawn.some((one) => Math.hypot(one[0] - x, one[1] - y) < 2 * DOT)) x += 2 * DOT + 1;
    drawn.push([x, y]);
    doc.circle(x, y, DOT).fill(COLORS.key);
    doc
      .font('bold')
      .fontSize(9)
      .fillColor('#ffffff')
      .text(String(number), x - DOT, y - 5.6, {
        width: 2 * DOT,
        align: 'center',
        lineBreak: false,
      });
  }
  label(axes.r.low, left, top + SIDE + 4, SIDE / 3, 'left');
  label(axes.r.high, left + (2 * SIDE) / 3, top + SIDE + 4, SIDE / 3, 'right');
  label(axes.r.title, left, top + SIDE + 16, SIDE, 'center', true);
  doc.save().rotate(-90, { origin: [left, top + SIDE] });
  label(axes.a.low, left, top + SIDE - 15, SIDE / 3, 'left');
  label(axes.a.high, left + (2 * SIDE) / 3, top + SIDE - 15, SIDE / 3, 'right');
  label(axes.a.title, left, top + SIDE - 27, SIDE, 'center', true);
  doc.restore();
}
