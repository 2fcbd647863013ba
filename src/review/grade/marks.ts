/**
 * What was said of one learner's document, as it is saved: of which version, of which criterion, of
 * which passage, by whom.
 *
 * Biography
 * - Version 1 (until November 2026): `{ marks, notes, comment }`, each part with `at` alone. It says
 *   neither who wrote it nor of which version of the text; `fromV1` gives it an author of its own
 *   and the version `''`, which nobody knows.
 * - Version 2: every part is an `Entry` with its author, and what was said of former versions stays
 *   beside what is said of this one.
 *
 * An author is one instructor's browser: four characters, drawn once. Its `at` only grow, so that
 * `Knows` (the newest `at` of each author that a copy has seen) tells whether a value was replaced
 * by somebody who had seen it or whether both wrote without seeing the other's. Times are never
 * compared between authors: a clock that is wrong decides nothing.
 */
import * as v from 'valibot';

/** Milliseconds since 1970; the last moment that a Date can be (ECMA-262, 21.4.1.1). */
const When = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const Score = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3));
const Text = v.pipe(v.string(), v.maxLength(100_000));
const Key = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/));
export const AuthorSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]{4,16}$/));
/** Of `versionOf`; '' where a review does not say of which version it is. */
const VersionKey = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{16})?$/));
const AnswerId = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/), v.maxLength(64));

const MarkValueSchema = v.variant('kind', [
  v.object({ kind: v.literal('level'), level: v.pipe(v.string(), v.maxLength(64)) }),
  v.object({
    kind: v.literal('count'),
    count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  }),
  /** 0–3 for each of the learner's criteria, by its slot (`a1`, `r7`). */
  v.object({
    kind: v.literal('answers'),
    scores: v.record(v.pipe(v.string(), v.regex(/^[ar]\d{1,4}$/)), Score),
  }),
  /** One 0–3 for the whole question: the quick mode. */
  v.object({ kind: v.literal('quick'), score: Score }),
]);

const Place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const PassageSchema = v.object({
  /** Id of the answer in the learner's record. */
  answer: AnswerId,
  /** UTF-16 offsets in the answer's text, half-open. */
  start: Place,
  end: Place,
  /** The learner's words there, so that a comment can still be placed where offsets no longer fit. */
  quote: v.pipe(v.string(), v.maxLength(5000)),
  text: Text,
});

const head = <T extends v.GenericSchema>(value: T) =>
  v.object({ value, at: When, by: AuthorSchema });

/** `rivals`: other values, written without having seen this one, among which nobody chose yet. */
const entry = <T extends v.GenericSchema>(value: T) =>
  v.object({ ...head(value).entries, rivals: v.optional(v.array(head(value))) });

const saidOf = {
  /** By `<rubric>.<criterion>`; null where a mark was taken away. */
  marks: v.record(Key, entry(v.nullable(MarkValueSchema))),
  /** Said to the learner about one criterion. */
  notes: v.record(Key, entry(Text)),
  /** Said to the learner about the whole. */
  comment: v.optional(entry(Text)),
  /** Said about a passage of the learner's text; null where a comment was taken away. */
  passages: v.record(v.pipe(v.string(), v.maxLength(64)), entry(v.nullable(PassageSchema))),
};

export const ReviewSchema = v.object({
  ...saidOf,
  version: VersionKey,
  /** What was said of the other versions: it stays, and is given back with none of them. */
  earlier: v.record(VersionKey, v.object(saidOf)),
});

const V1When = v.pipe(v.number(), v.minValue(0));
const V1Text = v.object({ text: Text, at: V1When });

export const ReviewV1Schema = v.object({
  marks: v.record(Key, v.object({ value: v.nullable(MarkValueSchema), at: V1When })),
  notes: v.record(Key, V1Text),
  comment: v.optional(V1Text),
});

export type MarkValue = v.InferOutput<typeof MarkValueSchema>;
export type Passage = v.InferOutput<typeof PassageSchema>;
export type Review = v.InferOutput<typeof ReviewSchema>;
export type Said = Omit<Review, 'version' | 'earlier'>;
type ReviewV1 = v.InferOutput<typeof ReviewV1Schema>;

export interface Head<T> {
  value: T;
  at: number;
  by: string;
}
export interface Entry<T> extends Head<T> {
  rivals?: Head<T>[] | undefined;
}

/** By author, the newest `at` that a copy has seen. */
export type Knows = Readonly<Record<string, number>>;

export const nothingSaid = (): Said => ({ marks: {}, notes: {}, passages: {} });

export const emptyReview = (version = ''): Review => ({ ...nothingSaid(), version, earlier: {} });

/** Parts of version 1 under an author's key. Moments that no clock can show become the last one. */
export function fromV1({ marks, notes, comment }: ReviewV1, by: string): Review {
  const at = (moment: number) => Math.min(8.64e15, Math.round(moment));
  const each = <From, To>(parts: Record<string, From>, turn: (part: From) => To) =>
    Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, turn(part)]));
  return {
    ...emptyReview(),
    marks: each(marks, (one) => ({ value: one.value, at: at(one.at), by })),
    notes: each(notes, (one) => ({ value: one.text, at: at(one.at), by })),
    ...(comment ? { comment: { value: comment.text, at: at(comment.at), by } } : {}),
  };
}

export const keyOf = (rubric: { id: string }, criterion: { id: string }) =>
  `${rubric.id}.${criterion.id}`;

export const markOf = (review: Said, key: string): MarkValue | undefined =>
  review.marks[key]?.value ?? undefined;

export const noteOf = (review: Said, key: string): string => review.notes[key]?.value ?? '';

export const commentOf = (review: Said): string => review.comment?.value ?? '';

/** The comments on passages, in the order of the answers' ids and of the text. */
export function passagesOf(review: Said): (Passage & { key: string })[] {
  return Object.entries(review.passages)
    .flatMap(([key, { value }]) => (value ? [{ key, ...value }] : []))
    .sort((a, b) => (a.answer < b.answer ? -1 : a.answer > b.answer ? 1 : a.start - b.start));
}

/** Anything that a person would miss. */
export function isSaid(said: Said): boolean {
  return (
    Object.values(said.marks).some(({ value }) => value !== null) ||
    Object.values(said.notes).some(({ value }) => value.trim() !== '') ||
    commentOf(said).trim() !== '' ||
    passagesOf(said).some(({ text }) => text.trim() !== '')
  );
}
