/** What one row gets: the text of its grade and of its comment, or why there is none. */
import { cellText } from './cell-text.ts';
import type { Person } from './match.ts';
import { readNumber, writeNumber, type Decimal } from './numbers.ts';
import type { FullMarks, GradeColumn, Sheet, SheetRow } from './sheet.ts';
import type { Cell } from './table.ts';

/** A submission that is graded. */
export interface Given extends Person {
  /** 0–1 of full marks. */
  share: number;
  /** Plain text. */
  comment: string;
}

/** From which share of full marks (0–1) a scale's word is given. */
export interface Cut {
  word: string;
  from: number;
}

export interface SheetOptions {
  column: GradeColumn;
  /** Full marks, where the instructor says them instead of the file. */
  most?: number;
  /** One a word of the scale; without it, nothing is written in a scale's place. */
  cuts?: readonly Cut[];
  /** The comment goes into the sheet, too. */
  comments: boolean;
  /** Submissions that the instructor wants written though a doubt speaks against it. */
  confirmed: ReadonlySet<string>;
}

interface PlannedCell {
  cell: Cell;
  title: string;
  before: string;
  after: string;
}

interface PlannedComment extends PlannedCell {
  /** As the learner will read it. */
  reads: string;
}

export interface PlannedRow {
  person: Given;
  row: SheetRow;
  by: 'id' | 'name' | 'team';
  grade: PlannedCell;
  comment?: PlannedComment;
  /** The LMS held a grade already. */
  isCorrection: boolean;
  /** It held this very grade. */
  isSame: boolean;
}

export interface LeftOut {
  name: string;
  code:
    | 'not-found'
    | 'ambiguous'
    | 'twice-here'
    | 'locked'
    | 'no-points'
    | 'no-number'
    | 'no-cuts'
    | 'column-twice';
  detail: string;
}

/** A submission's state in the LMS that is no grade, and gives way to one. */
const WAITING =
  /^(needs grading|in progress|(necesita|requiere) calificaci[oó]n|en (curso|progreso))/i;
const isVacant = (text: string) => /^[-–—]*$/.test(text) || WAITING.test(text);

type Made = { planned: Omit<PlannedRow, 'by'>; says: string } | Pick<LeftOut, 'code' | 'detail'>;

export function rowFor({
  sheet,
  row,
  person,
  options,
}: {
  sheet: Sheet;
  row: SheetRow;
  person: Given;
  options: SheetOptions;
}): Made {
  const { column } = options;
  if (column.isTwice) return { code: 'column-twice', detail: column.title };
  if (sheet.isLocked(row)) return { code: 'locked', detail: '' };
  const value = gradeFor(sheet, row, person.share, options);
  if (typeof value !== 'string') return value;
  const cell = row.cells[column.index]!;
  const before = cell.value.trim();
  const old = readNumber(before, sheet.decimal);
  const isGraded = old !== undefined || (column.words?.includes(before) ?? false);
  const comment = commentFor(sheet, row, person, options);
  return {
    says: isGraded || isVacant(before) ? '' : before,
    planned: {
      person,
      row,
      grade: { cell, title: column.title, before, after: value },
      ...(comment ? { comment } : {}),
      isCorrection: isGraded || sheet.gradedAt(row) !== '',
      isSame: column.words
        ? before === value
        : old?.value === readNumber(value, sheet.decimal)?.value,
    },
  };
}

/** The text of the grade's cell, or why there is none. */
function gradeFor(
  sheet: Sheet,
  row: SheetRow,
  share: number,
  { column, most, cuts }: SheetOptions,
): string | Pick<LeftOut, 'code' | 'detail'> {
  if (column.words) {
    const reached = cuts
      ?.filter(({ word, from }) => column.words!.includes(word) && share >= from - 1e-9)
      .sort((a, b) => b.from - a.from)[0];
    return reached?.word ?? { code: 'no-cuts', detail: column.words.join(', ') };
  }
  const marks = sheet.mostOf(row, column);
  const full = most ?? marks.value;
  if (full === undefined) return { code: 'no-number', detail: marks.text };
  if (full <= 0) return { code: 'no-points', detail: marks.text };
  return writeNumber(full * share, decimalFor(sheet, marks));
}

/** As the row's own full marks are written, or the file's numbers, or its separator lets expect. */
function decimalFor(sheet: Sheet, marks: FullMarks): Decimal {
  if (sheet.decimal) return sheet.decimal;
  if (/,\d{1,2}$/.test(marks.text)) return ',';
  if (/\.\d{1,2}$/.test(marks.text)) return '.';
  return sheet.table.separator === ';' ? ',' : '.';
}

/**
 * Without a new comment Moodle would take its own plain text back as markup, and run its paragraphs
 * together: it goes back in the form in which it reads the same.
 */
function commentFor(
  sheet: Sheet,
  row: SheetRow,
  person: Given,
  { comments }: SheetOptions,
): PlannedComment | undefined {
  if (sheet.comment === undefined) return undefined;
  const cell = row.cells[sheet.comment]!;
  const isNew = comments && person.comment.trim() !== '';
  if (!isNew && (sheet.commentFormat === 'text' || cell.value.trim() === '')) return undefined;
  const reads = (isNew ? person.comment : cell.value).trim();
  const after = cellText(reads, sheet);
  return { cell, title: sheet.titles[sheet.comment]!, before: cell.value, after, reads };
}
