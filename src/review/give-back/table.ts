/**
 * A CSV (RFC 4180) whose untouched cells stay as they were, to the byte: a library (papaparse was
 * weighed) reads it and writes it anew, with its own quotes and line ends. Cells know where they
 * stand in the text, and a change is a splice.
 */
export interface Cell {
  value: string;
  /** Half-open, quotes included. */
  start: number;
  end: number;
  /** Not in the file: a spreadsheet saved the row without its last empty cells. */
  missing?: true;
}

export interface Row {
  cells: Cell[];
  /** Half-open, line break included. */
  start: number;
  next: number;
}

export interface Table {
  text: string;
  separator: string;
  /** Where the first row begins: behind the `sep=;` that tells Excel the separator. */
  start: number;
  rows: Row[];
}

const SEPARATORS = [',', ';', '\t'];
/** Understood by Excel alone; to an LMS it would be the header. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n)/i;

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
  const line = SEPARATOR_LINE.exec(text);
  const start = line?.[0].length ?? 0;
  const separator = line?.[1] ?? separatorOf(text);
  const rows: Row[] = [];
  for (let at = start; at < text.length;) {
    const { row, next } = rowThatFits(text, at, separator, rows[0]?.cells.length);
    rows.push({ cells: row, start: at, next });
    at = next;
  }
  return { text, separator, start, rows };
}

interface Reading {
  quoting: Quoting;
  row: Cell[];
  next: number;
}

/**
 * `"C:\"` is a whole cell to everybody but PHP, so the other way is taken only where the usual one
 * does not make sense: other cells than the header, a stray quote, or a next row that does not fit.
 * A row that makes sense both ways has no cells: nothing is written into a wrong one.
 */
function rowThatFits(
  text: string,
  at: number,
  separator: string,
  width: number | undefined,
): Reading {
  const usual = rowAt(text, at, separator, 'doubled');
  if (width === undefined) return usual;
  const php = rowAt(text, at, separator, 'php');
  if (php.row.map(({ end }) => end).join() === usual.row.map(({ end }) => end).join()) return usual;
  const fits = ({ row }: Reading) => row.length === width;
  const makesSense = (one: Reading) =>
    fits(one) && one.row.every(({ start, end }) => isWhole(text.slice(start, end), one.quoting));
  const isFollowed = ({ next }: Reading) =>
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
function rowAt(text: string, start: number, separator: string, quoting: Quoting): Reading {
  const row: Cell[] = [];
  for (let at = start; ; at++) {
    const cell = cellAt(text, at, separator, quoting);
    row.push(cell);
    at = cell.end;
    if (text[at] === separator) continue;
    const next = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    return { quoting, row, next: Math.min(next, text.length) };
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

/** The row with `width` cells; those that the file lacks stand at its end. */
export function padded(row: Row, width: number): Row {
  const { end } = row.cells.at(-1)!;
  const missing = Array.from({ length: width - row.cells.length }, () => ({
    value: '',
    start: end,
    end,
    missing: true as const,
  }));
  return { ...row, cells: [...row.cells.slice(0, width), ...missing] };
}

/** The table with other values in some cells, and without the rows that are left out. */
export function withChanges(
  table: Table,
  changes: ReadonlyMap<Cell, string>,
  rows: readonly Row[] = table.rows,
): string {
  return rows.map((row) => rowText(table, row, changes)).join('');
}

function rowText(
  { text, separator }: Table,
  { cells, start, next }: Row,
  changes: ReadonlyMap<Cell, string>,
): string {
  const lastMissing = cells.findLastIndex((cell) => cell.missing && changes.has(cell));
  let from = start;
  let changed = '';
  for (const [i, cell] of cells.entries()) {
    if (cell.missing ? i > lastMissing : !changes.has(cell)) continue;
    const value = written(changes.get(cell) ?? '', separator);
    changed += text.slice(from, cell.start) + (cell.missing ? separator : '') + value;
    from = cell.end;
  }
  return changed + text.slice(from, next);
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
