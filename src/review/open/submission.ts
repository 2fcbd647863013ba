/**
 * What was handed in, after opening: a learner's document with its versions, or a file that is none
 * with the reason.
 */
import { plainWords } from '../../model/spelling.ts';
import type { LearnerRecord } from '../../model/record.ts';
import type { ReportError } from '../../report/errors.ts';
import type { ReadReport } from '../../report/read.ts';
import { laterOf, versionOf } from '../grade/version.ts';
import type { ArchiveFault, EntryFault } from './archive.ts';
import { mayBeSamePerson, verdictOf } from './identity.ts';
import type { Wrapper } from './wrapper.ts';

/** One text that was handed in. */
interface Version {
  /** Stands for what the answers say (`versionOf`). */
  version: string;
  record: LearnerRecord;
  meta: ReadReport['meta'];
  /** Inside the zip or the folder. */
  path: string;
}

/** The newest version, and the ones before it. */
export interface Submission extends Version {
  /**
   * Learner and document, the same for every download: `moodle:123:tema-18`. Where nothing but the
   * work tells who it is, part of its version: `plain:ana perez~0f3a…:tema-18`.
   */
  id: string;
  wrapper: Wrapper;
  /**
   * For people: the LMS's name, or what the learner signed where the LMS gives none that reads
   * well.
   */
  name: string;
  /** The name inside is not the one that the LMS gives. */
  mismatch: boolean;
  /** Oldest first. */
  earlier: readonly Version[];
  /** Ids of other entries that may be of the same person. */
  doubts: readonly string[];
}

export type RejectedCode =
  | ReportError['code']
  | EntryFault
  | ArchiveFault
  | 'too-deep'
  | 'unreadable'
  | 'online-text'
  | 'attempt-note';

export interface Rejected {
  path: string;
  /** The wrapper's name, or ''. */
  name: string;
  code: RejectedCode;
  /** The file itself where it is small enough to be kept and opened. */
  file?: Blob;
}

/** What the LMS puts beside the files that learners hand in: nobody misses it. */
export const isAside = (code: RejectedCode) => code === 'attempt-note' || code === 'online-text';

/** The id without its document: one learner's documents share it. */
export const learnerOf = (id: string) => id.slice(0, id.lastIndexOf(':'));

function nameOf({ lms, name, id, file, blind }: Wrapper, inside: string): string {
  if (blind) return name === '' ? id : `${name} ${id}`;
  const readable = lms === 'canvas' || lms === 'plain' ? inside : name;
  return readable || inside || name || id || file;
}

/** `exercises`: those of the document that are judged; without them, all count for its version. */
export function submissionOf(
  { meta, record }: ReadReport,
  { wrapper, path }: { wrapper: Wrapper; path: string },
  exercises?: readonly string[],
): Submission {
  const inside = meta.name.trim();
  const version = versionOf(record, exercises);
  // A loose file is told apart by its work: two people of one name are two.
  const who = wrapper.id || `${plainWords(inside)}~${version.slice(0, 8)}`;
  return {
    id: `${wrapper.lms}:${who}:${meta.document}`,
    wrapper,
    name: nameOf(wrapper, inside),
    meta,
    record,
    mismatch: !mayBeSamePerson(wrapper, inside),
    path,
    version,
    earlier: [],
    doubts: [],
  };
}

/** By the pair's key: what the instructor said of two entries. */
export type Decisions = Readonly<Record<string, 'same' | 'other'>>;

export const pairKey = (a: string, b: string) => [a, b].sort().join(' ');

const versionIn = ({ version, record, meta, path }: Submission): Version => ({
  version,
  record,
  meta,
  path,
});

const holds = (one: Submission, version: string) =>
  one.version === version || one.earlier.some((other) => other.version === version);

/** The entry with what arrived as one more of its versions; a text that it has changes nothing. */
function withVersion(one: Submission, arrived: Submission): Submission {
  if (holds(one, arrived.version)) return one;
  const moment = (of: Submission) => ({
    record: of.record,
    date: of.meta.date,
    receivedAt: of.wrapper.lms === arrived.wrapper.lms ? of.wrapper.receivedAt : '',
  });
  // Where nothing tells which is later, what is opened later is.
  if (laterOf(moment(one), moment(arrived)) >= 0)
    return {
      ...arrived,
      id: one.id,
      name: one.name,
      doubts: one.doubts,
      earlier: [...one.earlier, versionIn(one)],
    };
  const place = one.earlier.findIndex(
    (other) => laterOf({ ...moment(one), record: other.record }, moment(arrived)) === -1,
  );
  const at = place < 0 ? one.earlier.length : place;
  const earlier = [...one.earlier.slice(0, at), versionIn(arrived), ...one.earlier.slice(at)];
  return { ...one, earlier };
}

const bucketsOf = ({ wrapper, meta }: Submission): string[] => [
  `${wrapper.lms}:${wrapper.id}:${meta.document}`,
  `${plainWords(meta.name)}:${meta.document}`,
];

/**
 * What is open and what arrived, as entries: a text of somebody who is there becomes a version of
 * theirs, one that may be of somebody who is there gets an entry of its own and a doubt.
 */
export function joined(
  before: readonly Submission[],
  arrived: readonly Submission[],
  decisions: Decisions = {},
): Submission[] {
  const all = new Map(before.map((one) => [one.id, one]));
  const buckets = new Map<string, Set<string>>();
  const place = (one: Submission) => {
    all.set(one.id, one);
    for (const key of bucketsOf(one)) buckets.set(key, (buckets.get(key) ?? new Set()).add(one.id));
  };
  before.forEach(place);
  // Of two works in one folder, the one that is signed as the LMS says is the folder's.
  for (const one of [...arrived].sort((a, b) => Number(a.mismatch) - Number(b.mismatch))) {
    const near = [...new Set(bucketsOf(one).flatMap((key) => [...(buckets.get(key) ?? [])]))].map(
      (id) => all.get(id)!,
    );
    // The same file again finds its own entry before any that it might belong to as well.
    const own =
      near.find((other) => holds(other, one.version) && verdictOf(other, one) !== 'other') ??
      near.find((other) => verdictOf(other, one) === 'same');
    if (own) {
      place(withVersion(own, one));
      continue;
    }
    const id = all.has(one.id) ? withSuffix(one) : one.id;
    const unsure = near.filter((other) => verdictOf(other, one) === 'ask');
    const settled = unsure.find((other) => decisions[pairKey(other.id, id)] === 'same');
    if (settled) {
      place(withVersion(settled, one));
      continue;
    }
    const open = unsure.filter((other) => decisions[pairKey(other.id, id)] === undefined);
    place({ ...one, id, doubts: open.map((other) => other.id) });
    for (const other of open) place({ ...other, doubts: [...other.doubts, id] });
  }
  return [...all.values()];
}

const withSuffix = ({ id, version }: Submission) =>
  `${learnerOf(id)}~${version.slice(0, 8)}${id.slice(id.lastIndexOf(':'))}`;

/** Two entries as the instructor says they are: one person's versions, or two people. */
export function decided(
  submissions: readonly Submission[],
  [first, second]: readonly [string, string],
  isSame: boolean,
): Submission[] {
  const without = (one: Submission, id: string) =>
    one.doubts.includes(id) ? { ...one, doubts: one.doubts.filter((other) => other !== id) } : one;
  const freed = submissions.map((one) =>
    one.id === first ? without(one, second) : one.id === second ? without(one, first) : one,
  );
  const [a, b] = [first, second].map((id) => freed.find((one) => one.id === id));
  if (!isSame || !a || !b) return freed;
  // What the LMS knows stays; of two loose files, the one that was there.
  const [stays, goes] = a.wrapper.lms === 'plain' && b.wrapper.lms !== 'plain' ? [b, a] : [a, b];
  const whole = [...goes.earlier.map((version) => ({ ...goes, ...version })), goes].reduce(
    withVersion,
    stays,
  );
  return freed
    .filter(({ id }) => id !== goes.id)
    .map((one) =>
      one.id === stays.id ? { ...whole, wrapper: stays.wrapper } : without(one, goes.id),
    );
}
