/**
 * A report as a Word document: real headings, lists and tables, in Spanish, with the record as a
 * custom part.
 */
import {
  AlignmentType,
  BorderStyle,
  convertInchesToTwip,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { MatrixFigure, Report, ReportBlock } from '../model/report.ts';
import { reportFileMessages as inFile } from '../messages/report-file.ts';
import { reportMessages as say } from '../messages/report.ts';
import { missingLines } from './missing.ts';
import { columnWidths } from './column-widths.ts';
import { withPart } from './docx-pack.ts';
import { xmlText } from './xml-text.ts';

const INK = { soft: '545C61', key: '0B5A56', warn: '9A3A12', line: 'BDB8AA', wash: 'F1EEE6' };
const LISTS = 'razones';
/**
 * Twentieths of a point: the text's width on a letter page, and about what a bold letter of a table
 * takes.
 */
const TABLE = 9360;
const LETTER = 120;

export async function writeDocx({
  report,
  json,
  now,
}: {
  report: Report;
  json: string;
  now: Date;
}): Promise<Uint8Array> {
  let lists = 0;
  const children = [
    ...cover(report),
    ...report.sections.flatMap((section) => [
      heading(section.title, HeadingLevel.HEADING_1),
      ...section.blocks.flatMap((block) => told(block, () => lists++)),
    ]),
  ];
  const document = new Document({
    title: xmlText(`${report.document.label}: ${report.document.title}`),
    creator: xmlText(report.learner || say.noName),
    subject: xmlText(report.course.title),
    styles: styles(),
    numbering: {
      config: [
        {
          reference: LISTS,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 500, hanging: 500 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: convertInchesToTwip(8.5), height: convertInchesToTwip(11) } },
        },
        footers: { default: footer(report) },
        children,
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return withPart(bytes, json, now);
}

function styles() {
  const title = (size: number, color: string, before: number) => ({
    run: { size, bold: true, color, font: 'Calibri' },
    paragraph: {
      spacing: { before, after: 80, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: 'es-MX' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: title(44, '1D2429', 0),
      heading1: title(34, INK.key, 480),
      heading2: title(28, INK.key, 320),
      heading3: title(24, '1D2429', 240),
    },
    paragraphStyles: [
      {
        id: 'Pregunta',
        name: 'Pregunta',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true, size: 20, color: INK.soft },
        paragraph: { spacing: { before: 140, after: 20 }, keepNext: true },
      },
    ],
  };
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, children: [run(text)] });
const run = (text: string, options: { bold?: boolean; color?: string; size?: number } = {}) =>
  new TextRun({ text: xmlText(text), ...options });
const paragraph = (text: string, options = {}) => new Paragraph({ children: [run(text, options)] });
const question = (text: string) => new Paragraph({ style: 'Pregunta', children: [run(text)] });
/** `whole`: on one page, with what stands before. */
const bullets = (items: readonly string[], whole = false) =>
  items.map(
    (item, i) =>
      new Paragraph({
        bullet: { level: 0 },
        keepNext: whole && i < items.length - 1,
        spacing: { after: 40 },
        children: [run(item)],
      }),
  );
const unanswered = () => paragraph(say.unanswered, { color: INK.warn });
/** On one page with what it belongs to: its lines together, the first with the heading. */
const runIn = (short: string, text: string) =>
  new Paragraph({
    keepLines: true,
    children: [
      run(say.runIn(short), { bold: true, color: INK.soft, size: 20 }),
      ...(text.trim() === ''
        ? [run(say.unanswered, { color: INK.warn })]
        : text
            .split(/\r\n?|[\n\u2028\u2029]/)
            .filter((line) => line.trim() !== '')
            .map(
              (line, i) => new TextRun({ text: xmlText(line), ...(i === 0 ? {} : { break: 1 }) }),
            )),
    ],
  });
/** A paragraph a line of the learner's; the space between paragraphs is the style's. */
const prose = (text: string) =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));

function cover({ course, document, learner, company, date, status, missing }: Report): FileChild[] {
  const line = (label: string, value: string) =>
    new Paragraph({ children: [run(`${label}: `, { bold: true }), run(value)] });
  return [
    paragraph(`${course.subject} · ${course.module} · ${course.week} · ${course.title}`, {
      bold: true,
      color: INK.key,
      size: 20,
    }),
    heading(`${document.label}. ${document.title}`, HeadingLevel.TITLE),
    line(say.learner, learner || say.noName),
    ...(company ? [line(say.company, company)] : []),
    line(say.date, say.day(date)),
    line(say.status, status === 'draft' ? say.draft : say.final),
    heading(say.missing, HeadingLevel.HEADING_2),
    ...(missing.length === 0 ? [paragraph(say.missingNone)] : bullets(missingLines({ missing }))),
    paragraph(inFile.carries, { color: INK.soft, size: 19 }),
  ];
}

function told(block: ReportBlock, nextList: () => number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        heading(block.text, block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3),
      ];
    case 'note':
      return [paragraph(block.text)];
    case 'answer':
      if (block.short !== undefined) return [runIn(block.short, block.text)];
      return [
        question(block.question),
        ...(block.text.trim() === '' ? [unanswered()] : prose(block.text)),
      ];
    case 'list': {
      const instance = nextList();
      return [
        question(block.title),
        ...(block.items.length === 0
          ? [unanswered()]
          : block.items.map(
              (item) =>
                new Paragraph({
                  numbering: { reference: LISTS, level: 0, instance },
                  children: [run(item)],
                }),
            )),
      ];
    }
    case 'checks':
      return [
        question(block.title),
        ...bullets(block.entries.map(say.check), block.entries.length <= 8),
      ];
    case 'table':
      return [question(block.caption), table(block.head, block.rows)];
    case 'matrix':
      return [question(block.caption), matrix(block)];
  }
}

const border = { style: BorderStyle.SINGLE, size: 4, color: INK.line };
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

function table(head: readonly string[], rows: readonly string[][]): Table {
  const widths = columnWidths([head, ...rows], TABLE, (text) => text.length * LETTER + 260).map(
    Math.round,
  );
  return new Table({
    width: { size: TABLE, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
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
function matrix({ axes, cut, quadrants, points }: MatrixFigure): Table {
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

function footer({ document, learner, status }: Report): Footer {
  const left = [status === 'draft' ? say.draft : '', document.label, learner]
    .filter(Boolean)
    .join(' · ');
  return new Footer({
    children: [
      new Paragraph({
        children: [
          run(`${left} · `, { size: 18, color: INK.soft }),
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 18,
            color: INK.soft,
          }),
        ],
      }),
    ],
  });
}
