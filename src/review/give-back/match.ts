/**
 * Which row of the sheet is whose. The LMS's own id decides where the download came from the same
 * LMS; else the whole name does, and never half of one. What fits two is nobody's.
 */
import { plainWords } from '../../model/spelling.ts';
import type { Wrapper } from '../open/wrapper.ts';
import { at, type Learner, type Sheet, type SheetKind, type SheetRow } from './sheet.ts';

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
  /** The team that handed the work in, of which this is one member. */
  team?: string;
}

export type Match<R = SheetRow> =
  | { row: R; by: 'id' | 'name' | 'team'; isNameOther: boolean }
  | { row?: undefined; code: 'not-found' | 'ambiguous' | 'twice-here' };

/** Words in any order: `Ruiz, Ana` and `Ana Ruiz` are the same. */
const nameKey = (name: string) => plainWords(name).split(' ').sort().join(' ');

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

/**
 * Whose row each is, all of them together: a row that two would take is neither's. A team's work is
 * each member's, but for members with a work of their own.
 */
export function matches<P extends Person>(
  sheet: Sheet,
  people: readonly P[],
): { person: P; match: Match }[] {
  const findRow = finder<SheetRow>(sheet);
  const teams = people.map((person) => ({ person, members: membersOf(sheet, person) }));
  const alone = teams
    .filter(({ members }) => members.length === 0)
    .map(({ person }) => ({ person, match: findRow(person) }));
  const own = new Set(alone.map(({ match }) => match.row));
  const together = teams.flatMap(({ person, members }) =>
    members
      .filter((row) => !own.has(row))
      .map((row) => ({
        person: {
          ...person,
          id: `${person.id} ${row.start}`,
          name: row.learner.name || at(row, 0),
          team: person.name,
        },
        match: { row, by: 'team', isNameOther: false } satisfies Match,
      })),
  );
  const found = [...alone, ...together];
  const uses = new Map<SheetRow, number>();
  for (const { match } of found) if (match.row) uses.set(match.row, (uses.get(match.row) ?? 0) + 1);
  return found.map((one) =>
    one.match.row && uses.get(one.match.row)! > 1
      ? { ...one, match: { code: 'twice-here' as const } }
      : one,
  );
}

/**
 * Who is in the team that handed this in, by its whole name: Moodle writes it where a learner's name
 * would stand, and in the sheet's column of groups. Nobody, where it is a learner's name, too.
 */
export function membersOf<R extends Listed>({ rows }: Listing<R>, { name }: Person): R[] {
  const key = nameKey(name);
  if (key === '' || rows.some(({ learner }) => nameKey(learner.name) === key)) return [];
  return rows.filter(({ learner }) => nameKey(learner.group) === key);
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
    plainWords(text)
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
