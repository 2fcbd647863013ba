/**
 * Which row of the sheet is whose. The LMS's own id decides where the download came from the same
 * LMS; else the whole name does, and never half of one. What fits two is nobody's.
 */
import type { Wrapper } from '../open/wrapper.ts';
import { plain, type Sheet, type SheetKind, type SheetRow } from './sheet.ts';

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

export type Match =
  | { row: SheetRow; by: 'id' | 'name'; isNameOther: boolean }
  | { row?: undefined; code: 'not-found' | 'ambiguous' | 'twice-here' };

/** Words in any order: `Ruiz, Ana` and `Ana Ruiz` are the same. */
const nameKey = (name: string) => plain(name).split(' ').sort().join(' ');

/** Brightspace's sheets do not hold the numbers of its folders. */
const hasIds = (kind: SheetKind) => kind !== 'brightspace';

export function matches(sheet: Sheet, people: readonly Person[]): Match[] {
  const byId = index(sheet.rows, ({ learner }) => learner.ids);
  const byName = index(sheet.rows, ({ learner }) => [nameKey(learner.name)]);
  const found = people.map((one): Match => {
    const isSameLms = one.lms === sheet.kind && one.learner !== '' && hasIds(sheet.kind);
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
  });
  const uses = new Map<SheetRow, number>();
  for (const { row } of found) if (row) uses.set(row, (uses.get(row) ?? 0) + 1);
  return found.map((one) =>
    one.row && uses.get(one.row)! > 1 ? { code: 'twice-here' as const } : one,
  );
}

function index(
  rows: readonly SheetRow[],
  keysOf: (row: SheetRow) => readonly string[],
): Map<string, SheetRow[]> {
  const map = new Map<string, SheetRow[]>();
  for (const row of rows)
    for (const key of new Set(keysOf(row)))
      if (key !== '') map.set(key, [...(map.get(key) ?? []), row]);
  return map;
}

function rowsByName(
  byName: ReadonlyMap<string, SheetRow[]>,
  names: readonly string[],
): SheetRow[] | undefined {
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
