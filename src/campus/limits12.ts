/**
 * What SCORM 1.2 (RTE 3.4) lets a SCO write. scorm-again alone takes 64,000 characters of
 * suspend_data and any student_response.
 */
import type { Rules } from './standard.ts';

const IDENTIFIER = /^[\x21-\x7e]{1,255}$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const SCORE = /^(\d{1,2}(\.\d+)?|100(\.0+)?|)$/;

/**
 * Without `unknown`, which belongs to SCORM 2004, and without `not attempted`, which only an LMS
 * says (Moodle refuses it too).
 */
const STATUS = /^(passed|completed|failed|incomplete|browsed)$/;

/**
 * What Moodle takes for every string of 255 or 4,096 characters while "SCORM standards mode" is
 * off.
 */
const PERMISSIVE = 64_000;

type Check = (value: string, rules: Rules) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);
const upTo =
  (strict: number): Check =>
  (value, rules) =>
    value.length <= (rules === 'strict' ? strict : PERMISSIVE);

const CHECKS: [element: RegExp, check: Check][] = [
  [/^cmi\.suspend_data$/, upTo(4096)],
  [/^cmi\.comments$/, upTo(4096)],
  [/^cmi\.core\.lesson_location$/, upTo(255)],
  [/^cmi\.core\.lesson_status$/, matches(STATUS)],
  [/^cmi\.core\.exit$/, matches(/^(time-out|suspend|logout|)$/)],
  [/^cmi\.core\.session_time$/, matches(TIMESPAN)],
  [/score\.(raw|min|max)$/, matches(SCORE)],
  [/^cmi\.(objectives|interactions)\.\d+\.(objectives\.\d+\.)?id$/, matches(IDENTIFIER)],
  [
    /^cmi\.objectives\.\d+\.status$/,
    matches(/^(passed|completed|failed|incomplete|browsed|not attempted)$/),
  ],
  [
    /^cmi\.interactions\.\d+\.type$/,
    matches(/^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/),
  ],
  [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/, upTo(255)],
  [
    /^cmi\.interactions\.\d+\.result$/,
    matches(/^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/),
  ],
  [/^cmi\.interactions\.\d+\.time$/, matches(TIME)],
  [/^cmi\.interactions\.\d+\.latency$/, matches(TIMESPAN)],
  [/^cmi\.interactions\.\d+\.weighting$/, matches(DECIMAL)],
];

/**
 * The error number of a value that may not be written (405, incorrect data type), or undefined.
 * Length is `.length`, not bytes.
 */
export function refusal12(element: string, value: string, rules: Rules): string | undefined {
  const broken = CHECKS.some(([pattern, check]) => pattern.test(element) && !check(value, rules));
  return broken ? '405' : undefined;
}
