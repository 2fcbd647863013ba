/** Feedback as a Word document: headings, a table a rubric, the notes, and the comment. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { reviewMessages as say } from '../../messages/review.ts';
import { xmlText } from '../../report/xml-text.ts';
import type { Feedback } from './feedback.ts';

const run = (text: string, bold = false) => new TextRun({ text: xmlText(text), bold });
const prose = (text: string) => text.split(/\r\n?|\n/).map((line) => new Paragraph({ children: [run(line)] }));
const cell = (text: string, bold = false) => new TableCell({ children: [new Paragraph({ children: [run(text, bold)] })], margins: { top: 60, bottom: 60, left: 90, right: 90 } });

function table(lines: Feedback['parts'][number]['lines']): Table {
  const { criterion, result, points } = say.feedback;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: [criterion, result, points].map((text) => cell(text, true)) }),
      ...lines.map((line) => new TableRow({ cantSplit: true, children: [cell(line.label, true), cell([line.result, line.descriptor].filter(Boolean).join(': ')), cell(say.pointsOf(line.points, line.of))] })),
    ],
  });
}

export async function feedbackDocx(feedback: Feedback): Promise<Uint8Array> {
  const { submission, document, parts, comment, outOf100 } = feedback;
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ heading: level, children: [run(text)] });
  const children = [
    heading(say.feedback.title(document), HeadingLevel.TITLE),
    new Paragraph({ children: [run(`${say.feedback.learner}: `, true), run(submission.name)] }),
    new Paragraph({ children: [run(say.gradeLine(outOf100), true)] }),
    ...(comment ? [heading(say.feedback.comment, HeadingLevel.HEADING_1), ...prose(comment)] : []),
    ...parts.flatMap(({ title, lines }) => [
      heading(title, HeadingLevel.HEADING_1),
      table(lines),
      ...lines.filter(({ note }) => note).flatMap(({ label, note }) => [heading(label, HeadingLevel.HEADING_2), ...prose(note)]),
    ]),
  ];
  const file = new Document({
    title: xmlText(say.feedback.title(document)),
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'es-MX' } }, paragraph: { spacing: { after: 80 } } } } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
