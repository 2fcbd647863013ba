/**
 * What this browser kept, of any version of this page, as it is now.
 *
 * Keys: `s:<submission>` and `r:<submission>`, one a value, so that a grade is small; `weights`,
 * `bank`, `authors`, `knows`, `names`, `decisions`, `seen` and `me`. Until November 2026 a
 * submission had no versions, a review no authors, and Brightspace's learners went by the number of
 * the assignment's folder.
 */
import * as v from 'valibot';
import { parseRecord } from '../../model/record.ts';
import { AuthorSchema, fromV1, ReviewSchema, ReviewV1Schema, type Review } from '../grade/marks.ts';
import { turnedTo } from '../grade/merge.ts';
import { versionOf } from '../grade/version.ts';
import { learnerOf, type Submission } from '../open/submission.ts';
import type { Documents } from '../open/read-submissions.ts';
import { wrapperOf } from '../open/wrapper.ts';

export const SUBMISSION = 's:';
export const REVIEW = 'r:';

export interface Restored {
  submissions: Submission[];
  reviews: Record<string, Review>;
  weights: Record<string, number>;
  bank: string[];
  authors: Record<string, string>;
  knows: Record<string, number>;
  names: Record<string, string>;
  decisions: Record<string, 'same' | 'other'>;
  /** Pairs of similar texts that were looked at. */
  seen: string[];
  me: string;
  /** Keys whose value has another shape now, and ones that are no longer used. */
  changed: string[];
}

function isKept(value: unknown): value is Submission {
  const one = value as Partial<Submission> | null;
  return (
    typeof one?.id === 'string' &&
    typeof one.wrapper?.lms === 'string' &&
    typeof one.meta?.document === 'string' &&
    typeof one.path === 'string' &&
    parseRecord(one.record).ok
  );
}

/** A submission that was kept before versions had a name. */
function upToDate(one: Submission, documents: Documents): Submission {
  if (typeof one.version === 'string') return one;
  const wrapper = { ...wrapperOf(one.path), ...one.wrapper };
  const { id, blind } = wrapperOf(one.path);
  const version = versionOf(one.record, documents[one.meta.document]);
  const whole = { ...one, wrapper: { ...wrapper, blind }, version, earlier: [], doubts: [] };
  // The folder's second number is the assignment's: the first one is the learner.
  return wrapper.lms === 'brightspace' && id !== '' && id !== wrapper.id
    ? {
        ...whole,
        wrapper: { ...wrapper, id },
        id: `brightspace:${id}${one.id.slice(learnerOf(one.id).length)}`,
      }
    : whole;
}

function reviewIn(value: unknown, me: string): { review: Review; old: boolean } | undefined {
  const now = v.safeParse(ReviewSchema, value);
  if (now.success) return { review: now.output, old: false };
  const before = v.safeParse(ReviewV1Schema, value);
  return before.success ? { review: fromV1(before.output, me), old: true } : undefined;
}

const momentsOf = (review: Review) =>
  [
    ...Object.values(review.marks),
    ...Object.values(review.notes),
    ...Object.values(review.passages),
    ...(review.comment ? [review.comment] : []),
  ].map(({ at, by }) => [by, at] as const);

/** `drawn`: the author's key where this browser has none yet. */
export function restored(
  found: ReadonlyMap<string, unknown>,
  documents: Documents,
  drawn: string,
): Restored {
  const starting = (prefix: string) =>
    [...found]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value] as const);
  const or = <Schema extends v.GenericSchema, Other>(key: string, schema: Schema, other: Other) => {
    const parsed = v.safeParse(schema, found.get(key));
    return parsed.success ? (parsed.output as v.InferOutput<Schema>) : other;
  };
  const me = or('me', AuthorSchema, drawn);
  const changed: string[] = [];
  const moved = new Map<string, string>();
  // What cannot be read any more is opened again from the LMS's zip; it stays where it is.
  const submissions = starting(SUBMISSION).flatMap(([key, value]) => {
    if (!isKept(value)) return [];
    const one = upToDate(value, documents);
    if (one !== value) changed.push(SUBMISSION + one.id);
    if (one.id === key) return [one];
    moved.set(key, one.id);
    changed.push(SUBMISSION + key, REVIEW + key, REVIEW + one.id);
    return [one];
  });
  const versions = new Map(submissions.map(({ id, version }) => [id, version]));
  const reviews: Record<string, Review> = {};
  const knows: Record<string, number> = or('knows', v.record(v.string(), v.number()), {});
  for (const [key, value] of starting(REVIEW)) {
    const read = reviewIn(value, me);
    if (!read) continue;
    const id = moved.get(key) ?? key;
    const version = versions.get(id);
    // What was kept beside a text was said of that text.
    reviews[id] = version === undefined ? read.review : turnedTo(read.review, version, 0);
    if (read.old) changed.push(REVIEW + id);
    for (const [by, at] of momentsOf(read.review)) knows[by] = Math.max(knows[by] ?? 0, at);
  }
  const texts = v.record(v.string(), v.string());
  return {
    submissions,
    reviews,
    weights: or('weights', v.record(v.string(), v.number()), {}),
    bank: or('bank', v.array(v.string()), []),
    authors: or('authors', texts, {}),
    knows,
    names: or('names', texts, {}),
    decisions: or('decisions', v.record(v.string(), v.picklist(['same', 'other'])), {}),
    seen: or('seen', v.array(v.string()), []),
    me,
    changed,
  };
}
