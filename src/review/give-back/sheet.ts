/**
 * The file that an LMS gives to be filled in with grades, read and filled. Only the cells that hold
 * a grade or its comment change.
 */
import { decoded, encoded } from './encoding.ts';
import { guarded, readTable, withChanges, type Cell, type Change, type Table } from './table.ts';

type SheetKind = 'moodle' | 'canvas' | 'blackboard' | 'brightspace';

export interface GradeColumn {
  index: number;
  title: string;
  /** What the LMS calls full marks; undefined where the file does not say. */
  most: number | undefined;
}

/** A row by which names and ids a learner may be found. */
interface Keys {
  ids: string[];
  name: string;
}

export interface Sheet {
  kind: SheetKind;
  encoded: ReturnType<typeof decoded>;
  table: Table;
  /** The columns that may take the grade. Moodle has one. */
  columns: GradeColumn[];
  comment: number | undefined;
  keys(row: readonly Cell[]): Keys;
  /** Rows of learners. */
  rows: Cell[][];
  /** Full marks that differ by row, and whether the LMS would take a grade here. */
  most(row: readonly Cell[]): number | undefined;
  locked(row: readonly Cell[]): boolean;
  decimalComma: boolean;
}

export interface Given {
  /** Of the submission. */
  id: string;
  lms: string;
  /** The id that the LMS's wrapper gave. */
  learner: string;
  name: string;
  /** 0–1 of full marks. */
  share: number;
  /** Plain text. */
  comment: string;
}

export interface Filled {
  bytes: Uint8Array;
  filled: number;
  /** Learners who were graded and are not in the file, are there twice, or whose row is locked. */
  left: { name: string; code: 'not-found' | 'ambiguous' | 'locked' }[];
  /** Rows that nobody was graded for. */
  untouched: number;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Words in any order: `Ruiz, Ana` and `Ana Ruiz` are the same person. */
const nameKey = (name: string) => plain(name).split(' ').sort().join(' ');

const at = (row: readonly Cell[], index: number) => (index < 0 ? '' : (row[index]?.value ?? ''));
const number = (text: string): number | undefined => {
  const value = Number.parseFloat(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
};

/** What stands in the file, by its headers; undefined where it is none of the four. */
export function readSheet(bytes: Uint8Array): Sheet | undefined {
  const raw = decoded(bytes);
  const table = readTable(raw.text);
  const [head, ...body] = table.rows;
  if (!head || head.length < 3) return undefined;
  const titles = head.map(({ value }) => value);
  // A row of another length was quoted in a way that nobody can tell: it is left alone rather than
  // filled in the wrong cell.
  const rows = body.filter((row) => row.length === head.length);
  const found =
    canvas(titles, rows) ??
    blackboard(titles, rows) ??
    brightspace(titles, rows) ??
    moodle(titles, rows);
  return (
    found && {
      encoded: raw,
      table,
      comment: undefined,
      most: () => undefined,
      locked: () => false,
      decimalComma: false,
      ...found,
    }
  );
}

type Found = Pick<Sheet, 'kind' | 'columns' | 'keys' | 'rows'> & Partial<Sheet>;

/**
 * Headers are in the language of whoever downloaded it (`mod/assign/gradingtable.php`); positions
 * are not. English and the two Spanish packs are known by name.
 */
function moodle(titles: readonly string[], rows: Cell[][]): Found | undefined {
  const names = titles.map(plain);
  const find = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const identified = rows.length > 0 && rows.every((row) => /^\D+\d+\s*$/.test(at(row, 0)));
  if (!identified && !/^identifi(er|cador)/.test(names[0]!)) return undefined;
  const most = find(/^(maximum grade|calificacion maxima|puntuacion maxima|nota maxima)$/);
  const named = find(/^(grade|calificacion|nota|puntuacion)$/);
  // Right before its maximum, whatever the language calls it.
  const grade = named >= 0 ? named : most - 1;
  if (grade < 1) return undefined;
  const comment = find(
    /(feedback|retroaliment|realimentacion).*coment|feedback comments|comentarios.*(retroalimentacion|realimentacion)/,
  );
  const change = find(
    /^(grade can be changed|la calificacion (puede ser cambiada|puede cambiarse|se puede cambiar))$/,
  );
  const name = find(/^(full name|nombre completo|nombre)/);
  const sample = rows.map((row) => at(row, most) || at(row, grade)).find(Boolean) ?? '';
  return {
    kind: 'moodle',
    rows,
    columns: [
      {
        index: grade,
        title: titles[grade]!,
        most: rows.map((row) => number(at(row, most))).find((one) => one !== undefined),
      },
    ],
    comment: comment < 0 ? undefined : comment,
    keys: (row) => ({ ids: [/\d+\s*$/.exec(at(row, 0))?.[0].trim() ?? ''], name: at(row, name) }),
    most: (row) => number(at(row, most)),
    locked: (row) => change >= 0 && /^no$/i.test(at(row, change).trim()),
    decimalComma: /\d,\d/.test(sample),
  };
}

/**
 * `lib/gradebook_importer.rb`: `Student`, `ID` … `Section`, then one column an assignment, `Title
 * (id)`; a row tells the points possible.
 */
function canvas(titles: readonly string[], rows: Cell[][]): Found | undefined {
  const id = titles.indexOf('ID');
  if (!/Student|LastName/.test(titles[0]!) || id < 1 || !titles.includes('Section'))
    return undefined;
  const possible = rows.find((row) => at(row, 0).trim().startsWith('Points Possible'));
  const section = titles.indexOf('Section');
  const columns = titles.flatMap((title, index) =>
    index > section && /\(\d+\)$/.test(title)
      ? [{ index, title, most: possible && number(at(possible, index)) }]
      : [],
  );
  const students = rows.filter((row) => /^\d+$/.test(at(row, id).trim()));
  return {
    kind: 'canvas',
    rows: students,
    columns,
    keys: (row) => ({
      ids: [at(row, id).trim()],
      name: titles[0] === 'Student' ? at(row, 0) : `${at(row, 1)} ${at(row, 0)}`,
    }),
    decimalComma: false,
  };
}

/** Its columns end in `|<id>`; a header without the id would make a new column. */
function blackboard(titles: readonly string[], rows: Cell[][]): Found | undefined {
  const names = titles.map(plain);
  const user = names.findIndex((name) => name === 'username' || name === 'nombre de usuario');
  const columns = titles.flatMap((title, index) =>
    /\|\s*\d+\s*$/.test(title)
      ? [
          {
            index,
            title,
            most: number(/(?:Pts?|puntos)[^:|]*:\s*([\d.,]+)/i.exec(title)?.[1] ?? ''),
          },
        ]
      : [],
  );
  if (user < 0 || columns.length === 0) return undefined;
  const comment = names.findIndex(
    (name) =>
      name === 'feedback to learner' ||
      name === 'comentarios para el alumno' ||
      name === 'comentarios al alumno',
  );
  return {
    kind: 'blackboard',
    rows,
    columns,
    comment: comment < 0 ? undefined : comment,
    keys: (row) => ({ ids: [at(row, user).trim()], name: `${at(row, 1)} ${at(row, 0)}` }),
  };
}

/** The last column is `End-of-Line Indicator`, `#` in each row; ids begin with `#` too. */
function brightspace(titles: readonly string[], rows: Cell[][]): Found | undefined {
  if (!/end-of-line/i.test(titles.at(-1)!)) return undefined;
  const columns = titles.flatMap((title, index) =>
    /Points Grade|Calificación en puntos|Calificación de puntos/i.test(title)
      ? [{ index, title, most: number(/MaxPoints:\s*([\d.,]+)/i.exec(title)?.[1] ?? '') }]
      : [],
  );
  const find = (pattern: RegExp) => titles.findIndex((title) => pattern.test(title));
  const [first, last, org, user] = [
    find(/^(First Name|Nombre)$/i),
    find(/^(Last Name|Apellidos?)$/i),
    find(/^OrgDefinedId$/i),
    find(/^Username$/i),
  ];
  const bare = (text: string) => text.replace(/^#/, '').trim();
  return {
    kind: 'brightspace',
    rows,
    columns,
    keys: (row) => ({
      ids: [bare(at(row, org)), bare(at(row, user))].filter(Boolean),
      name: `${at(row, first)} ${at(row, last)}`,
    }),
  };
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!,
  );
/** Moodle takes comments as HTML. */
const asHtml = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('');

export interface FillOptions {
  column: GradeColumn;
  /** Full marks where the file does not say. */
  most: number;
}

export function fillSheet(
  sheet: Sheet,
  given: readonly Given[],
  { column, most }: FillOptions,
): Filled {
  const rowsOf = finder(sheet);
  const changes: Change[] = [];
  const left: Filled['left'] = [];
  const used = new Set<readonly Cell[]>();
  for (const one of given) {
    const rows = rowsOf(one);
    const row = rows[0];
    const cell = row?.[column.index];
    if (!row || !cell) left.push({ name: one.name, code: 'not-found' });
    else if (rows.length > 1 || used.has(row)) left.push({ name: one.name, code: 'ambiguous' });
    else if (sheet.locked(row)) left.push({ name: one.name, code: 'locked' });
    else {
      used.add(row);
      changes.push({
        cell,
        value: points(one.share, sheet.most(row) ?? column.most ?? most, sheet.decimalComma),
      });
      const comment = sheet.comment === undefined ? undefined : row[sheet.comment];
      if (comment && one.comment.trim() !== '')
        changes.push({
          cell: comment,
          value: sheet.kind === 'moodle' ? asHtml(one.comment) : guarded(one.comment),
        });
    }
  }
  const text = withChanges(sheet.table, changes);
  return {
    bytes: encoded({ ...sheet.encoded, text }),
    filled: used.size,
    left,
    untouched: sheet.rows.length - used.size,
  };
}

function points(share: number, most: number, comma: boolean): string {
  const text = (Math.round(100 * most * share) / 100).toFixed(2);
  return comma ? text.replace('.', ',') : text;
}

/**
 * By the LMS's own id where the download came from the same LMS; else by name, and never by half a
 * name.
 */
function finder({ kind, rows, keys }: Sheet): (one: Given) => Cell[][] {
  const byId = new Map<string, Cell[][]>();
  const byName = new Map<string, Cell[][]>();
  const add = (map: Map<string, Cell[][]>, key: string, row: Cell[]) =>
    key !== '' && map.set(key, [...(map.get(key) ?? []), row]);
  for (const row of rows) {
    const { ids, name } = keys(row);
    for (const id of ids) add(byId, id.toLowerCase(), row);
    add(byName, nameKey(name), row);
  }
  return ({ lms, learner, name }) => {
    const same =
      lms === kind && kind !== 'brightspace' ? byId.get(learner.toLowerCase()) : undefined;
    return (
      same ??
      (lms === kind && kind !== 'brightspace' && learner !== ''
        ? []
        : (byName.get(nameKey(name)) ?? []))
    );
  };
}
