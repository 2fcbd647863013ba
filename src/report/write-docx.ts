/**
 * A report as a Word document: real headings, lists and tables, in Spanish, with the record as a
 * custom part.
 */
import {
  AlignmentType,
  convertInchesToTwip,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { Report, ReportBlock } from '../model/report.ts';
import { reportFileMessages as inFile } from '../messages/report-file.ts';
import { reportMessages as say } from '../messages/report.ts';
import { missingLines } from './missing.ts';
import { withPart } from './docx-pack.ts';
import { INK, styles } from './docx-styles.ts';
import { matrix, table } from './docx-table.ts';
import {
  bullets,
  heading,
  paragraph,
  prose,
  question,
  run,
  runIn,
  unanswered,
} from './docx-text.ts';
import { xmlText } from './xml-text.ts';

const LISTS = 'razones';

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
