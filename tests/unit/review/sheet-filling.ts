/** Fills a sheet as the page does, and opens again what goes back. */
import { readFileSync } from 'node:fs';
import { encoded, decoded, type Encoded } from '../../../src/review/give-back/encoding.ts';
import { filledSheet, planSheet, type Kept } from '../../../src/review/give-back/plan.ts';
import type { Given, SheetOptions } from '../../../src/review/give-back/planned-row.ts';
import { readSheet } from '../../../src/review/give-back/read-sheet.ts';
import { readTable } from '../../../src/review/give-back/table.ts';

export const bytesOf = (text: string, encoding: Encoded['encoding'] = 'utf-8', mark = false) =>
  encoded({ text, encoding, mark });
export const textOf = (bytes: Uint8Array) => decoded(bytes).text;
export const cellsOf = (bytes: Uint8Array) =>
  readTable(textOf(bytes)).rows.map(({ cells }) => cells.map(({ value }) => value));
export const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/grade-sheets/${name}`, import.meta.url)));

export const given = (lms: string, learner: string, name: string, share = 0.855): Given => ({
  id: `${lms}:${learner}:${name}`,
  lms: lms as Given['lms'],
  learner,
  name,
  share,
  comment: 'Buen trabajo,\n<b>sigue</b>',
});
/** The comment of `given` as Moodle must get it. */
export const HTML = '<p>Buen trabajo,<br>&lt;b&gt;sigue&lt;/b&gt;</p>';

/** The sheet filled for those who were graded, opened again. */
export function filled(
  bytes: Uint8Array,
  all: Given[],
  options: Partial<SheetOptions> = {},
  kept: Kept[] = [],
) {
  const sheet = readSheet(bytes)!;
  const plan = planSheet(sheet, all, kept, {
    column: sheet.columns[0]!,
    comments: true,
    confirmed: new Set(),
    ...options,
  });
  const out = filledSheet(sheet, plan);
  return { sheet, plan, out, text: textOf(out), cells: cellsOf(out) };
}
