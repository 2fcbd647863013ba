/**
 * A report as an accessible PDF (ISO 32000-1, 14.8): headings, paragraphs, lists, tables and
 * figures in a structure tree, with the record attached.
 */
import type { Report, ReportBlock, ReportSection } from '../model/report.ts';
import { reportFileMessages as inFile } from '../messages/report-file.ts';
import { reportMessages as say } from '../messages/report.ts';
import { missingLines } from './missing.ts';
import { drawMatrix } from './pdf-matrix.ts';
import { COLORS, openPdf, type PdfFonts, type PdfPage, type Struct } from './pdf-page.ts';
import { drawTable } from './pdf-table.ts';

const ATTACHMENT = 'registro.json';

/** `json` is what `seal` made. It goes first, so that even a file that was cut keeps it. */
export function writePdf({
  report,
  json,
  fonts,
  now,
}: {
  report: Report;
  json: string;
  fonts: PdfFonts;
  now: Date;
}): Promise<Uint8Array> {
  const page = openPdf(report, fonts);
  const { doc } = page;
  doc.file(
    new TextEncoder().encode(json) as unknown as string,
    {
      name: ATTACHMENT,
      type: 'application/json',
      description: inFile.carries,
      creationDate: now,
      modifiedDate: now,
      relationship: 'Source',
    } as PDFKit.Mixins.PDFAttachmentOptions,
  );
  const root = doc.struct('Document');
  doc.addStructure(root);
  cover(page, root, report);
  for (const section of report.sections) tellSection(page, root, section);
  if (page.replaced() > 0)
    page.write(root, inFile.replaced(page.replaced()), {
      size: 9.5,
      color: COLORS.soft,
      before: 24,
    });
  root.end();
  return page.finish();
}

function cover(page: PdfPage, root: Struct, report: Report): void {
  const { course, document, status } = report;
  page.write(root, `${course.subject} · ${course.module} · ${course.week} · ${course.title}`, {
    size: 10,
    bold: true,
    color: COLORS.key,
  });
  page.write(root, `${document.label}. ${document.title}`, {
    size: 22,
    bold: true,
    role: 'H1',
    before: 6,
  });
  const lines: [string, string][] = [
    [say.learner, report.learner || say.noName],
    ...(report.company ? [[say.company, report.company] as [string, string]] : []),
    [say.date, say.day(report.date)],
    [say.status, status === 'draft' ? say.draft : say.final],
  ];
  lines.forEach(([label, value], i) =>
    page.write(root, `${label}: ${value}`, { size: 12, before: i === 0 ? 12 : 0, bold: i === 0 }),
  );
  page.write(root, say.missing, { size: 12, bold: true, role: 'H2', before: 16, keep: 40 });
  if (report.missing.length === 0) page.write(root, say.missingNone, { before: 2 });
  else list(page, root, missingLines(report));
  page.write(root, inFile.carries, { size: 9.5, color: COLORS.soft, before: 12, keep: 20 });
}

function tellSection(page: PdfPage, root: Struct, section: ReportSection): void {
  const part = page.doc.struct('Sect');
  root.add(part);
  page.write(part, section.title, {
    size: 17,
    bold: true,
    color: COLORS.key,
    role: 'H2',
    before: 26,
    keep: 90,
  });
  section.blocks.forEach((block, i) => {
    if (block.kind === 'heading' && block.level === 4) keepTogether(page, section.blocks.slice(i));
    tellBlock(page, part, block);
  });
  part.end();
}

/** The most of a page that is left empty so that a criterion stands whole on the next one. */
const EMPTY = 0.45;

/** A heading and the answers under it are on one page where that leaves no great hole. */
function keepTogether(page: PdfPage, [, ...blocks]: readonly ReportBlock[]): void {
  const next = blocks.findIndex(({ kind }) => kind !== 'answer');
  const under = next < 0 ? blocks : blocks.slice(0, next);
  const height = under.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'answer' ? 5 + page.heightOf(`${block.short ?? ''}: ${block.text}`) : 0),
    // The heading, and the room that the last answer asks for.
    60,
  );
  const { doc } = page;
  const left = doc.page.height - doc.page.margins.bottom - doc.y;
  if (height > left && left < EMPTY * doc.page.height) page.need(left + 1);
}

function runIn(page: PdfPage, part: Struct, short: string, text: string): void {
  const [first = '', ...rest] = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  page.writeRunIn(part, say.runIn(short), first, say.unanswered);
  for (const line of rest) page.write(part, line, { before: 3 });
}

function tellBlock(page: PdfPage, part: Struct, block: ReportBlock): void {
  switch (block.kind) {
    case 'heading':
      return page.write(part, block.text, {
        size: block.level === 3 ? 14 : 12,
        bold: true,
        color: block.level === 3 ? COLORS.key : COLORS.ink,
        role: `H${block.level}`,
        before: block.level === 3 ? 18 : 14,
        keep: 70,
      });
    case 'answer':
      if (block.short !== undefined) return runIn(page, part, block.short, block.text);
      page.write(part, block.question, {
        size: 10,
        bold: true,
        color: COLORS.soft,
        before: 9,
        keep: 34,
      });
      if (block.text.trim() === '')
        return page.write(part, say.unanswered, { color: COLORS.warn, before: 2 });
      return block.text
        .split(/\r\n?|\n/)
        .forEach(
          (line, i) => line.trim() !== '' && page.write(part, line, { before: i === 0 ? 2 : 4 }),
        );
    case 'note':
      return page.write(part, block.text, { before: 8 });
    case 'list':
      page.write(part, block.title, {
        size: 10,
        bold: true,
        color: COLORS.soft,
        before: 10,
        keep: 34,
      });
      return block.items.length === 0
        ? page.write(part, say.unanswered, { color: COLORS.warn, before: 2 })
        : list(page, part, block.items, true);
    case 'checks':
      // A checklist is short and is read as one.
      page.write(part, block.title, {
        size: 10,
        bold: true,
        color: COLORS.soft,
        before: 12,
        keep: 20 + 18 * Math.min(block.entries.length, 8),
      });
      return list(page, part, block.entries.map(say.check));
    case 'table':
      return drawTable(page, part, block);
    case 'matrix':
      return drawMatrix(page, part, block);
  }
}

/** Items with their number or a bullet as label, as PDF lists have it (14.8.4.3.3). */
function list(page: PdfPage, parent: Struct, items: readonly string[], numbered = false): void {
  const { doc } = page;
  const whole = doc.struct('L');
  parent.add(whole);
  const indent = numbered ? 22 : 14;
  items.forEach((item, i) => {
    page.need(16);
    const entry = doc.struct('LI');
    whole.add(entry);
    const left = doc.page.margins.left;
    const { y } = doc;
    doc.font('regular').fontSize(11).fillColor(COLORS.ink);
    doc.text(numbered ? `${i + 1}.` : '•', left, y, {
      structParent: entry,
      structType: 'Lbl',
      lineBreak: false,
    });
    doc.text(page.shown(item), left + indent, y, {
      structParent: entry,
      structType: 'LBody',
      width: page.width - indent,
      lineGap: 1.3,
    });
    doc.y += 2;
    entry.end();
  });
  doc.x = doc.page.margins.left;
  whole.end();
}
