/**
 * What a report carries for programs: the learner's record with who, what and when, as one JSON
 * text.
 *
 * Format (version 1): `{ format, version, course, document, status, name, company, date, second?,
 * schema, record, checksum }`, written as `sealed.ts` says. `second` came in November 2026: whoever
 * does not know it reads the rest.
 */
import * as v from 'valibot';
import { CourseSchema } from '../model/course.ts';
import { parseRecord, type LearnerRecord } from '../model/record.ts';
import type { Report } from '../model/report.ts';
import { err, ok, type Result } from '../model/result.ts';
import {
  MOST_ANSWER_CHARS,
  MOST_RECORD_CHARS,
  MOST_TEXT_CHARS,
  type ReportError,
} from './errors.ts';
import { checksumOf, parsed, sealed } from './sealed.ts';

const FORMAT = 'cuentas-clave-report';
const VERSION = 1;
const COURSE = CourseSchema.entries.id.literal;
const Line = v.pipe(v.string(), v.maxLength(2000));

const Text = v.pipe(v.string(), v.maxLength(100_000));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

/** `SecondVersion` of `model/report.ts`: what the learner says, no more. */
const SecondSchema = v.object({
  feedback: v.object({ date: Line, print: Line, comments: Count, open: Count }),
  said: v.optional(
    v.object({
      reviewed: v.object({ date: Line, version: Line }),
      changed: v.pipe(v.array(Line), v.maxLength(1000)),
      comments: v.pipe(
        v.array(v.object({ about: Line, quote: Text, text: Text, done: v.boolean() })),
        v.maxLength(4000),
      ),
    }),
  ),
});

const MetaSchema = v.object({
  /**
   * A document of `content/report.yaml`: what is handed in. The record always holds all of the
   * learner's work.
   */
  document: Line,
  status: v.picklist(['draft', 'final']),
  name: Line,
  company: Line,
  /** Local day on which it was made, `2026-11-24`. */
  date: Line,
  second: v.optional(SecondSchema),
});

export type ReportMeta = v.InferOutput<typeof MetaSchema>;

export interface OpenedReport {
  record: LearnerRecord;
  meta: ReportMeta;
}

/** The record and the report's cover as the text that files carry. */
export function seal(report: Report, record: LearnerRecord): string {
  const { document, status, learner, company, date, second } = report;
  const body = {
    format: FORMAT,
    version: VERSION,
    course: COURSE,
    document: document.id,
    status,
    name: learner.slice(0, 2000),
    company: company.slice(0, 2000),
    date,
    ...(second ? { second } : {}),
    schema: record.schema,
    record,
  };
  return sealed(body);
}

/**
 * The way back. The text is untrusted: it is bounded, its sum is checked and the record goes
 * through `parseRecord`.
 */
export function unseal(text: string): Result<OpenedReport, ReportError> {
  if (text.length > MOST_RECORD_CHARS) return err({ code: 'too-large' });
  const value = parsed(text);
  if (!value || value['format'] !== FORMAT) return err({ code: 'no-record' });
  if (value['course'] !== COURSE) return err({ code: 'other-course' });
  if (typeof value['version'] === 'number' && value['version'] > VERSION)
    return err({ code: 'newer-schema' });
  const long = tooLong(value['record']);
  if (long) return err({ code: long });
  const { checksum, ...body } = value;
  if (checksum !== checksumOf(body)) return err({ code: 'damaged' });
  const meta = v.safeParse(MetaSchema, body);
  const record = parseRecord(body['record']);
  if (!record.ok)
    return err({ code: record.error.code === 'record-newer' ? 'newer-schema' : 'damaged' });
  if (!meta.success) return err({ code: 'damaged' });
  return ok({ record: record.value, meta: meta.output });
}

/** Asked before anything is made of the texts: a page that shows megabytes answers nobody. */
function tooLong(record: unknown): 'answer-too-long' | 'too-large' | undefined {
  const answers = (record as { answers?: unknown } | null | undefined)?.answers;
  if (typeof answers !== 'object' || answers === null) return undefined;
  const lengths = Object.values(answers).flatMap((answer) => {
    const { text, earlier } = (answer ?? {}) as { text?: unknown; earlier?: unknown };
    const others = Array.isArray(earlier) ? earlier : [];
    return [text, ...others.map((one: { text?: unknown } | null) => one?.text)].map((one) =>
      typeof one === 'string' ? one.length : 0,
    );
  });
  if (lengths.some((length) => length > MOST_ANSWER_CHARS)) return 'answer-too-long';
  return lengths.reduce((sum, length) => sum + length, 0) > MOST_TEXT_CHARS
    ? 'too-large'
    : undefined;
}
