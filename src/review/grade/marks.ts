/**
 * What an instructor judged of one submission, as it is saved. Keys are `<rubric>.<criterion>`;
 * every part says when it was changed, so that two instructors' reviews can be joined.
 */
import * as v from 'valibot';

const When = v.pipe(v.number(), v.integer(), v.minValue(0));
const Score = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3));
const Text = v.pipe(v.string(), v.maxLength(100_000));
const Key = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/));

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

export const ReviewSchema = v.object({
  marks: v.record(Key, v.object({ value: v.nullable(MarkValueSchema), at: When })),
  /** Said to the learner about one criterion. */
  notes: v.record(Key, v.object({ text: Text, at: When })),
  /** Said to the learner about the whole. */
  comment: v.optional(v.object({ text: Text, at: When })),
});

export type MarkValue = v.InferOutput<typeof MarkValueSchema>;
export type Review = v.InferOutput<typeof ReviewSchema>;

export const emptyReview = (): Review => ({ marks: {}, notes: {} });

export const keyOf = (rubric: { id: string }, criterion: { id: string }) =>
  `${rubric.id}.${criterion.id}`;

export const markOf = (review: Review, key: string): MarkValue | undefined =>
  review.marks[key]?.value ?? undefined;
