/** Feedback as a Word document with the review inside. */
import {
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
import { feedbackFileMessages as say } from '../../messages/feedback-file.ts';
import { withPart } from '../../report/docx-pack.ts';
import { BORDERS } from '../../report/docx-styles.ts';
import { FEEDBACK_NAMESPACE } from '../../report/feedback-envelope.ts';
import { xmlText } from '../../report/xml-text.ts';
import type { Feedback } from './feedback.ts';
import { feedbackBlocks, type FeedbackBlock } from './feedback-blocks.ts';

const INK = { wash: 'F1EEE6', key: '0B5A56', ink: '1D2429' };
const style = (size: number, color: string, before: number) => ({
  run: { size, bold: true, color, font: 'Calibri' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

const run = (text: string, bold = false, color?: string) =>
  new TextRun({ text: xmlText(text), bold, ...(color ? { color } : {}) });
/** `share`: percent of the table's width. */
const cell = (text: string, share: number, bold = false, fill?: string) =>
  new TableCell({
    children: [new Paragraph({ children: [run(text, bold)] })],
    width: { size: share, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(fill ? { shading: { fill } } : {}),
  });
const SHARES = [50, 32, 18];

function table({ head, rows }: Extract<FeedbackBlock, { kind: 'table' }>): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text, i) => cell(text, SHARES[i]!, true, INK.wash)),
      }),
      ...rows.map(
        (texts) =>
          new TableRow({
            cantSplit: true,
            children: texts.map((text, i) => cell(text, SHARES[i]!, i === 0)),
          }),
      ),
    ],
  });
}

function drawn(block: FeedbackBlock): Paragraph | Table {
  if (block.kind === 'table') return table(block);
  if (block.kind === 'heading')
    return new Paragraph({
      heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      children: [run(block.text)],
    });
  if (block.kind === 'quote')
    return new Paragraph({
      indent: { left: 280 },
      keepNext: true,
      children: [run(block.text, false, INK.key)],
    });
  return new Paragraph({ children: [run(block.text, block.isStrong)] });
}

/** `json` is what `sealFeedback` made. */
export async function feedbackDocx(
  feedback: Feedback,
  json: string,
  now: Date,
): Promise<Uint8Array> {
  const { submission, document } = feedback;
  const title = say.title(document);
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    new Paragraph({ children: [run(`${say.learner}: `, true), run(submission.name)] }),
    ...feedbackBlocks(feedback).map(drawn),
  ];
  const file = new Document({
    title: xmlText(title),
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
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return withPart(bytes, json, now, FEEDBACK_NAMESPACE);
}
