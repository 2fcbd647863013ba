import { readFileSync } from 'node:fs';

/**
 * Headers of Moodle's grading worksheet by language pack, in their order: id, name, e-mail, status,
 * grade, maximum, can be changed, last modified (submission), last modified (grade), comments; then
 * the word before the participant's number, the word for yes, and a date.
 */
interface Pack {
  heads: string[];
  participant: string;
  yes: string;
  no: string;
  date: string;
}

export const PACKS = JSON.parse(
  readFileSync(new URL('../../fixtures/grade-sheets/moodle-packs.json', import.meta.url), 'utf8'),
) as Record<string, Pack>;

export const quoted = (cells: readonly string[], separator = ',') =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);

/** Three learners: graded before, not graded, and one whose grade the LMS holds fast. */
export function worksheet({ heads, participant, yes, no, date }: Pack): string {
  const rows = [
    ['101', 'Ana Lucía Pérez Núñez', '70,00', yes, date, date, 'Antes\n\nen dos párrafos'],
    ['102', 'Jorge Villalpando Ruiz', '', yes, date, '-', ''],
    ['103', 'Mary-Ann Smith', '', no, '-', '-', ''],
  ].map(([id, name, grade, canChange, submitted, modified, comment]) =>
    quoted([
      participant + id,
      name!,
      `al100${id}`,
      'x',
      grade!,
      '100,00',
      canChange!,
      submitted!,
      modified!,
      comment!,
    ]),
  );
  return `${[quoted(heads), ...rows].join('\n')}\n`;
}
