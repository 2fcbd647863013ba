/**
 * Two copies of the reviews, joined: what one replaced after having seen it gives way, and what two
 * wrote without seeing each other stays side by side until somebody chooses. Nothing is decided by
 * a clock. Joining in any order and any number of times holds the same values.
 */
import {
  isSaid,
  nothingSaid,
  type Entry,
  type Head,
  type Knows,
  type Review,
  type Said,
} from './marks.ts';

const headsOf = <T>({ value, at, by, rivals = [] }: Entry<T>): Head<T>[] => [
  { value, at, by },
  ...rivals,
];

/** Whoever wrote with this knowledge had that value before them. */
export const hasSeen = (knows: Knows, { at, by }: Head<unknown>) => (knows[by] ?? -1) >= at;
const isSame = (a: Head<unknown>, b: Head<unknown>) => a.at === b.at && a.by === b.by;

/** A mark taken away and a text emptied say nothing: beside a value they are no second opinion. */
const isEmpty = ({ value }: Head<unknown>) => value === null || value === '';

function joinEntries<T>(
  [a, knowsA]: [Entry<T> | undefined, Knows],
  [b, knowsB]: [Entry<T> | undefined, Knows],
): Entry<T> {
  const [mine, theirs] = [a ? headsOf(a) : [], b ? headsOf(b) : []];
  const holds = (heads: Head<T>[], one: Head<T>) => heads.some((other) => isSame(other, one));
  const all = [
    ...mine.filter((one) => holds(theirs, one) || !hasSeen(knowsB, one)),
    ...theirs.filter((one) => !holds(mine, one) && !hasSeen(knowsA, one)),
  ];
  // Knowledge that does not fit what is held comes from a damaged copy: then both values stay.
  const kept = all.length > 0 ? all : [...mine, ...theirs];
  const telling = kept.some((one) => !isEmpty(one)) ? kept.filter((one) => !isEmpty(one)) : kept;
  const values = new Map<string, Head<T>>();
  for (const one of telling) {
    const text = JSON.stringify(one.value);
    const other = values.get(text);
    if (!other || one.at > other.at || (one.at === other.at && one.by > other.by))
      values.set(text, one);
  }
  const [first, ...rivals] = [...values.values()];
  return rivals.length > 0 ? { ...first!, rivals } : first!;
}

type Entries<T> = Record<string, Entry<T>>;

function joinAll<T>(
  [a, knowsA]: [Entries<T>, Knows],
  [b, knowsB]: [Entries<T>, Knows],
): Entries<T> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    keys.map((key) => [key, joinEntries([a[key], knowsA], [b[key], knowsB])]),
  );
}

function joinSaid([a, knowsA]: [Said, Knows], [b, knowsB]: [Said, Knows]): Said {
  return {
    marks: joinAll([a.marks, knowsA], [b.marks, knowsB]),
    notes: joinAll([a.notes, knowsA], [b.notes, knowsB]),
    passages: joinAll([a.passages, knowsA], [b.passages, knowsB]),
    ...(a.comment || b.comment
      ? { comment: joinEntries([a.comment, knowsA], [b.comment, knowsB]) }
      : {}),
  };
}

const saidOf = ({ marks, notes, comment, passages }: Review): Said => ({
  marks,
  notes,
  passages,
  ...(comment ? { comment } : {}),
});

const versionsOf = (review: Review): Record<string, Said> => ({
  ...review.earlier,
  [review.version]: saidOf(review),
});

/** `version` becomes the one on top, with what was said of it; everything else stays in `earlier`. */
function onTop(versions: Record<string, Said>, version: string): Review {
  const { [version]: said = nothingSaid(), ...rest } = versions;
  const earlier = Object.fromEntries(Object.entries(rest).filter(([, one]) => isSaid(one)));
  return { ...said, version, earlier };
}

/** The version that is on top in the first one stays there. */
export function mergeReviews(
  [mine, knowsMine]: readonly [Review, Knows],
  [theirs, knowsTheirs]: readonly [Review, Knows],
): Review {
  const [a, b] = [versionsOf(mine), versionsOf(theirs)];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const versions = Object.fromEntries(
    keys.map((key) => [
      key,
      joinSaid([a[key] ?? nothingSaid(), knowsMine], [b[key] ?? nothingSaid(), knowsTheirs]),
    ]),
  );
  return onTop(versions, mine.version);
}

/**
 * The review as one of this version. What was said of another goes to `earlier`. A review that does
 * not say of which it is (version 1) counts for this one, unless the text was written after it;
 * `writtenAt`: when the learner last wrote, in milliseconds.
 */
export function turnedTo(review: Review, version: string, writtenAt: number): Review {
  if (review.version === version) return review;
  if (review.version !== '') return onTop(versionsOf(review), version);
  const judgedAt = Math.max(
    0,
    ...Object.values(review.marks).map(({ at }) => at),
    ...Object.values(review.notes).map(({ at }) => at),
    review.comment?.at ?? 0,
  );
  if (judgedAt < writtenAt && isSaid(review)) return onTop(versionsOf(review), version);
  const { earlier, ...said } = review;
  return { ...said, version, earlier };
}

export function joinedKnows(a: Knows, b: Knows): Knows {
  const joined = { ...a };
  for (const [by, at] of Object.entries(b)) joined[by] = Math.max(joined[by] ?? 0, at);
  return joined;
}

type Part = 'marks' | 'notes' | 'comment' | 'passages';

export interface Conflict {
  part: Part;
  /** Of the mark, the note or the passage; '' of the comment. */
  key: string;
  heads: Head<unknown>[];
}

/** What nobody has chosen yet in what is said of the version on top. */
export function conflictsIn(review: Said): Conflict[] {
  const found: Conflict[] = [];
  const look = (part: Part, key: string, one: Entry<unknown> | undefined) => {
    if (one?.rivals?.length) found.push({ part, key, heads: headsOf(one) });
  };
  for (const part of ['marks', 'notes', 'passages'] as const)
    for (const [key, one] of Object.entries(review[part])) look(part, key, one);
  look('comment', '', review.comment);
  return found;
}

/** The review with one of the heads chosen, as the one who chose says it now. */
export function chosen(
  review: Review,
  { part, key, heads }: Conflict,
  { index, at, by }: { index: number; at: number; by: string },
): Review {
  const picked = { value: heads[index]!.value, at, by };
  if (part === 'comment') return { ...review, comment: picked as Entry<string> };
  return { ...review, [part]: { ...review[part], [key]: picked } };
}

/** The last version before this one of which anything was said; undefined where there is none. */
export function proposalOf(review: Review, order: readonly string[]): Said | undefined {
  const place = (version: string) => order.indexOf(version);
  const [last] = Object.keys(review.earlier)
    .filter((version) => isSaid(review.earlier[version]!))
    .sort((a, b) => place(b) - place(a));
  return last === undefined ? undefined : review.earlier[last];
}
