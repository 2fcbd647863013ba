/**
 * A CSV (RFC 4180) whose untouched cells stay as they were, to the byte: a library would read it
 * and write it anew, with its own quotes and line ends. Cells know where they stand in the text,
 * and a change is a splice.
 */
export interface Cell {
  value: string;
  /** Half-open, quotes included. */
  start: number;
  end: number;
}

export interface Table {
  text: string;
  separator: string;
  rows: Cell[][];
}

const SEPARATORS = [',', ';', '\t'];

/** The separator that splits the first line into the most cells. */
function separatorOf(text: string): string {
  const line = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, 1)[0]!;
  return SEPARATORS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!;
}

/**
 * How a quote inside a quoted cell is written: doubled, or as PHP's `fputcsv` does (Moodle), which
 * leaves one after a backslash as it is.
 */
type Quoting = (typeof QUOTINGS)[number];
const QUOTINGS = ['doubled', 'php'] as const;

export function readTable(text: string): Table {
  const separator = separatorOf(text);
  const rows: Cell[][] = [];
  for (let at = 0; at < text.length;) {
    const { row, next } = rowThatFits(text, at, separator, rows[0]?.length);
    rows.push(row);
    at = next;
  }
  return { text, separator, rows };
}

interface Row {
  quoting: Quoting;
  row: Cell[];
  next: number;
}

/**
 * `"C:\"` is a whole cell to everybody but PHP, so the other way is taken only where the usual one
 * does not make sense: other cells than the header, a stray quote, or a next row that does not fit.
 * A row that makes sense both ways has no cells: nothing is written into a wrong one.
 */
function rowThatFits(text: string, at: number, separator: string, width: number | undefined): Row {
  const usual = rowAt(text, at, separator, 'doubled');
  if (width === undefined) return usual;
  const php = rowAt(text, at, separator, 'php');
  if (php.row.map(({ end }) => end).join() === usual.row.map(({ end }) => end).join()) return usual;
  const fits = ({ row }: Row) => row.length === width;
  const makesSense = (one: Row) =>
    fits(one) && one.row.every(({ start, end }) => isWhole(text.slice(start, end), one.quoting));
  const isFollowed = ({ next }: Row) =>
    next >= text.length ||
    QUOTINGS.some((quoting) => makesSense(rowAt(text, next, separator, quoting)));
  const [found = [usual, php].find(fits) ?? usual, other] = [usual, php].filter(
    (one) => makesSense(one) && isFollowed(one),
  );
  return other ? { ...usual, row: [] } : found;
}

/** Whoever writes a table quotes a cell that holds a quote, whole. */
function isWhole(cell: string, quoting: Quoting): boolean {
  if (!cell.startsWith('"')) return !cell.includes('"');
  const inside = quoting === 'php' ? cell.slice(1, -1).replaceAll('\\"', '') : cell.slice(1, -1);
  return cell.length > 1 && cell.endsWith('"') && !inside.replaceAll('""', '').includes('"');
}

/** The row that begins here, and where the next one does. */
function rowAt(text: string, start: number, separator: string, quoting: Quoting): Row {
  const row: Cell[] = [];
  for (let at = start; ; at++) {
    const cell = cellAt(text, at, separator, quoting);
    row.push(cell);
    at = cell.end;
    if (text[at] === separator) continue;
    return { quoting, row, next: text.startsWith('\r\n', at) ? at + 2 : at + 1 };
  }
}

function cellAt(text: string, start: number, separator: string, quoting: Quoting): Cell {
  const unquoted = text[start] !== '"';
  const close = unquoted ? start : closingQuote(text, start + 1, quoting);
  if (close < 0)
    return { value: text.slice(start + 1).replaceAll('""', '"'), start, end: text.length };
  // What stands between the closing quote and the separator belongs to the cell.
  let end = unquoted ? start : close + 1;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
    end++;
  return {
    value: unquoted
      ? text.slice(start, end)
      : text.slice(start + 1, close).replaceAll('""', '"') + text.slice(close + 1, end),
    start,
    end,
  };
}

/** -1 where the text ends before. */
function closingQuote(text: string, from: number, quoting: Quoting): number {
  for (let at = from; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    if (quoting === 'php' && quote > from && text[quote - 1] === '\\') at = quote + 1;
    else if (text[quote + 1] === '"') at = quote + 2;
    else return quote;
  }
}

export interface Change {
  cell: Cell;
  value: string;
}

export function withChanges({ text, separator }: Table, changes: readonly Change[]): string {
  let from = 0;
  let changed = '';
  for (const { cell, value } of changes.toSorted((a, b) => a.cell.start - b.cell.start)) {
    changed += text.slice(from, cell.start) + written(value, separator);
    from = cell.end;
  }
  return changed + text.slice(from);
}

/** A value as a cell, quoted where it must be. */
export function written(value: string, separator: string): string {
  return value.includes(separator) || /["\r\n]/.test(value)
    ? `"${value.replaceAll('"', '""')}"`
    : value;
}

/**
 * A text that a spreadsheet would run as a formula becomes one that it shows (OWASP, CSV
 * injection).
 */
export function guarded(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) || /^[\t\r]/.test(text)
    ? `'${text}`
    : text;
}
