/**
 * What was handed in, after opening: a learner's document, or a file that is none with the reason.
 */
import type { LearnerRecord } from '../../model/record.ts';
import type { ReportError } from '../../report/errors.ts';
import type { ReadReport } from '../../report/read.ts';
import type { ArchiveFault, EntryFault } from './archive.ts';
import { mayBeSamePerson, type Wrapper } from './wrapper.ts';

export interface Submission {
  /**
   * Learner and document, the same for every instructor and every download: `moodle:123:tema-18`.
   */
  id: string;
  wrapper: Wrapper;
  /**
   * For people: the LMS's name, or what the learner signed where the LMS gives none that reads
   * well.
   */
  name: string;
  meta: ReadReport['meta'];
  record: LearnerRecord;
  /** The name inside is not the one that the LMS gives. */
  mismatch: boolean;
  /** Inside the zip or the folder. */
  path: string;
}

export type RejectedCode =
  | ReportError['code']
  | EntryFault
  | ArchiveFault
  | 'too-deep'
  | 'unreadable'
  | 'online-text'
  | 'attempt-note'
  | 'duplicate';

export interface Rejected {
  path: string;
  /** The wrapper's name, or ''. */
  name: string;
  code: RejectedCode;
  /** The file itself where it is small enough to be kept and opened. */
  file?: Blob;
}

/**
 * Lower-case words without accents, joined by one space: how learners without an id are told apart.
 */
const spelled = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function submissionOf(report: ReadReport, wrapper: Wrapper, path: string): Submission {
  const inside = report.meta.name.trim();
  const readable =
    wrapper.lms === 'moodle' || wrapper.lms === 'brightspace' ? wrapper.name : inside;
  const name = readable || wrapper.name || wrapper.id || wrapper.file;
  const who = wrapper.id || spelled(name);
  return {
    id: `${wrapper.lms}:${who}:${report.meta.document}`,
    wrapper,
    name,
    meta: report.meta,
    record: report.record,
    mismatch: !mayBeSamePerson(wrapper, inside),
    path,
  };
}

const revisionOf = (record: LearnerRecord) => Math.max(0, ...Object.values(record.knows));

/** Newer by what the learner last wrote; a final version wins a draft of the same moment. */
function isNewer(a: Submission, b: Submission): boolean {
  const [one, other] = [revisionOf(a.record), revisionOf(b.record)];
  return one !== other ? one > other : a.meta.status === 'final' && b.meta.status === 'draft';
}

/**
 * One document a learner: of two, the newer stays and the other is told as a duplicate. The same
 * file again (the zip opened twice, the same content in another format) says nothing.
 */
export function joined(
  before: readonly Submission[],
  arrived: readonly Submission[],
): { kept: Submission[]; duplicates: Rejected[] } {
  const kept = new Map(before.map((one) => [one.id, one]));
  const duplicates: Rejected[] = [];
  for (const one of arrived) {
    const other = kept.get(one.id);
    if (!other || isNewer(one, other)) kept.set(one.id, one);
    const loser = other && (kept.get(one.id) === one ? other : one);
    if (loser && loser.path !== kept.get(one.id)!.path)
      duplicates.push({ path: loser.path, name: loser.name, code: 'duplicate' });
  }
  return { kept: [...kept.values()], duplicates };
}
