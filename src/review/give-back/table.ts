/**
 * A CSV (RFC 4180) whose untouched cells stay as they were, to the byte: a library would read it and write it anew, with its own quotes and line ends.
 * Cells know where they stand in the text, and a change is a splice.
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
  const line = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1)[0]!;
  return SEPARATORS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!;
}

export function readTable(text: string): Table {
  const separator = separatorOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const cell = cellAt(text, at, separator);
    row.push(cell);
    at = cell.end;
    if (text[at] === separator) {
      at++;
      // A line that ends in its separator ends in an empty cell, which stands at the end of the text too.
      if (at < text.length) continue;
      row.push({ value: '', start: at, end: at });
    } else if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at++;
    rows.push(row);
    row = [];
  }
  return { text, separator, rows };
}

function cellAt(text: string, start: number, separator: string): Cell {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    return { value: text.slice(start, end), start, end };
  }
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: text.slice(start + 1).replaceAll('""', '"'), start, end: text.length };
    if (text[quote + 1] === '"') at = quote + 2;
    else {
      // What stands between the closing quote and the separator belongs to the cell.
      let end = quote + 1;
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
      return { value: text.slice(start + 1, quote).replaceAll('""', '"') + text.slice(quote + 1, end), start, end };
    }
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
  return value.includes(separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A text that a spreadsheet would run as a formula becomes one that it shows (OWASP, CSV injection). */
export function guarded(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
}
