/**
 * What a feedback file carries for programs: what was said of which version of which answer, so
 * that the course can show each comment at its answer and tell whether the text is still the one
 * that was judged.
 *
 * Format (version 1): `{ format, version, course, …Feedback, checksum }`, written as `sealed.ts`
 * says. Answers are named by their ids in the learner's record and told apart by the stamp of
 * their last change and a digest of their text; passages by UTF-16 offsets in that text and the
 * words that stood there.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import * as v from 'valibot';
import { CourseSchema } from '../model/course.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReportError } from './errors.ts';
import { checksumOf, parsed, sealed } from './sealed.ts';

const FEEDBACK_FORMAT = 'cuentas-clave-feedback';
const VERSION = 1;
/** Of the custom XML part of a Word document that holds it. */
export const FEEDBACK_NAMESPACE = 'urn:cuentas-clave:feedback:1';
const COURSE = CourseSchema.entries.id.literal;
/** Characters as JSON. Comments on every answer of a module are under 100,000. */
export const MOST_FEEDBACK_CHARS = 2 * 1024 * 1024;

const Line = v.pipe(v.string(), v.maxLength(2000));
const Text = v.pipe(v.string(), v.maxLength(100_000));
const Points = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));
const Place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const AnswerId = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/), v.maxLength(64));

const AnswerLine = v.object({
  answer: AnswerId,
  /** As the learner named it. */
  label: Line,
  /** 0–3. */
  score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  reached: Line,
  next: Line,
});

const CriterionLine = v.object({
  criterion: v.pipe(v.string(), v.maxLength(64)),
  label: Line,
  points: Points,
  /** Points of the best level. */
  of: Points,
  /** The level, count or average, in words. */
  result: Line,
  /** The rubric's words for that level, which are no finding about this work; '' where it has none. */
  reached: Line,
  /** The name of the level to aim at; '' at the top. */
  nextLevel: Line,
  /** What the rubric asks for there. */
  next: Line,
  note: Text,
  answers: v.pipe(v.array(AnswerLine), v.maxLength(500)),
  /**
   * The answers that it judges, by id or by the beginning of one. Files of before 29 November 2026
   * do not say.
   */
  judges: v.optional(v.pipe(v.array(AnswerId), v.maxLength(100)), []),
});

const FeedbackSchema = v.object({
  /** A document of `content/report.yaml`. */
  document: Line,
  name: Line,
  /** Local day on which it was made, `2026-11-24`. */
  date: Line,
  /** The document that was judged: the day on its cover and its `versionOf`. Older files do not say. */
  reviewed: v.optional(
    v.object({ date: Line, version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) }),
  ),
  /** 0–100. */
  outOf100: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  /** The answers as they were when they were judged, by id. */
  answers: v.record(
    AnswerId,
    v.object({
      at: v.tuple([v.pipe(v.string(), v.regex(/^[a-z0-9]{4}$/)), v.pipe(v.number(), v.integer())]),
      digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    }),
  ),
  parts: v.pipe(
    v.array(
      v.object({
        rubric: v.pipe(v.string(), v.maxLength(64)),
        title: Line,
        lines: v.pipe(v.array(CriterionLine), v.maxLength(100)),
      }),
    ),
    v.maxLength(20),
  ),
  comment: Text,
  passages: v.pipe(
    v.array(
      v.object({
        answer: AnswerId,
        question: Line,
        start: Place,
        end: Place,
        quote: v.pipe(v.string(), v.maxLength(5000)),
        text: Text,
      }),
    ),
    v.maxLength(1000),
  ),
});

export type FeedbackFile = v.InferOutput<typeof FeedbackSchema>;

/** 16 hex digits that stand for an answer's text. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}

/**
 * Names a feedback in the learner's record, in six characters. Made of what was said, so that the
 * same file has the same print in every version of the course.
 */
export function printOf({ document, date, outOf100, answers, comment, ...said }: FeedbackFile) {
  const judged = Object.entries(answers)
    .map(([id, { digest }]) => `${id} ${digest}`)
    .sort();
  const passages = said.passages.map(({ answer, start, text }) => [answer, start, text]);
  const lines = said.parts.flatMap((part) =>
    part.lines.map(({ criterion, points, note }) => [part.rubric, criterion, points, note]),
  );
  const whole = [document, date, outOf100, judged, comment, passages, lines];
  return parseInt(digestOf(JSON.stringify(whole)).slice(0, 7), 16).toString(36);
}

export function sealFeedback(feedback: FeedbackFile): string {
  return sealed({ format: FEEDBACK_FORMAT, version: VERSION, course: COURSE, ...feedback });
}

/** The way back. The text is untrusted: it is bounded, its sum is checked, its shape too. */
export function unsealFeedback(text: string): Result<FeedbackFile, ReportError> {
  if (text.length > MOST_FEEDBACK_CHARS) return err({ code: 'too-large' });
  const value = parsed(text);
  if (!value || value['format'] !== FEEDBACK_FORMAT) return err({ code: 'no-record' });
  if (value['course'] !== COURSE) return err({ code: 'other-course' });
  if (typeof value['version'] === 'number' && value['version'] > VERSION)
    return err({ code: 'newer-schema' });
  const { checksum, ...body } = value;
  if (checksum !== checksumOf(body)) return err({ code: 'damaged' });
  const feedback = v.safeParse(FeedbackSchema, body);
  return feedback.success ? ok(feedback.output) : err({ code: 'damaged' });
}
