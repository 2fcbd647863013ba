/** The gradebooks of Canvas, Blackboard and Brightspace: all columns of a course in one file. */
import { plainWords } from '../../model/spelling.ts';
import { at, find, type Recognised } from './sheet.ts';
import type { Row } from './table.ts';

const never = () => false;
const unsaid = () => '';
const SPANISH = /[ñáéíóú]|\b(nombre|apellidos?|usuario|calificaci|puntos|alumno)/i;
const languageOf = (titles: readonly string[]) =>
  SPANISH.test(titles.join(' ')) ? ('es' as const) : ('en' as const);

/**
 * `lib/gradebook_exporter.rb`: `Student`, `ID` … `Section`, then one column an assignment, `Title
 * (id)`; the headers are English in every language. A row tells the points possible.
 */
export function canvasSheet(
  titles: readonly string[],
  rows: readonly Row[],
): Recognised | undefined {
  const id = titles.indexOf('ID');
  const section = titles.indexOf('Section');
  if (!/Student|LastName/.test(titles[0]!) || id < 1 || section < 0) return undefined;
  const isLearner = (row: Row) => /^\d+$/.test(at(row, id));
  const possible = rows.find((row) => /^points possible$/i.test(at(row, 0)));
  const columns = titles.flatMap((title, index) =>
    index > section && /\(\d+\)$/.test(title)
      ? [{ index, title, most: possible ? at(possible, index) : '' }]
      : [],
  );
  return {
    kind: 'canvas',
    language: 'en',
    columns,
    comment: undefined,
    commentFormat: 'text',
    numbers: titles.map((_, index) => index).filter((index) => index > section),
    isOther: (row) => !isLearner(row) && (row === possible || at(row, id) === ''),
    learner: (row) => ({
      ids: isLearner(row) ? [at(row, id)] : [],
      name: titles[0] === 'LastName' ? `${at(row, 1)} ${at(row, 0)}` : at(row, 0),
      group: at(row, section),
      marker: '',
      handedIn: undefined,
    }),
    isLocked: never,
    gradedAt: unsaid,
  };
}

/** `Tema 18 [Total Pts: 100 Score] |12345`: without the id at its end it would be a new column. */
const BLACKBOARD_COLUMN = /\|\s*\d+\s*$/;
const BLACKBOARD_MOST = /\[[^\]]*?:\s*([\d.,'\u2019 \u00a0\u202f]*\d)[^\]]*\]/;

export function blackboardSheet(
  titles: readonly string[],
  _rows: readonly Row[],
): Recognised | undefined {
  const names = titles.map(plainWords);
  const columns = titles.flatMap((title, index) =>
    BLACKBOARD_COLUMN.test(title)
      ? [{ index, title, most: BLACKBOARD_MOST.exec(title)?.[1] ?? '' }]
      : [],
  );
  if (columns.length === 0) return undefined;
  // Last name, first name and user name come first in every language.
  const named = find(names, /^(username|user name|nombre de usuario)$/);
  const user = named >= 0 ? named : 2;
  if (columns.some(({ index }) => index <= user)) return undefined;
  const last = columns.at(-1)!.index;
  const comment = find(names, /^(feedback to learner|comentarios (para el|al) alumno)$/);
  // A single column's file ends in notes, their format, feedback and its format.
  const placed = columns.length === 1 && titles.length === last + 5 ? last + 3 : undefined;
  return {
    kind: 'blackboard',
    language: languageOf(titles),
    columns,
    comment: comment >= 0 ? comment : placed,
    commentFormat: 'text',
    numbers: columns.map(({ index }) => index),
    learner: (row) => ({
      ids: [at(row, user).toLowerCase()].filter(Boolean),
      name: `${at(row, 1)} ${at(row, 0)}`.trim(),
      group: '',
      marker: '',
      handedIn: undefined,
    }),
    isLocked: never,
    gradedAt: unsaid,
  };
}

/** `<Numeric MaxPoints:10 Weight:5>`, in the words of the language. */
const BRIGHTSPACE_MOST = /<[^<>]*?:\s*([\d.,'\u2019 \u00a0\u202f]*\d)/;
const BRIGHTSPACE_COLUMN = /Points Grade|Calificación (?:en|de) puntos/i;
const OTHER_GRADE = /(?:Grade Symbol|Text Grade)\s*(?:<|$)/i;

/** The last column marks the end of the line, `#` in each row; ids begin with `#` too. */
export function brightspaceSheet(
  titles: readonly string[],
  rows: readonly Row[],
): Recognised | undefined {
  const last = titles.length - 1;
  const marked =
    rows.length > 0 &&
    rows.every((row) => at(row, last) === '#' || row.cells.every(({ value }) => value === ''));
  if (!/end-of-line/i.test(titles[last]!) && !marked) return undefined;
  const columns = titles.flatMap((title, index) =>
    index < last &&
    [BRIGHTSPACE_COLUMN, BRIGHTSPACE_MOST].some((pattern) => pattern.test(title)) &&
    !OTHER_GRADE.test(title)
      ? [{ index, title, most: BRIGHTSPACE_MOST.exec(title)?.[1] ?? '' }]
      : [],
  );
  const [first, family, org, user] = [
    find(titles, /^(First Name|Nombres?)$/i),
    find(titles, /^(Last Name|Apellidos?)$/i),
    find(titles, /^OrgDefinedId$/i),
    find(titles, /^(Username|Nombre de usuario)$/i),
  ];
  const bare = (text: string) => text.replace(/^#/, '').trim().toLowerCase();
  return {
    kind: 'brightspace',
    language: languageOf(titles),
    columns,
    comment: undefined,
    commentFormat: 'text',
    numbers: columns.map(({ index }) => index),
    learner: (row) => ({
      ids: [at(row, org), at(row, user), ...(org < 0 && user < 0 ? [at(row, 0)] : [])]
        .map(bare)
        .filter(Boolean),
      name: `${at(row, first)} ${at(row, family)}`.trim(),
      group: '',
      marker: '',
      handedIn: undefined,
    }),
    isLocked: never,
    gradedAt: unsaid,
  };
}
