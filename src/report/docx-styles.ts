/** Colours and styles of a report as a Word document. */
import { BorderStyle, LineRuleType } from 'docx';

/** As Word takes them: hexadecimal, without `#`. */
export const INK = {
  soft: '545C61',
  key: '0B5A56',
  warn: '9A3A12',
  line: 'BDB8AA',
  wash: 'F1EEE6',
};

const line = { style: BorderStyle.SINGLE, size: 4, color: INK.line };
/** Of every cell of a table. */
export const BORDERS = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** The document's own; `Pregunta` is what stands over an answer, a list or a table. */
export function styles() {
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
