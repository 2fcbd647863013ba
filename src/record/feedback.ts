/**
 * Which feedback the learner opened for which document, and which of its comments they attended to:
 * choices of the record. What was said stays in this browser and in the file (`model/journal.ts`),
 * so a device may know of a feedback whose words it does not have.
 *
 * - `feedback.<document>`: a dated mark whose print ends in two digits of base 36: how many comments
 *   it holds.
 * - `feedback.<document>.done`: `<print>-<digits>`, a digit of base 32 for five comments, the first
 *   of them its lowest bit. Of another print than the feedback's it tells nothing: that is how a
 *   device that had not seen the newer feedback yet may have left it.
 */
import type { LearnerRecord } from '../model/record.ts';
import { readMark, writeMark } from './dated-mark.ts';
import { choose } from './edits.ts';
import { $record } from './store.ts';

const PREFIX = 'feedback.';
const IN_A_DIGIT = 5;
/** Digits of the number of comments. */
const COUNT = 2;
/** More than any review holds; what is beyond cannot be marked as attended to. */
const MOST = 36 ** COUNT - 1;

export interface FeedbackFact {
  /** Day on which it was made, `2026-11-28`. */
  day: string;
  /** Names the feedback (`report/feedback-envelope.ts`). */
  print: string;
  comments: number;
  /** Comments that are not attended to. */
  open: number;
}

const valueOf = ({ choices }: LearnerRecord, id: string) =>
  Object.hasOwn(choices, id) ? choices[id]!.value : '';
const fieldOf = (document: string) => `${PREFIX}${document}`;
const doneField = (document: string) => `${PREFIX}${document}.done`;

/** The digits of the comments attended to, of this print only. */
function digitsIn(record: LearnerRecord, document: string, print: string): string {
  const [of, digits = ''] = valueOf(record, doneField(document)).split('-');
  return of === print ? digits : '';
}

const digitAt = (digits: string, index: number) =>
  parseInt(digits[Math.floor(index / IN_A_DIGIT)] ?? '0', 32) || 0;
const isIn = (digits: string, index: number) =>
  (digitAt(digits, index) & (1 << (index % IN_A_DIGIT))) !== 0;

/** Undefined where none was opened. */
export function feedbackIn(record: LearnerRecord, document: string): FeedbackFact | undefined {
  const mark = readMark(valueOf(record, fieldOf(document)));
  if (!mark || mark.print.length <= COUNT) return undefined;
  const print = mark.print.slice(0, -COUNT);
  const comments = parseInt(mark.print.slice(-COUNT), 36);
  const digits = digitsIn(record, document, print);
  const done = Array.from({ length: comments }, (_, i) => isIn(digits, i)).filter(Boolean).length;
  return { day: mark.day, print, comments, open: comments - done };
}

/** The documents of which a feedback was opened, on this device or another. */
export function documentsWithFeedback(record: LearnerRecord): string[] {
  return Object.keys(record.choices)
    .filter((id) => id.startsWith(PREFIX))
    .map((id) => id.slice(PREFIX.length))
    .filter((document) => feedbackIn(record, document) !== undefined);
}

/** `index`: the comment's place in the file. */
export function isAttended(record: LearnerRecord, document: string, index: number): boolean {
  const fact = feedbackIn(record, document);
  return fact !== undefined && isIn(digitsIn(record, document, fact.print), index);
}

/** The learner opened a feedback; what was attended to in the same one stays so. */
export function noteFeedback(
  document: string,
  { day, print, comments }: Omit<FeedbackFact, 'open'>,
): void {
  const count = Math.min(comments, MOST).toString(36).padStart(COUNT, '0');
  choose(fieldOf(document), writeMark({ day, print: print + count }));
}

export function attend(document: string, index: number, done: boolean): void {
  const fact = feedbackIn($record.get(), document);
  if (!fact) return;
  const digits = digitsIn($record.get(), document, fact.print);
  const all = Array.from({ length: Math.ceil(fact.comments / IN_A_DIGIT) }, (_, i) => {
    const bit = 1 << (index % IN_A_DIGIT);
    const digit = digitAt(digits, i * IN_A_DIGIT);
    if (i !== Math.floor(index / IN_A_DIGIT)) return digit;
    return done ? digit | bit : digit & ~bit;
  });
  const packed = all
    .map((digit) => digit.toString(32))
    .join('')
    .replace(/0+$/, '');
  choose(doneField(document), `${fact.print}-${packed}`);
}
