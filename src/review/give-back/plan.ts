/**
 * What will be written into the LMS's sheet, cell by cell, before it is: the instructor sees it
 * first. Every submission and every row that gets nothing says why.
 */
import { encoded, lacking } from './encoding.ts';
import { matches, type Person } from './match.ts';
import {
  rowFor,
  type Given,
  type LeftOut,
  type PlannedRow,
  type SheetOptions,
} from './planned-row.ts';
import { at, type Sheet, type SheetRow } from './sheet.ts';
import { withChanges, type Cell } from './table.ts';

/** A submission that is open here and goes not back, and why. */
export interface Kept extends Person {
  code: 'not-graded' | 'other-document' | 'not-looked-at';
}

/** Written only if the instructor says so: the cell says something else, or the name is another. */
interface Doubt {
  person: Given;
  code: 'says' | 'name-differs';
  /** What the cell says; the name in the sheet. */
  detail: string;
}

/** A row of the sheet that stays as it is, or is left out of what goes back. */
interface RowLeft {
  name: string;
  code: Kept['code'] | 'no-submission' | 'in-doubt' | 'cells' | 'id';
}

export interface Plan {
  rows: PlannedRow[];
  doubts: Doubt[];
  left: LeftOut[];
  rowsLeft: RowLeft[];
  /** Moodle takes a sheet with fewer rows, and harms the comments of those that come back. */
  dropsRows: boolean;
  /** A correction that the LMS refuses unless its form says that it may. */
  needsPermission: boolean;
  /** Characters of comments that the file's code page lacks. */
  lost: number;
}

export function planSheet(
  sheet: Sheet,
  given: readonly Given[],
  kept: readonly Kept[],
  options: SheetOptions,
): Plan {
  const plan: Plan = {
    rows: [],
    doubts: [],
    left: [],
    rowsLeft: [],
    dropsRows: sheet.kind === 'moodle',
    needsPermission: false,
    lost: 0,
  };
  const told = new Map<SheetRow, RowLeft['code'] | undefined>();
  for (const { person, match } of matches(sheet, given)) {
    if (!match.row) {
      plan.left.push({ name: person.name, code: match.code, detail: '' });
      continue;
    }
    const made = rowFor({ sheet, row: match.row, person, options });
    const isConfirmed = options.confirmed.has(person.id);
    told.set(match.row, 'in-doubt');
    if ('code' in made) plan.left.push({ name: person.name, ...made });
    else if (match.isNameOther && !isConfirmed)
      plan.doubts.push({ person, code: 'name-differs', detail: match.row.learner.name });
    else if (made.says !== '' && !isConfirmed)
      plan.doubts.push({ person, code: 'says', detail: made.says });
    else {
      plan.rows.push({ ...made.planned, by: match.by });
      told.set(match.row, undefined);
    }
  }
  for (const { person, match } of matches(sheet, kept))
    if (match.row && !told.has(match.row)) told.set(match.row, person.code);
  for (const row of sheet.rows) {
    const code = told.has(row) ? told.get(row) : 'no-submission';
    if (code) plan.rowsLeft.push({ name: row.learner.name || at(row, 0), code });
  }
  for (const row of sheet.odd) plan.rowsLeft.push({ name: oddName(row.cells), code: row.code });
  plan.needsPermission =
    sheet.kind === 'moodle' && plan.rows.some(({ isCorrection }) => isCorrection);
  const isLacking = lacking(sheet.encoded.encoding);
  for (const { comment } of plan.rows)
    if (comment) plan.lost += [...comment.after].filter(isLacking).length;
  return plan;
}

const oddName = (cells: readonly Cell[]) =>
  cells
    .slice(0, 2)
    .map(({ value }) => value.trim().slice(0, 60))
    .filter(Boolean)
    .join(', ');

/** The sheet with what is planned, byte by byte as it was elsewhere. */
export function filledSheet(sheet: Sheet, plan: Plan): Uint8Array {
  const changes = new Map(
    plan.rows
      .flatMap(({ grade, comment }) => [grade, ...(comment ? [comment] : [])])
      .map(({ cell, after }) => [cell, after] as const),
  );
  const written = new Map(plan.rows.map(({ row }) => [row.start, row]));
  const rows = sheet.table.rows.flatMap((row, i) => {
    const planned = written.get(row.start);
    return planned ? [planned] : i === 0 || !plan.dropsRows ? [row] : [];
  });
  return encoded({ ...sheet.encoded, text: withChanges(sheet.table, changes, rows) });
}
