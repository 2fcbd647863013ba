/** Versions of a learner's document: which text it is, and what changed from one to the next. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { EPOCH, type LearnerRecord } from '../../model/record.ts';

/**
 * What is no work: `reporte.nombre` and the like are of the cover, the others of handing in and of
 * what came back.
 */
const isOfCover = (id: string) => /^(?:reporte|hand-in|feedback|self|later)\./.test(id);

/**
 * 16 hex digits that stand for what the answers say, whatever the file or the moment. `exercises`:
 * those of the document that are judged; without them, all.
 */
export function versionOf(record: LearnerRecord, exercises?: readonly string[]): string {
  const counts = (id: string) =>
    !isOfCover(id) && (exercises === undefined || exercises.includes(id.split('.')[0]!));
  const texts = Object.entries(record.answers)
    .filter(([id, { text }]) => counts(id) && text.trim() !== '')
    .map(([id, { text }]) => [id, text.trim()]);
  const choices = Object.entries(record.choices)
    .filter(([id, { value }]) => counts(id) && value !== '')
    .map(([id, { value }]) => [id, value]);
  const sorted = [...texts, ...choices].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted)))).slice(0, 16);
}

/** When the learner last wrote, by their own clock; milliseconds since 1970. */
export function writtenAt({ answers, choices }: LearnerRecord): number {
  const revisions = [...Object.values(answers), ...Object.values(choices)].map(({ at }) => at[1]);
  return 1000 * (EPOCH + revisions.reduce((most, one) => Math.max(most, one), 0));
}

/**
 * Whether one record goes on from the other: they share answers of the same keystroke (same stamp,
 * same text), or say the same in half of them. A browser profile in common is no evidence: a
 * computer in a lab has many learners.
 */
export function goesOn(a: LearnerRecord, b: LearnerRecord): boolean {
  const told = (record: LearnerRecord) =>
    Object.entries(record.answers).filter(([id, { text }]) => !isOfCover(id) && text.trim() !== '');
  const [one, other] = [told(a), told(b)];
  let stamped = 0;
  let equal = 0;
  for (const [id, answer] of one) {
    const same = b.answers[id];
    if (!same || same.text !== answer.text) continue;
    equal++;
    if (same.at[0] === answer.at[0] && same.at[1] === answer.at[1] && answer.text.length >= 20)
      stamped++;
  }
  return stamped > 0 || (equal > 0 && 2 * equal >= Math.min(one.length, other.length));
}

/**
 * Which of two works of one person came later: -1 the first, 1 the second, 0 where nothing tells.
 * Who knows all changes of the other is later, whatever the clocks say; then the LMS's moment,
 * where it gave one; then the day on the cover.
 */
export function laterOf(
  a: { record: LearnerRecord; date: string; receivedAt: string },
  b: { record: LearnerRecord; date: string; receivedAt: string },
): -1 | 0 | 1 {
  const covers = (one: LearnerRecord, other: LearnerRecord) =>
    Object.entries(other.knows).every(([replica, at]) => (one.knows[replica] ?? -1) >= at);
  const [byA, byB] = [covers(a.record, b.record), covers(b.record, a.record)];
  if (byA !== byB) return byA ? -1 : 1;
  if (a.receivedAt !== '' && b.receivedAt !== '' && a.receivedAt !== b.receivedAt)
    return a.receivedAt > b.receivedAt ? -1 : 1;
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return 0;
}

export interface Change {
  /** Id of the answer. */
  id: string;
  before: string;
  after: string;
}

/** Answers whose words are not the same, in the order of the later record. */
export function changesBetween(before: LearnerRecord, after: LearnerRecord): Change[] {
  const ids = [...new Set([...Object.keys(after.answers), ...Object.keys(before.answers)])];
  return ids.flatMap((id) => {
    const [was, is] = [before.answers[id]?.text ?? '', after.answers[id]?.text ?? ''];
    return isOfCover(id) || was.trim() === is.trim() ? [] : [{ id, before: was, after: is }];
  });
}
