/**
 * Two copies of one learner's record, joined. Commutative, associative and idempotent up to the
 * order of `earlier` (property-tested), so it does not matter which copy arrives first or how
 * often.
 */
import type { Answer, LearnerRecord, Stamp } from './record.ts';

/**
 * The copy `knows` this change: it holds it, or something written later by someone who had seen it.
 */
function hasSeen(copy: LearnerRecord, [replica, revision]: Stamp): boolean {
  return (copy.knows[replica] ?? -1) >= revision;
}

/**
 * The copy had this text of an answer before it and let go of it; a text that it only left
 * elsewhere counts as not seen.
 */
function hasReplaced(copy: LearnerRecord, id: string, at: Stamp): boolean {
  return hasSeen(copy, at) && !(copy.elsewhere?.[id] ?? []).some((one) => sameStamp(one, at));
}

/**
 * Total order of stamps: newer revision first; the replica's name breaks ties the same way
 * everywhere.
 */
function newer(a: Stamp, b: Stamp): boolean {
  return a[1] > b[1] || (a[1] === b[1] && a[0] > b[0]);
}

function sameStamp(a: Stamp, b: Stamp): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

export function mergeRecords(mine: LearnerRecord, theirs: LearnerRecord): LearnerRecord {
  const merged: LearnerRecord = {
    schema: 1,
    knows: mergeNumbers(mine.knows, theirs.knows),
    steps: [...new Set([...mine.steps, ...theirs.steps])],
    answers: {},
    choices: {},
    exercises: {},
  };
  const place = latest(mine.place, theirs.place);
  if (place) merged.place = place;
  for (const id of keys(mine.answers, theirs.answers)) {
    const answer = joinAnswers({ id, mine, theirs });
    if (answer) merged.answers[id] = answer;
  }
  for (const id of keys(mine.choices, theirs.choices)) {
    const choice = latest(mine.choices[id], theirs.choices[id]);
    if (choice) merged.choices[id] = choice;
  }
  for (const id of keys(mine.exercises, theirs.exercises))
    merged.exercises[id] = joinOutcomes(mine.exercises[id], theirs.exercises[id]);
  const elsewhere = stillElsewhere(mine, theirs, merged);
  if (Object.keys(elsewhere).length > 0) merged.elsewhere = elsewhere;
  return merged;
}

function joinAnswers({
  id,
  mine,
  theirs,
}: {
  id: string;
  mine: LearnerRecord;
  theirs: LearnerRecord;
}): Answer | undefined {
  const a = mine.answers[id];
  const b = theirs.answers[id];
  if (!a || !b) return a ?? b;
  if (sameStamp(a.at, b.at) && a.text === b.text)
    return withEarlier(a, [...earlierOf(a), ...earlierOf(b)]);
  if (!sameStamp(a.at, b.at)) {
    if (hasReplaced(theirs, id, a.at) && !hasReplaced(mine, id, b.at))
      return replaced({ id, after: b, before: a, writer: theirs });
    if (hasReplaced(mine, id, b.at) && !hasReplaced(theirs, id, a.at))
      return replaced({ id, after: a, before: b, writer: mine });
  }
  const [winner, loser] =
    newer(a.at, b.at) || (sameStamp(a.at, b.at) && a.text > b.text) ? [a, b] : [b, a];
  return withEarlier(winner, [
    { text: loser.text, at: loser.at },
    ...earlierOf(a),
    ...earlierOf(b),
  ]);
}

type Earlier = NonNullable<Answer['earlier']>;

function earlierOf(answer: Answer): Earlier {
  return answer.earlier ?? [];
}

/**
 * `after` was written by someone who had seen `before`: only earlier versions that they had not
 * seen come along.
 */
function replaced({
  id,
  after,
  before,
  writer,
}: {
  id: string;
  after: Answer;
  before: Answer;
  writer: LearnerRecord;
}): Answer {
  return withEarlier(after, [
    ...earlierOf(after),
    ...earlierOf(before).filter((one) => !hasReplaced(writer, id, one.at)),
  ]);
}

function withEarlier(winner: Answer, kept: Earlier): Answer {
  const sorted = [...kept].sort((x, y) => (newer(x.at, y.at) ? -1 : 1));
  const earlier = sorted.filter(
    (one, index) =>
      one.text.trim() !== '' &&
      one.text !== winner.text &&
      sorted.findIndex((other) => other.text === one.text) === index,
  );
  const joined: Answer = { text: winner.text, at: winner.at };
  if (earlier.length > 0) joined.earlier = earlier;
  return joined;
}

function joinOutcomes(
  a: LearnerRecord['exercises'][string] | undefined,
  b: LearnerRecord['exercises'][string] | undefined,
) {
  if (!a || !b) return (a ?? b)!;
  const joined: LearnerRecord['exercises'][string] = {
    progress: Math.max(a.progress, b.progress),
    finished: a.finished || b.finished,
  };
  if (a.score !== undefined || b.score !== undefined)
    joined.score = Math.max(a.score ?? 0, b.score ?? 0);
  const told = a.told ?? b.told;
  if (told !== undefined && (b.told ?? told) === told) joined.told = told;
  return joined;
}

/**
 * Texts left elsewhere, by answer: what both copies lack, or one lacks and the other never had. A
 * text that is held again, or was replaced by someone who held it, goes off the list.
 */
function stillElsewhere(
  mine: LearnerRecord,
  theirs: LearnerRecord,
  merged: LearnerRecord,
): Record<string, Stamp[]> {
  const listed: Record<string, Stamp[]> = {};
  for (const id of keys(mine.elsewhere ?? {}, theirs.elsewhere ?? {})) {
    const ours = mine.elsewhere?.[id] ?? [];
    const others = theirs.elsewhere?.[id] ?? [];
    const held = merged.answers[id]
      ? [merged.answers[id].at, ...earlierOf(merged.answers[id]).map((one) => one.at)]
      : [];
    const lacking = [
      ...ours.filter((at) => !hasReplaced(theirs, id, at)),
      ...others.filter((at) => !hasReplaced(mine, id, at)),
    ];
    const left = lacking.filter(
      (at, index) =>
        !held.some((one) => sameStamp(one, at)) &&
        lacking.findIndex((one) => sameStamp(one, at)) === index,
    );
    if (left.length > 0) listed[id] = left.sort((a, b) => (newer(a, b) ? -1 : 1));
  }
  return listed;
}

function latest<T extends { at: Stamp }>(a: T | undefined, b: T | undefined): T | undefined {
  if (!a || !b) return a ?? b;
  return newer(a.at, b.at) ? a : b;
}

function mergeNumbers(
  a: Record<string, number>,
  b: Record<string, number>,
): Record<string, number> {
  const merged = { ...a };
  for (const [key, value] of Object.entries(b)) merged[key] = Math.max(merged[key] ?? 0, value);
  return merged;
}

function keys(a: object, b: object): string[] {
  return Object.keys({ ...a, ...b });
}
