/**
 * Who is in the group, from the LMS's grading sheet or from any table with names: groups, who
 * grades whom, and who did not hand in.
 */
import { plainWords } from '../../model/spelling.ts';
import { decoded } from '../give-back/encoding.ts';
import { finder, membersOf, type Person } from '../give-back/match.ts';
import { readSheet } from '../give-back/read-sheet.ts';
import { at, find, type Learner, type Sheet, type SheetKind } from '../give-back/sheet.ts';
import { readTable } from '../give-back/table.ts';

export interface Roster {
  /** `list`: a table that no LMS wrote, where only whole names tell who is who. */
  kind: SheetKind | 'list';
  learners: Learner[];
}

const NAME = /^(full ?name|name|nombre( completo)?|alumno|estudiante|participante)s?$/;
const FAMILY = /^(last name|surname|apellidos?|apellido paterno)$/;
const GROUP = /^(group|grupo|seccion|section|equipo|team)s?$/;
const MARKER = /^(marker|grader|docente|profesor|instructor|evaluador|quien califica)(a|es|s)?$/;

/** Everybody in a sheet that was read. */
export const listOf = ({ kind, rows }: Sheet): Roster => ({
  kind,
  learners: rows.map(({ learner }) => learner),
});

/** Undefined where the file is no sheet and has no column of names. */
export function readRoster(bytes: Uint8Array): Roster | undefined {
  const sheet = readSheet(bytes);
  if (sheet) return listOf(sheet);
  const [head, ...rows] = readTable(decoded(bytes).text).rows;
  if (!head) return undefined;
  const names = head.cells.map(({ value }) => plainWords(value));
  const [name, family, group, marker] = [NAME, FAMILY, GROUP, MARKER].map((one) =>
    find(names, one),
  ) as [number, number, number, number];
  if (name < 0) return undefined;
  const learners = rows.flatMap((row): Learner[] => {
    const full = `${at(row, name)} ${at(row, family)}`.trim();
    if (full === '') return [];
    const [own, grader] = [at(row, group), at(row, marker)];
    return [{ ids: [], name: full, group: own, marker: grader, handedIn: undefined }];
  });
  return learners.length > 0 ? { kind: 'list', learners } : undefined;
}

export interface Attendance {
  /** By submission, who of the roster handed it in; one member of a team. */
  learnerOf: ReadonlyMap<string, Learner>;
  /** Nothing of theirs is open here, and the sheet does not say that they handed in. */
  absent: Learner[];
  /** The sheet says that they handed in, and nothing of theirs is open here. */
  notOpen: Learner[];
  /** Submissions of nobody in the roster, or of nobody for sure. */
  strangers: string[];
}

export function attendance({ kind, learners }: Roster, people: readonly Person[]): Attendance {
  const rows = learners.map((learner) => ({ learner }));
  const findRow = finder({ kind, rows });
  const learnerOf = new Map<string, Learner>();
  const strangers: string[] = [];
  const present = new Set<Learner>();
  for (const person of people) {
    const team = membersOf({ kind, rows }, person);
    const row = team[0] ?? findRow(person).row;
    if (row) learnerOf.set(person.id, row.learner);
    else strangers.push(person.id);
    for (const { learner } of row ? [row, ...team] : []) present.add(learner);
  }
  const missing = learners.filter((one) => !present.has(one));
  return {
    learnerOf,
    strangers,
    absent: missing.filter(({ handedIn }) => !handedIn),
    notOpen: missing.filter(({ handedIn }) => handedIn),
  };
}

/** Groups and how far each is; learners of none stand under ''. */
export function groupsOf({ learners }: Roster): string[] {
  return [...new Set(learners.map(({ group }) => group))].sort((a, b) =>
    a.localeCompare(b, 'es', { numeric: true }),
  );
}

/** The document that most handed in, where four of five did: others may have mixed up the task. */
export function expectedDocument(documents: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of documents) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= 0.8 * documents.length && most[1] > 1 ? most[0] : undefined;
}
