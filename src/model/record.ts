/**
 * The learner record: everything one learner did in this course, as one plain object.
 *
 * Biography
 * - Born empty in the browser, changed only by the verbs of `src/record/`.
 * - Copied, whole or in part, into this browser's journal, the LMS's suspend_data and the learner's
 *   own file. Every copy may be older than another; `merge.ts` joins any two without losing a text.
 * - Read back only through `parseRecord`, which migrates older schemas forward. Shapes are never
 *   changed in place: a new shape is a new `schema` number, a migration, and a frozen fixture in
 *   `tests/fixtures/records/`.
 * - Facts of the hand-in round (what was downloaded, handed in, assessed by oneself, which feedback
 *   was opened and attended to, what was put off) are `choices` with ids of their own: `hand-in.*`,
 *   `self.*`, `feedback.*`, `later.*`, each written by one file of `src/record/`. A short code where
 *   the last writer wins is all they need, so windows and review pages of before read a record that
 *   holds them, and the walk of suspend_data carries them.
 *
 * Revisions A **stamp** `[replica, revision]` says who changed a thing last and when. A replica is
 * one browser profile (four characters, drawn once); its revisions grow and are seconds since
 * `EPOCH`, pushed forward where two published states would otherwise share one. `knows` holds, per
 * replica, the newest revision whose changes this copy contains; that is what lets a merge tell
 * "the other copy has seen mine and replaced it" from "both changed".
 */
import * as v from 'valibot';
import { err, ok, type Result } from './result.ts';

export { emptyRecord, EPOCH } from './new-record.ts';

/**
 * Ids are written by hand and never change: lower case ASCII words joined by dots, as
 * `t18-criterios.a1.objective`.
 */
const Id = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/), v.maxLength(64));
const Revision = v.pipe(v.number(), v.integer(), v.minValue(0));
const Percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const Stamp = v.tuple([v.pipe(v.string(), v.regex(/^[a-z0-9]{4}$/)), Revision]);

const Answer = v.object({
  /** Prose as the learner typed it; '' once cleared. */
  text: v.string(),
  at: Stamp,
  /**
   * Texts that lost a true conflict, newest first: shown as "versión anterior" until the learner
   * lets go of them.
   */
  earlier: v.optional(v.array(v.object({ text: v.string(), at: Stamp }))),
});

const Choice = v.object({
  /**
   * A short code: a picked option, attempts joined by `>`, a number, an order of ids joined by `,`.
   * Last writer wins.
   */
  value: v.pipe(v.string(), v.maxLength(1000)),
  at: Stamp,
});

const Outcome = v.object({
  /** How much of the exercise is done, in whole percent. Never goes back. */
  progress: Percent,
  /** Practice score in whole percent, where the exercise has one. Never goes back. */
  score: v.optional(Percent),
  /** The learner marked it as finished (or its last item was solved). Never goes back. */
  finished: v.boolean(),
  /** Checksum of the interactions that the LMS has acknowledged, so that they are sent once. */
  told: v.optional(v.pipe(v.number(), v.integer())),
});

const RecordV1 = v.object({
  schema: v.literal(1),
  /** Newest revision of each replica whose changes are in this copy. */
  knows: v.record(v.string(), Revision),
  /** Where the learner is: a page's name without extension and a step's id. */
  place: v.optional(v.object({ page: v.string(), step: v.string(), at: Stamp })),
  /** Ids of the steps seen, in the order of first sight. Only grows. */
  steps: v.array(Id),
  answers: v.record(Id, Answer),
  choices: v.record(Id, Choice),
  exercises: v.record(Id, Outcome),
  /**
   * Answers that this copy had no room for (a small suspend_data), with the stamps of the texts
   * left behind: the shown one and its earlier versions. `knows` covers those stamps though their
   * texts are not here, so a merge must ask both. An id may be here and in `answers`: the learner
   * wrote without having seen what is elsewhere.
   */
  elsewhere: v.optional(v.record(Id, v.array(Stamp))),
});

export type Stamp = v.InferOutput<typeof Stamp>;
export type Answer = v.InferOutput<typeof Answer>;
export type Outcome = v.InferOutput<typeof Outcome>;
export type LearnerRecord = v.InferOutput<typeof RecordV1>;

export type RecordError =
  { code: 'record-newer'; schema: number } | { code: 'record-shape'; path: string };

/**
 * An unknown value as a record of the newest schema. Errors: `record-newer` when a later version of
 * the course wrote it, `record-shape` with the dotted path that is wrong.
 */
export function parseRecord(value: unknown): Result<LearnerRecord, RecordError> {
  const schema =
    typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (typeof schema === 'number' && schema > 1) return err({ code: 'record-newer', schema });
  const parsed = v.safeParse(RecordV1, value);
  if (parsed.success) return ok(parsed.output);
  return err({ code: 'record-shape', path: v.getDotPath(parsed.issues[0]) ?? '' });
}
