import { numbersAt, pointOf, type Point } from '../model/plane.ts';
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
  matrixIn(page, parent, figure, {
    left: doc.page.margins.left + 34,
    top: doc.y + 6,
    side: SIDE,
  });
}

interface Area {
  left: number;
  top: number;
  side: number;
}

/** The drawing alone, somewhere on the page. */
export function matrixIn(page: PdfPage, parent: Struct, figure: MatrixFigure, area: Area): void {
  const { doc } = page;
  const { left, top, side } = area;
  const struct = doc.struct(
    'Figure',
    {
      alt: figure.alt,
      bbox: [left - 34, top, left + side, top + side + 34],
    } as PDFKit.Mixins.StructureElementOptions & { bbox: number[] },
    () => draw(page, figure, area),
  );
  parent.add(struct);
  struct.end();
  doc.x = doc.page.margins.left;
  doc.y = top + side + 40;
}

function draw(
  { doc, shown }: PdfPage,
  { cut, axes, quadrants, points }: MatrixFigure,
  { left, top, side }: Area,
): void {
  const xOf = (point: Point) => left + (point.x / 100) * side;
  const yOf = (point: Point) => top + side - (point.y / 100) * side;
  const middle = pointOf({ up: cut, across: cut });
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
  doc.rect(left, top, side, side).lineWidth(0.8).fillAndStroke('#ffffff', COLORS.line);
  doc
    .moveTo(xOf(middle), top)
    .lineTo(xOf(middle), top + side)
    .moveTo(left, yOf(middle))
    .lineTo(left + side, yOf(middle))
    .dash(3, { space: 3 })
    .stroke(COLORS.line)
    .undash();
  for (const { label: name, attractiveness, relationship } of quadrants) {
    const from = relationship === 'debil' ? left : xOf(middle);
    const to = relationship === 'debil' ? xOf(middle) : left + side;
    label(name, from, attractiveness === 'alto' ? top + 5 : top + side - 16, to - from, 'center');
  }
  const numbers = numbersAt(points.map(({ a, r }) => ({ up: a, across: r })));
  for (const { place, number, isMoved } of numbers)
    if (isMoved)
      doc
        .moveTo(xOf(place), yOf(place))
        .lineTo(xOf(number), yOf(number))
        .lineWidth(0.8)
        .stroke(COLORS.soft);
  for (const [i, { number }] of points.entries()) {
    const at = numbers[i]!.number;
    doc.circle(xOf(at), yOf(at), DOT).fill(COLORS.key);
    doc
      .font('bold')
      .fontSize(9)
      .fillColor('#ffffff')
      .text(String(number), xOf(at) - DOT, yOf(at) - 5.6, {
        width: 2 * DOT,
        align: 'center',
        lineBreak: false,
      });
  }
  label(axes.r.low, left, top + side + 4, side / 3, 'left');
  label(axes.r.high, left + (2 * side) / 3, top + side + 4, side / 3, 'right');
  label(axes.r.title, left, top + side + 16, side, 'center', true);
  doc.save().rotate(-90, { origin: [left, top + side] });
  label(axes.a.low, left, top + side - 15, side / 3, 'left');
  label(axes.a.high, left + (2 * side) / 3, top + side - 15, side / 3, 'right');
  label(axes.a.title, left, top + side - 27, side, 'center', true);
  doc.restore();
}
