/**
 * The file that an LMS gives to be filled in with grades, understood: which rows are learners, who
 * they are, where the grade goes and out of how many points.
 */
import type { Encoded } from './encoding.ts';
import type { Amount, Decimal } from './numbers.ts';
import type { Row, Table } from './table.ts';

export type SheetKind = 'moodle' | 'canvas' | 'blackboard' | 'brightspace';

/** Full marks. `text` is the file's own, '' where it says nothing. */
export type FullMarks = { text: string } & Partial<Amount>;

export interface GradeColumn {
  index: number;
  title: string;
  most: FullMarks;
  /** The words of a scale, the lowest first; then nothing but one of them may be written. */
  words?: string[];
  /** The title stands over two columns: the LMS would take either. */
  isTwice?: true;
}

/** Who a row is about. */
export interface Learner {
  /** Ids by which the LMS's download knows them, in lower case. */
  ids: string[];
  /** As the file writes it; '' where it hides or lacks it. */
  name: string;
  group: string;
  /** Who grades them, where the LMS allots learners to instructors. */
  marker: string;
  /** When they handed in, as the file writes it; '' did not, undefined where it does not say. */
  handedIn: string | undefined;
}

export interface SheetRow extends Row {
  learner: Learner;
}

/** A row that is not a learner's, or that cannot be read without guessing. */
export interface OddRow extends Row {
  code: 'cells' | 'id';
}

/** The language of the headers, as far as it changes what the LMS calls its own options. */
export type SheetLanguage = 'es' | 'es_mx' | 'en' | 'other';

export interface Sheet {
  kind: SheetKind;
  language: SheetLanguage;
  encoded: Encoded;
  table: Table;
  titles: string[];
  /** Columns that may take the grade. Moodle has one. */
  columns: GradeColumn[];
  /** The column of comments to the learner. */
  comment: number | undefined;
  /** How the LMS shows what is in that column. */
  commentFormat: 'html' | 'text';
  rows: SheetRow[];
  odd: OddRow[];
  /** The LMS itself would not take a grade here. */
  isLocked(row: Row): boolean;
  /** Whether the LMS holds a grade for the row already, and since when, in the file's words. */
  gradedAt(row: Row): string;
  mostOf(row: Row, column: GradeColumn): FullMarks;
  decimal: Decimal | undefined;
}

/** What a kind of file knows of itself; the rest is the same for all. */
export interface Recognised extends Omit<
  Sheet,
  'encoded' | 'table' | 'titles' | 'rows' | 'odd' | 'decimal' | 'mostOf' | 'columns'
> {
  columns: (Omit<GradeColumn, 'most'> & { most: string })[];
  /** Columns whose numbers show how the file writes them. */
  numbers: number[];
  learner(row: Row): Learner;
  /** Rows that are neither a learner's nor odd: the points possible, the posting policy. */
  isOther?(row: Row): boolean;
  mostText?(row: Row, column: GradeColumn): string;
}

export const at = (row: Row, index: number) =>
  index < 0 ? '' : (row.cells[index]?.value ?? '').trim();

export const find = (names: readonly string[], pattern: RegExp) =>
  names.findIndex((name) => pattern.test(name));
