/** Feedback as a Word document: headings, a table a rubric, the notes, and the comment. */
import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { reviewMessages as say } from '../../messages/review.ts';
import { xmlText } from '../../report/xml-text.ts';
import type { Feedback } from './feedback.ts';

const INK = { line: 'BDB8AA', wash: 'F1EEE6', key: '0B5A56', ink: '1D2429' };
const border = { style: BorderStyle.SINGLE, size: 4, color: INK.line };
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
};
const style = (size: number, color: string, before: number) => ({
  run: { size, bold: true, color, font: 'Calibri' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

const run = (text: string, bold = false) => new TextRun({ text: xmlText(text), bold });
const prose = (text: string) =>
  text.split(/\r\n?|\n/).map((line) => new Paragraph({ children: [run(line)] }));
/** `share`: percent of the table's width. */
const cell = (text: string, share: number, bold = false, fill?: string) =>
  new TableCell({
    children: [new Paragraph({ children: [run(text, bold)] })],
    width: { size: share, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(fill ? { shading: { fill } } : {}),
  });

function table(lines: Feedback['parts'][number]['lines']): Table {
  const { criterion, result, points } = say.feedback;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        children: [
          cell(criterion, 42, true, INK.wash),
          cell(result, 42, true, INK.wash),
          cell(points, 16, true, INK.wash),
        ],
      }),
      ...lines.map(
        (line) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(line.label, 42, true),
              cell([line.result, line.descriptor].filter(Boolean).join(': '), 42),
              cell(say.pointsOf(line.points, line.of), 16),
            ],
          }),
      ),
    ],
  });
}

export async function feedbackDocx(feedback: Feedback): Promise<Uint8Array> {
  const { submission, document, parts, comment, outOf100 } = feedback;
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ heading: level, children: [run(text)] });
  const children = [
    heading(say.feedback.title(document), HeadingLevel.TITLE),
    new Paragraph({ children: [run(`${say.feedback.learner}: `, true), run(submission.name)] }),
    new Paragraph({ children: [run(say.gradeLine(outOf100), true)] }),
    ...(comment ? [heading(say.feedback.comment, HeadingLevel.HEADING_1), ...prose(comment)] : []),
    ...parts.flatMap(({ title, lines }) => [
      heading(title, HeadingLevel.HEADING_1),
      table(lines),
      ...lines
        .filter(({ note }) => note)
        .flatMap(({ label, note }) => [heading(label, HeadingLevel.HEADING_2), ...prose(note)]),
    ]),
  ];
  const file = new Document({
    title: xmlText(say.feedback.title(document)),
    styles: {
      default: {
        title: style(40, INK.ink, 0),
        heading1: style(30, INK.key, 360),
        heading2: style(24, INK.ink, 240),
        document: {
          run: { font: 'Calibri', size: 22, language: { value: 'es-MX' } },
          paragraph: { spacing: { after: 80 } },
        },
      },
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
