/**
 * All that was judged, as one file that another instructor opens: `{ format, version, course,
 * weights, bank, author, authors, knows, reviews }`. It holds names and grades, and of the
 * learners' texts only the passages that were commented. The file is untrusted: it is bounded and
 * goes through a schema. Version 1 had neither authors nor versions of the text (`marks.ts`).
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import * as v from 'valibot';
import { err, ok, type Result } from '../../model/result.ts';
import { AuthorSchema, fromV1, ReviewSchema, ReviewV1Schema, type Review } from './marks.ts';

const FORMAT = 'cuentas-clave-review';
const VERSION = 2;
const MOST_CHARS = 64 * 2 ** 20;

const Id = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((id) => id !== '__proto__'),
);
const Name = v.pipe(v.string(), v.maxLength(2000));

/** Points are judged by who joins (`weights.ts`): an impossible one must not hide the grades. */
const common = {
  format: v.literal(FORMAT),
  course: v.literal('cuentas-clave'),
  weights: v.record(v.string(), v.unknown()),
  /** Own phrases. */
  bank: v.array(v.pipe(v.string(), v.maxLength(5000))),
};

const FileV1 = v.object({
  ...common,
  version: v.literal(1),
  reviews: v.record(Id, v.object({ name: Name, review: ReviewV1Schema })),
});

const FileV2 = v.object({
  ...common,
  version: v.literal(VERSION),
  /** Whose file it is. */
  author: AuthorSchema,
  /** Names by author, '' where somebody gave none. */
  authors: v.record(AuthorSchema, v.pipe(v.string(), v.maxLength(200))),
  knows: v.record(AuthorSchema, v.pipe(v.number(), v.minValue(0))),
  /** By submission. */
  reviews: v.record(Id, v.object({ name: Name, review: ReviewSchema })),
});

type FileV2 = v.InferOutput<typeof FileV2>;
export type ReviewFile = Pick<
  FileV2,
  'weights' | 'bank' | 'author' | 'authors' | 'knows' | 'reviews'
>;
export type ReviewFileError = { code: 'not-a-review' | 'newer-review' | 'too-large' };

export function writeReviewFile(file: ReviewFile): string {
  const { weights, bank, author, authors, knows, reviews } = file;
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    course: 'cuentas-clave',
    weights,
    bank,
    author,
    authors,
    knows,
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
  const version =
    typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
      ? (value as { version?: unknown }).version
      : undefined;
  if (typeof version === 'number' && version > VERSION) return err({ code: 'newer-review' });
  if (version === 1) return fromFileV1(value, text);
  const parsed = v.safeParse(FileV2, value);
  if (!parsed.success) return err({ code: 'not-a-review' });
  const { weights, bank, author, authors, knows, reviews } = parsed.output;
  return ok({ weights, bank, author, authors, knows, reviews });
}

/**
 * Nobody knows who wrote it nor what that person had seen: the file's own content is its author, so
 * that opening the same file again says nothing new.
 */
function fromFileV1(value: unknown, text: string): Result<ReviewFile, ReviewFileError> {
  const parsed = v.safeParse(FileV1, value);
  if (!parsed.success) return err({ code: 'not-a-review' });
  const author = `v1${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 10)}`;
  const { weights, bank } = parsed.output;
  const reviews: Record<string, { name: string; review: Review }> = {};
  for (const [id, { name, review }] of Object.entries(parsed.output.reviews))
    reviews[id] = { name, review: fromV1(review, author) };
  const newest = Math.max(0, ...Object.values(reviews).flatMap(({ review }) => momentsOf(review)));
  return ok({
    weights,
    bank,
    author,
    authors: { [author]: '' },
    knows: { [author]: newest },
    reviews,
  });
}

const momentsOf = ({ marks, notes, comment }: Review) =>
  [...Object.values(marks), ...Object.values(notes), ...(comment ? [comment] : [])].map(
    ({ at }) => at,
  );
