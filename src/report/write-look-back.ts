/**
 * «Lo que hiciste» as one page: what is known fits by its nature (five accounts, some criteria, one
 * matrix); of the questions only as many as there is room for, those that changed first.
 */
import { lookBackMessages as say } from '../messages/look-back.ts';
import type { LookBack } from '../model/look-back.ts';
import type { Report } from '../model/report.ts';
import { fiveSaid } from './look-back-blocks.ts';
import { matrixIn } from './pdf-matrix.ts';
import { COLORS, openPdf, type PdfFonts, type PdfPage, type Struct } from './pdf-page.ts';

const GAP = 24;
const SIDE = 170;
const SMALL = 9;

interface Place {
  x: number;
  width: number;
}

export function writeLookBack({
  back,
  course,
  learner,
  date,
  fonts,
}: {
  back: LookBack;
  course: Report['course'];
  learner: string;
  date: string;
  fonts: PdfFonts;
}): Promise<Uint8Array> {
  const page = openPdf(
    {
      course,
      learner,
      date,
      company: '',
      status: 'final',
      missing: [],
      sections: [],
      document: { id: 'look-back', label: say.title, title: course.title, file: '' },
    },
    fonts,
  );
  const { doc } = page;
  const root = doc.struct('Document');
  doc.addStructure(root);
  page.write(root, say.title, { size: 24, bold: true, role: 'H1', color: COLORS.key });
  page.write(root, say.by(learner, course.title), { size: 12, bold: true, before: 2 });
  page.write(root, say.on(date), { size: 10, color: COLORS.soft });
  page.write(root, say.words(back.words, back.answers), { before: 6 });
  const top = doc.y + 10;
  const half = (page.width - GAP) / 2;
  const left = { x: doc.page.margins.left, width: half };
  const right = { x: left.x + half + GAP, width: half };
  doc.y = top;
  tellFive(page, root, left, back);
  const [first, second] = back.criteria;
  if (first) tellList(page, root, left, say.criteria(first.title), first.names);
  const leftEnd = doc.y;
  doc.y = top;
  tellMatrix(page, root, right, back);
  if (second) tellList(page, root, right, say.criteria(second.title), second.names);
  tellDocuments(page, root, right, back);
  doc.y = Math.max(leftEnd, doc.y) + 12;
  tellRecalls(page, root, { x: left.x, width: page.width }, back);
  root.end();
  return page.finish();
}

function put(
  { doc, shown }: PdfPage,
  parent: Struct,
  { x, width }: Place,
  text: string,
  { bold = false, size = SMALL, color = COLORS.ink, role = 'P' } = {},
): void {
  doc.font(bold ? 'bold' : 'regular').fontSize(size);
  const end = doc.page.height - doc.page.margins.bottom;
  // What does not fit is on the course's page: this one is a single sheet.
  if (doc.y + doc.heightOfString(shown(text), { width }) > end) return;
  doc
    .fillColor(color)
    .text(shown(text), x, doc.y, { width, structParent: parent, structType: role });
  doc.y += 1.5;
}

function head(page: PdfPage, parent: Struct, place: Place, text: string): void {
  page.doc.y += 5;
  put(page, parent, place, text, { bold: true, size: 11, color: COLORS.key, role: 'H2' });
}

function tellList(
  page: PdfPage,
  parent: Struct,
  place: Place,
  title: string,
  items: readonly string[],
): void {
  head(page, parent, place, title);
  items
    .slice(0, 10)
    .forEach((item, i) => put(page, parent, place, `${i + 1}. ${item.slice(0, 90)}`));
}

function tellFive(page: PdfPage, parent: Struct, place: Place, { five }: LookBack): void {
  if (!five) return;
  head(page, parent, place, say.five);
  const lists: [string, string[]][] = [
    ...(five.picked.length > 0 ? [[say.picked, five.picked] as [string, string[]]] : []),
    [say.sales, five.sales],
    [say.contribution, five.contribution],
  ];
  for (const [title, names] of lists) {
    put(page, parent, place, title, { bold: true });
    put(page, parent, place, `${names.join(' · ')}.`);
  }
  put(page, parent, place, fiveSaid(five), { color: COLORS.soft });
}

function tellMatrix(page: PdfPage, parent: Struct, place: Place, { figure }: LookBack): void {
  if (!figure) return;
  head(page, parent, place, say.matrix);
  matrixIn(page, parent, figure, { left: place.x + 30, top: page.doc.y + 4, side: SIDE });
  page.doc.y += 4;
  for (const { number, name } of figure.points.slice(0, 10))
    put(page, parent, place, `${number}. ${name.slice(0, 60)}`);
}

function tellDocuments(page: PdfPage, parent: Struct, place: Place, { documents }: LookBack): void {
  const sent = documents.filter((one) => one.sent);
  if (sent.length === 0) return;
  head(page, parent, place, say.versions);
  for (const one of sent) put(page, parent, place, `${one.label}: ${say.on(one.sent!)}`);
}

function tellRecalls(page: PdfPage, parent: Struct, place: Place, { recalls }: LookBack): void {
  const { doc } = page;
  if (recalls.length === 0) return;
  const changed = recalls.filter(({ first, last }) => first !== last);
  const all = [...changed, ...recalls.filter((one) => !changed.includes(one))];
  head(page, parent, place, say.recalls);
  const end = doc.page.height - doc.page.margins.bottom;
  let told = 0;
  for (const { ask, first, last } of all) {
    const answer = first === last ? last : `${first} → ${last}`;
    doc.font('regular').fontSize(SMALL);
    const lines = [page.shown(ask), page.shown(answer)];
    const height = lines.reduce(
      (sum, line) => sum + doc.heightOfString(line, { width: place.width }) + 2,
      0,
    );
    if (doc.y + height + 2 * SMALL > end) break;
    put(page, parent, place, ask, { bold: true });
    put(page, parent, place, answer);
    told++;
  }
  if (told < all.length)
    put(page, parent, place, say.more(all.length - told), { color: COLORS.soft });
}
