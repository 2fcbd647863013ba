/**
 * The record as a walk over numbers, codes and prose, in both formats. `walk-read.ts` is its mirror:
 * change neither without a new format.
 */
import type { LearnerRecord, Stamp } from '../../../model/record.ts';
import { codeKind, column, proseKind, type Column, type Sink } from './column.ts';
import { answerIds, choiceIds, exerciseIds, stepIds } from './known.ts';

const LIMIT = 2 ** 51;

export function writeRecord(record: LearnerRecord, sink: Sink): void {
  if (!isOrdinary(record)) {
    sink.number(column.form, 1);
    sink.prose('json', JSON.stringify(record));
    return;
  }
  sink.number(column.form, 0);
  const stamp = stampWriter(record, sink);
  writeSteps(record, sink);
  sink.number(column.flag, record.place ? 1 : 0);
  if (record.place) {
    sink.code('page', record.place.page);
    sink.code('step', record.place.step);
    stamp(column.otherAge, record.place.at);
  }
  for (const id of writeIds('exercise', exerciseIds, record.exercises, sink)) {
    const { progress, score, finished, told } = record.exercises[id]!;
    sink.number(column.progress, 100 - progress);
    sink.number(column.score, score === undefined ? 0 : 101 - score);
    sink.number(column.flag, finished ? 1 : 0);
    sink.number(column.flag, told === undefined ? 0 : 1);
    if (told !== undefined) sink.number(column.told, zigzag(told));
  }
  for (const id of writeIds('choice', choiceIds, record.choices, sink)) {
    sink.code(codeKind(id), record.choices[id]!.value);
    stamp(column.choiceAge, record.choices[id]!.at);
  }
  const elsewhere = record.elsewhere ?? {};
  sink.number(column.flag, record.elsewhere ? 1 : 0);
  for (const id of record.elsewhere ? writeIds('elsewhere', answerIds, elsewhere, sink) : []) {
    sink.number(column.count, elsewhere[id]!.length);
    for (const at of elsewhere[id]!) stamp(column.otherAge, at);
  }
  for (const id of writeIds('answer', answerIds, record.answers, sink)) {
    const { text, at, earlier } = record.answers[id]!;
    stamp(column.answerAge, at);
    sink.number(column.earlier, earlier ? earlier.length + 1 : 0);
    sink.prose(proseKind(id), text);
    for (const one of earlier ?? []) {
      stamp(column.otherAge, one.at);
      sink.prose(proseKind(id), one.text);
    }
  }
}

/** Numbers that the walk can hold. Anything stranger (a clock gone wild) travels as JSON. */
function isOrdinary(record: LearnerRecord): boolean {
  const told = Object.values(record.exercises).map((one) => one.told ?? 0);
  return [
    ...stampsOf(record).map(([, revision]) => revision),
    ...Object.values(record.knows),
    ...told,
  ].every((value) => Math.abs(value) < LIMIT);
}

function stampsOf(record: LearnerRecord): Stamp[] {
  const answers = Object.values(record.answers).flatMap(({ at, earlier }) => [
    at,
    ...(earlier ?? []).map((one) => one.at),
  ]);
  const choices = Object.values(record.choices).map(({ at }) => at);
  return [
    ...answers,
    ...choices,
    ...(record.place ? [record.place.at] : []),
    ...Object.values(record.elsewhere ?? {}).flat(),
  ];
}

/**
 * Replicas and what is known of each come first; a stamp is then a replica's place in that list and
 * its distance from the stamp before.
 */
function stampWriter(record: LearnerRecord, sink: Sink): (age: Column, at: Stamp) => void {
  const replicas = [
    ...new Set([...Object.keys(record.knows), ...stampsOf(record).map(([replica]) => replica)]),
  ].sort();
  let before = 0;
  sink.number(column.count, replicas.length);
  for (const replica of replicas) {
    const revision = record.knows[replica];
    sink.code('replica', replica);
    sink.number(column.flag, revision === undefined ? 0 : 1);
    if (revision === undefined) continue;
    sink.number(column.revision, zigzag(revision - before));
    before = revision;
  }
  return (age, [replica, revision]) => {
    sink.number(column.replica, replicas.indexOf(replica));
    sink.number(age, zigzag(revision - before));
    before = revision;
  };
}

/** Steps in the order of first sight: mostly the one after the one before. */
function writeSteps(record: LearnerRecord, sink: Sink): void {
  sink.number(column.count, record.steps.length);
  let expected = 0;
  for (const step of record.steps) {
    const known = stepIds.indexOf(step);
    sink.number(column.step, known < 0 ? 0 : zigzag(known - expected) + 1);
    if (known < 0) sink.code('step', step);
    else expected = known + 1;
  }
}

/**
 * Which ids are there: a flag for each known one, then the others by name. Returns them in that
 * order.
 */
function writeIds(kind: string, known: readonly string[], present: object, sink: Sink): string[] {
  const ids = inOrder(known, present);
  const others = ids.slice(known.filter((id) => Object.hasOwn(present, id)).length);
  for (const id of known) sink.number(column.present, Object.hasOwn(present, id) ? 1 : 0);
  sink.number(column.known, others.length);
  for (const id of others) sink.code(kind, id);
  return ids;
}

/**
 * The ids of `present` in the order of the walk: the known ones as they are listed, then the others
 * by name.
 */
export function inOrder(known: readonly string[], present: object): string[] {
  const listed = new Set(known);
  const others = Object.keys(present).filter((id) => !listed.has(id));
  return [...known.filter((id) => Object.hasOwn(present, id)), ...others.sort()];
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}
