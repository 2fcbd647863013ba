/**
 * Where each document of the hand-in stands, as the record holds it: `hand-in.<document>.file` is
 * the last file that was made of it, `hand-in.<document>.sent` the one that the learner says to
 * have uploaded ('' once taken back). Both name the day and a fingerprint of the answers, so that a
 * change after them can be told.
 */
import type { Places } from '../model/course.ts';
import type { Held } from '../model/hand-in.ts';
import { NAME_ID } from '../model/name-answer.ts';
import type { LearnerRecord } from '../model/record.ts';
import { localDay, printOf, readMark, writeMark, type DatedMark } from './dated-mark.ts';
import { choose, reportOutcome } from './edits.ts';
import { $record } from './store.ts';

const fileId = (document: string) => `hand-in.${document}.file`;
const sentId = (document: string) => `hand-in.${document}.sent`;
const markOf = (record: LearnerRecord, id: string) => readMark(record.choices[id]?.value ?? '');

/** A file or an upload of a document, against the answers of now. */
interface Taken extends DatedMark {
  /** Nothing in the document changed since. */
  isLast: boolean;
}

/** Exercises of a document, in the order in which the course asks them. */
export function exercisesOf<T extends Places>(
  { topics }: T,
  document: Pick<Held, 'topics'>,
): T['topics'][number]['steps'][number]['exercises'] {
  return topics
    .filter(({ id }) => document.topics.includes(id))
    .flatMap(({ steps }) => steps.flatMap(({ exercises }) => exercises));
}

/** Answers, choices and the learner's own view of them, of these exercises. */
const isOf = (id: string, exercises: ReadonlySet<string>) => {
  const [head = '', second = ''] = id.split('.');
  return exercises.has(head === 'self' ? second : head);
};

/**
 * Stands for all that a document says of the learner; the same on every device that has the same
 * answers. Undefined where some of them are on another device only: then nothing is known.
 */
export function documentPrint(
  record: LearnerRecord,
  outline: Places,
  document: Held,
): string | undefined {
  const exercises = new Set(exercisesOf(outline, document).map(({ id }) => id));
  if (Object.keys(record.elsewhere ?? {}).some((id) => isOf(id, exercises))) return undefined;
  const told = [
    ...Object.entries(record.answers).map(([id, { text }]) => [id, text.trim()] as const),
    ...Object.entries(record.choices).map(([id, { value }]) => [id, value] as const),
  ].filter(([id, value]) => value !== '' && (id === NAME_ID || isOf(id, exercises)));
  return printOf(
    JSON.stringify(told.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))),
  );
}

const against = (mark: DatedMark | undefined, now: string | undefined): Taken | undefined =>
  mark && { ...mark, isLast: now === undefined || mark.print === now };

export interface HandIn {
  /** The file that was made last. */
  file?: Taken | undefined;
  /** What the learner says to have uploaded. */
  sent?: Taken | undefined;
}

export function handInOf(record: LearnerRecord, outline: Places, document: Held): HandIn {
  const file = markOf(record, fileId(document.id));
  const sent = markOf(record, sentId(document.id));
  if (!file && !sent) return {};
  const now = documentPrint(record, outline, document);
  return { file: against(file, now), sent: against(sent, now) };
}

/** A file of the document was made, today, of this record (a copy that was just published). */
export function noteFile(record: LearnerRecord, outline: Places, document: Held): void {
  const print = documentPrint(record, outline, document) ?? '0';
  choose(fileId(document.id), writeMark({ day: localDay(), print }));
}

/**
 * «Ya lo subí»: of the file that was made last. Its outcome holds, as an exercise's does, what the
 * LMS was told of it.
 */
export function noteSent(document: string): void {
  const file = markOf($record.get(), fileId(document));
  if (!file) return;
  choose(sentId(document), writeMark({ ...file, day: localDay() }));
  reportOutcome(`hand-in.${document}`, { progress: 100, finished: true });
}

/** It was not uploaded after all. */
export function takeBackSent(document: string): void {
  choose(sentId(document), '');
}
