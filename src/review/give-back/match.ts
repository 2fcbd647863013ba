/**
 * Which row of the sheet is whose. The LMS's own id decides where the download came from the same
 * LMS; else the whole name does, and never half of one. What fits two is nobody's.
 */
import type { Wrapper } from '../open/wrapper.ts';
import { plain, type Learner, type Sheet, type SheetKind, type SheetRow } from './sheet.ts';

/** Who was graded, as far as their submission tells. */
export interface Person {
  /** Of the submission. */
  id: string;
  lms: Wrapper['lms'];
  /** The id that the LMS's wrapper gave. */
  learner: string;
  /** For people. */
  name: string;
  /** Other names that the submission bears: on the wrapper, under the document. */
  also?: readonly string[];
}

export type Match<R = SheetRow> =
  | { row: R; by: 'id' | 'name'; isNameOther: boolean }
  | { row?: undefined; code: 'not-found' | 'ambiguous' | 'twice-here' };

/** Words in any order: `Ruiz, Ana` and `Ana Ruiz` are the same. */
const nameKey = (name: string) => plain(name).split(' ').sort().join(' ');

/** Brightspace's sheets do not hold the numbers of its folders. */
const hasIds = (kind: SheetKind | 'list') => kind !== 'brightspace';

/** What a row must tell, be it of a sheet or of a list. */
interface Listed {
  learner: Learner;
}
interface Listing<R extends Listed> {
  kind: SheetKind | 'list';
  rows: readonly R[];
}

/** Whose row each is, all of them together: a row that two would take is neither's. */
export function matches(sheet: Sheet, people: readonly Person[]): Match[] {
  const findRow = finder<SheetRow>(sheet);
  const found = people.map(findRow);
  const uses = new Map<SheetRow, number>();
  for (const { row } of found) if (row) uses.set(row, (uses.get(row) ?? 0) + 1);
  return found.map((one) =>
    one.row && uses.get(one.row)! > 1 ? { code: 'twice-here' as const } : one,
  );
}

/** Finds one person's row, whoever else may take it. */
export function finder<R extends Listed>({
  kind,
  rows: all,
}: Listing<R>): (one: Person) => Match<R> {
  const byId = index(all, ({ learner }) => learner.ids);
  const byName = index(all, ({ learner }) => [nameKey(learner.name)]);
  return (one) => {
    const isSameLms = one.lms === kind && one.learner !== '' && hasIds(kind);
    const rows = isSameLms
      ? byId.get(one.learner.toLowerCase())
      : rowsByName(byName, [one.name, ...(one.also ?? [])]);
    if (!rows) return { code: 'not-found' };
    if (rows.length > 1) return { code: 'ambiguous' };
    const row = rows[0]!;
    return {
      row,
      by: isSameLms ? 'id' : 'name',
      isNameOther: isSameLms && isOther(row.learner.name, [one.name, ...(one.also ?? [])]),
    };
  };
}

function index<R>(rows: readonly R[], keysOf: (row: R) => readonly string[]): Map<string, R[]> {
  const map = new Map<string, R[]>();
  for (const row of rows)
    for (const key of new Set(keysOf(row)))
      if (key !== '') map.set(key, [...(map.get(key) ?? []), row]);
  return map;
}

function rowsByName<R>(
  byName: ReadonlyMap<string, R[]>,
  names: readonly string[],
): R[] | undefined {
  for (const name of names) {
    const rows = byName.get(nameKey(name));
    if (rows) return rows;
  }
  return undefined;
}

/**
 * The row has a name, the submission too, and no word is the same: the sheet may be of another
 * assignment. Canvas glues a name into one word.
 */
function isOther(name: string, names: readonly string[]): boolean {
  const words = (text: string) =>
    plain(text)
      .split(' ')
      .filter((word) => word.length > 1);
  const inSheet = words(name);
  const here = names.map(words).filter(({ length }) => length > 0);
  if (inSheet.length === 0 || here.length === 0) return false;
  return !here.some((some) =>
    some.some((word) => inSheet.some((other) => word === other || glues(word, other))),
  );
}
const glues = (long: string, word: string) => word.length > 2 && long.includes(word);
