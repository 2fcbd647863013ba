/** The file that an LMS gives to be filled in with grades, from bytes to what it means. */
import { decoded } from './encoding.ts';
import { blackboardSheet, brightspaceSheet, canvasSheet } from './gradebooks.ts';
import { decimalOf, readNumber } from './numbers.ts';
import { at, type FullMarks, type OddRow, type Sheet, type SheetRow } from './sheet.ts';
import { padded, readTable, type Row } from './table.ts';
import { moodleSheet } from './worksheet.ts';

/** By its headers and its shape; undefined where it is none of the four. */
export function readSheet(bytes: Uint8Array): Sheet | undefined {
  const encoded = decoded(bytes);
  const table = readTable(encoded.text);
  const [head, ...body] = table.rows;
  if (!head || head.cells.length < 3) return undefined;
  const titles = head.cells.map(({ value }) => value.trim());
  const whole = body.map((row) => fitted(row, head.cells.length));
  const seen = whole.filter((row) => row !== undefined);
  const found =
    canvasSheet(titles, seen) ??
    blackboardSheet(titles, seen) ??
    brightspaceSheet(titles, seen) ??
    moodleSheet(titles, seen);
  if (!found) return undefined;
  const { columns, numbers, learner, isOther = () => false, mostText, ...rest } = found;
  const rows: SheetRow[] = [];
  const odd: OddRow[] = [];
  for (const [i, row] of whole.entries()) {
    const source = body[i]!;
    if (isBlank(source)) continue;
    if (!row || isTorn(source, body[i + 1])) {
      odd.push({ ...source, code: 'cells' });
      continue;
    }
    if (isOther(row)) continue;
    const who = learner(row);
    if (who.ids.length === 0) odd.push({ ...row, code: 'id' });
    else rows.push({ ...row, learner: who });
  }
  const decimal = decimalOf([
    ...seen.flatMap((row) => numbers.map((index) => at(row, index))),
    ...columns.map(({ most }) => most),
  ]);
  const marks = (text: string): FullMarks => ({ text, ...readNumber(text, decimal) });
  return {
    ...rest,
    encoded,
    table,
    titles,
    rows,
    odd,
    decimal,
    columns: columns.map((one) => ({
      ...one,
      most: marks(one.most),
      ...(titles.filter((title) => title === one.title).length > 1 ? { isTwice: true } : {}),
    })),
    mostOf: (row, column) => (mostText ? marks(mostText(row, column)) : column.most),
  };

  /** A short row before one that begins otherwise than with an id was torn by a line break. */
  function isTorn(row: Row, next: Row | undefined): boolean {
    if (row.cells.length >= head!.cells.length) return false;
    const follows = next && !isBlank(next) ? fitted(next, head!.cells.length) : undefined;
    return next !== undefined && !isBlank(next) && (!follows || isStranger(follows));
  }
  function isStranger(row: Row): boolean {
    return !found!.isOther?.(row) && found!.learner(row).ids.length === 0;
  }
}

const isBlank = ({ cells }: Row) => cells.length > 0 && cells.every(({ value }) => value === '');

/**
 * A spreadsheet drops the empty cells at the end of a row, or adds some. Any other row of another
 * length was quoted in a way that nobody can tell.
 */
function fitted(row: Row, width: number): Row | undefined {
  const { length } = row.cells;
  if (length === 0) return undefined;
  if (length === width) return row;
  return length < width || row.cells.slice(width).every(({ value }) => value === '')
    ? padded(row, width)
    : undefined;
}
