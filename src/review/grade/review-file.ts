/**
 * All that was judged, as one file that another instructor opens: `{ format, version, course,
 * weights, bank, reviews }`. It holds names and grades, and none of the learners' texts. The file
 * is untrusted: it is bounded and goes through a schema.
 */
import * as v from 'valibot';
import { err, ok, type Result } from '../../model/result.ts';
import { ReviewSchema, type Review } from './marks.ts';

const FORMAT = 'cuentas-clave-review';
const MOST_CHARS = 64 * 2 ** 20;

const Id = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((id) => id !== '__proto__'),
);

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  course: v.literal('cuentas-clave'),
  /** Points by `<rubric>.<criterion>` where they were changed. */
  weights: v.record(Id, v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
  /** Own phrases. */
  bank: v.array(v.pipe(v.string(), v.maxLength(5000))),
  /** By submission. */
  reviews: v.record(
    Id,
    v.object({ name: v.pipe(v.string(), v.maxLength(2000)), review: ReviewSchema }),
  ),
});

export type ReviewFile = Pick<v.InferOutput<typeof FileSchema>, 'weights' | 'bank' | 'reviews'>;
export type ReviewFileError = { code: 'not-a-review' | 'newer-review' | 'too-large' };

export function writeReviewFile({ weights, bank, reviews }: ReviewFile): string {
  return JSON.stringify({
    format: FORMAT,
    version: 1,
    course: 'cuentas-clave',
    weights,
    bank,
    reviews,
  });
}

export function readReviewFile(text: string): Result<ReviewFile, ReviewFileError> {
  if (text.length > MOST_CHARS) return err({ code: 'too-large' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ code: 'not-a-review' });
  }
  if (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === FORMAT &&
    'version' in value &&
    typeof value.version === 'number' &&
    value.version > 1
  )
    return err({ code: 'newer-review' });
  const parsed = v.safeParse(FileSchema, value);
  if (!parsed.success) return err({ code: 'not-a-review' });
  const { weights, bank, reviews } = parsed.output;
  return ok({ weights, bank, reviews });
}

type Dated = { at: number };
/**
 * The newer of two; of the same moment, the one that sorts first, so that the order of joining does
 * not matter.
 */
function newer<T extends Dated>(a: T | undefined, b: T | undefined): T | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}

function newerOfEach<T extends Dated>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
): Record<string, T> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, newer(a[key], b[key])!]));
}

/** Mark by mark and text by text, the newer stays. Commutative and idempotent. */
export function mergeReviews(mine: Review, theirs: Review): Review {
  const comment = newer(mine.comment, theirs.comment);
  return {
    marks: newerOfEach(mine.marks, theirs.marks),
    notes: newerOfEach(mine.notes, theirs.notes),
    ...(comment ? { comment } : {}),
  };
}

/** Marks and texts of both that are not the same: what the person who joins should look at. */
export function differences(mine: Review, theirs: Review): number {
  const differ = (a: unknown, b: unknown) =>
    a !== undefined && b !== undefined && JSON.stringify(a) !== JSON.stringify(b);
  const marks = Object.keys(mine.marks).filter((key) =>
    differ(mine.marks[key]?.value, theirs.marks[key]?.value),
  ).length;
  const notes = Object.keys(mine.notes).filter((key) =>
    differ(mine.notes[key]?.text, theirs.notes[key]?.text),
  ).length;
  return marks + notes + (differ(mine.comment?.text, theirs.comment?.text) ? 1 : 0);
}
