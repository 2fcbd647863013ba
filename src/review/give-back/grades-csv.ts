/**
 * The grades as a plain table, for whatever no LMS asks for: UTF-8 with a byte order mark, so that
 * Excel reads the accents.
 */
import { backMessages as say } from '../../messages/back.ts';
import type { Feedback } from './feedback.ts';
import { guarded, written } from './table.ts';

const SEPARATOR = ',';

export function gradesCsv(all: readonly Feedback[]): string {
  const criteria = [
    ...new Set(
      all.flatMap(({ parts }) =>
        parts.flatMap((part) => part.lines.map(({ label }) => `${part.title}: ${label}`)),
      ),
    ),
  ];
  const { name, id, document, grade, comment } = say.csvHead;
  const rows = all.map((one) => {
    const points = new Map<string, string>(
      one.parts.flatMap((part) =>
        part.lines.map((line) => [`${part.title}: ${line.label}`, line.points.toFixed(2)] as const),
      ),
    );
    return [
      one.submission.name,
      one.submission.wrapper.id,
      one.document,
      one.outOf100.toFixed(2),
      ...criteria.map((label) => points.get(label) ?? ''),
      one.comment,
    ];
  });
  const line = (cells: readonly string[]) =>
    cells.map((cell) => written(guarded(cell), SEPARATOR)).join(SEPARATOR);
  return `\ufeff${[[name, id, document, grade, ...criteria, comment], ...rows].map(line).join('\r\n')}\r\n`;
}
