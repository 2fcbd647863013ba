/**
 * A tagged PDF page by page: type, space and structure, so that whoever tells the report says only
 * what each thing is.
 */
import PDFDocument from 'pdfkit';
import type { Report } from '../model/report.ts';
import { reportFileMessages as inFile } from '../messages/report-file.ts';
import { reportMessages as say } from '../messages/report.ts';
import { legible } from './legible.ts';

export interface PdfFonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

export const COLORS = {
  ink: '#1d2429',
  soft: '#545c61',
  key: '#0b5a56',
  line: '#bdb8aa',
  wash: '#f1eee6',
  warn: '#9a3a12',
};
const SIZE = 11;
const MARGINS = { top: 64, bottom: 72, left: 68, right: 68 };

export type Struct = PDFKit.PDFStructureElement;
type Role = 'H1' | 'H2' | 'H3' | 'H4' | 'P';

interface TextStyle {
  size?: number;
  bold?: boolean;
  color?: string;
  /** Points above. */
  before?: number;
  /**
   * Points that must be left on the page below this line, else a new page begins: keeps headings
   * with what they open.
   */
  keep?: number;
  role?: Role;
}

export interface PdfPage {
  doc: PDFKit.PDFDocument;
  /** Signs replaced so far by their code. */
  replaced(): number;
  /** The text as the document's font can show it. */
  shown(text: string): string;
  write(parent: Struct, text: string, style?: TextStyle): void;
  /** A label and the text that it opens, in one paragraph; `none` where there is no text. */
  writeRunIn(parent: Struct, label: string, text: string, none: string): void;
  /** Of a text in the usual size, as it would be written. */
  heightOf(text: string): number;
  /** Begins a new page when fewer points are left on this one. */
  need(points: number): void;
  width: number;
  finish(): Promise<Uint8Array>;
}

/** XMP is XML and pdfkit writes these as they are. */
const plain = (text: string) => text.replace(/[<>&\p{Cc}]/gu, ' ').trim();

export function openPdf(report: Report, fonts: PdfFonts): PdfPage {
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: MARGINS,
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    lang: 'es-MX',
    displayTitle: true,
    // Pdfkit would load a font of its own first.
    font: fonts.regular as unknown as string,
    info: {
      Title: plain(`${report.document.label}: ${report.document.title}`),
      Author: plain(report.learner),
      Subject: plain(
        `${report.course.title} (${report.status === 'draft' ? say.draft : say.final})`,
      ),
      Creator: plain(report.course.title),
    },
  });
  doc.registerFont('regular', fonts.regular as unknown as ArrayBuffer);
  doc.registerFont('bold', fonts.bold as unknown as ArrayBuffer);
  doc.font('bold').font('regular');
  let replaced = 0;
  const glyphs = glyphsOf(doc);
  const shown = (text: string) => {
    const result = legible(text, glyphs);
    replaced += result.replaced;
    return result.text;
  };
  const bottom = () => doc.page.height - MARGINS.bottom;
  const need = (points: number) => {
    if (doc.y + points > bottom()) doc.addPage();
  };
  return {
    doc,
    replaced: () => replaced,
    shown,
    need,
    width: doc.page.width - MARGINS.left - MARGINS.right,
    write(
      parent,
      text,
      { size = SIZE, bold = false, color = COLORS.ink, before = 0, keep = 0, role = 'P' } = {},
    ) {
      need(before + size + keep);
      if (doc.y > MARGINS.top) doc.y += before;
      doc.x = MARGINS.left;
      const options = { structParent: parent, structType: role, lineGap: size * 0.12 };
      doc
        .font(bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(color)
        .text(shown(text), options);
    },
    writeRunIn(parent, label, text, none) {
      need(5 + 3 * SIZE);
      if (doc.y > MARGINS.top) doc.y += 5;
      doc.x = MARGINS.left;
      const options = { structParent: parent, structType: 'P', lineGap: SIZE * 0.12 };
      doc
        .font('bold')
        .fontSize(10)
        .fillColor(COLORS.soft)
        .text(label, { ...options, continued: true })
        .font('regular')
        .fontSize(SIZE)
        .fillColor(text === '' ? COLORS.warn : COLORS.ink)
        .text(text === '' ? none : shown(text), { ...options, continued: false });
    },
    heightOf(text) {
      doc.font('regular').fontSize(SIZE);
      return doc.heightOfString(legible(text, glyphs).text, { lineGap: SIZE * 0.12 });
    },
    finish: () => finish(doc, report, shown),
  };
}

/** Whether the font has the glyph: pdfkit keeps the parsed font to itself. */
function glyphsOf(doc: PDFKit.PDFDocument): (codePoint: number) => boolean {
  type Fontkit = { hasGlyphForCodePoint(code: number): boolean };
  // oxlint-disable-next-line no-underscore-dangle -- pdfkit's name
  const { font } = (doc as unknown as { _font: { font: Fontkit } })._font;
  return (code) => font.hasGlyphForCodePoint(code);
}

/**
 * Page numbers last, when their count is known; outside of the structure, so that a screen reader
 * does not stumble over them.
 */
function finish(
  doc: PDFKit.PDFDocument,
  { document, learner, status }: Report,
  shown: (text: string) => string,
): Promise<Uint8Array> {
  const { count } = doc.bufferedPageRange();
  const left = [status === 'draft' ? say.draft : '', document.label, learner]
    .filter(Boolean)
    .join(' · ')
    .slice(0, 90);
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    const y = doc.page.height - 44;
    doc.markContent('Artifact', { type: 'Pagination' } as PDFKit.Mixins.MarkingOptions);
    doc.font('regular').fontSize(9).fillColor(COLORS.soft);
    doc.text(shown(left), MARGINS.left, y, { lineBreak: false });
    doc.text(inFile.page(page + 1, count), MARGINS.left, y, {
      width: doc.page.width - MARGINS.left - MARGINS.right,
      align: 'right',
    });
    doc.endMarkedContent();
  }
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => resolve(joined(chunks)));
    doc.end();
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
