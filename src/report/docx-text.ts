/** Runs of text and paragraphs of a report as a Word document. */
import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { reportMessages as say } from '../messages/report.ts';
import { INK } from './docx-styles.ts';
import { xmlText } from './xml-text.ts';

/** Half points are the unit of `size`; characters that XML forbids are left out. */
export const run = (
  text: string,
  options: { bold?: boolean; color?: string; size?: number } = {},
) => new TextRun({ text: xmlText(text), ...options });

/** Word's navigation pane and a screen reader's list of headings take what has a level. */
export const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, children: [run(text)] });

/** In the document's own size and colour where `options` name none. */
export const paragraph = (text: string, options = {}) =>
  new Paragraph({ children: [run(text, options)] });

/** What was asked, on one page with what follows; the style is in `docx-styles.ts`. */
export const question = (text: string) =>
  new Paragraph({ style: 'Pregunta', children: [run(text)] });

/** `whole`: on one page, with what stands before. */
export const bullets = (items: readonly string[], whole = false) =>
  items.map(
    (item, i) =>
      new Paragraph({
        bullet: { level: 0 },
        keepNext: whole && i < items.length - 1,
        spacing: { after: 40 },
        children: [run(item)],
      }),
  );

/** Stands where an answer would, in the colour of what is missing. */
export const unanswered = () => paragraph(say.unanswered, { color: INK.warn });

/** On one page with what it belongs to: its lines together, the first with the heading. */
export const runIn = (short: string, text: string) =>
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
export const prose = (text: string) =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));
