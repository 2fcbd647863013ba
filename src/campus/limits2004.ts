/**
 * What SCORM 2004 (RTE 4.1 and 4.2) lets a SCO write, read as literally as Moodle reads it where
 * the standard leaves room.
 */

const DURATION = /^P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
/** A time zone may follow only a fraction of a second: RTE 4.1.1.7 "YYYY-MM-DDThh:mm:ss.sTZD". */
const MOMENT =
  /^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2}(\.\d{1,2}(Z|[+-]\d{2}(:\d{2})?)?)?)?)?)?)?)?$/;
const IDENTIFIER = /^\S{1,4000}$/;
const REAL = /^-?\d+(\.\d+)?$/;
/**
 * Moodle refuses line ends in every free response (406), which its own regular expression does not
 * mean to match.
 */
const LINE_END = /[\n\r\u2028\u2029]/;
const LANGUAGE = /^\{lang=[^}]*\}/;

type Check = (value: string) => string | undefined;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value) ? undefined : '406';
const upTo =
  (length: number): Check =>
  (value) =>
    value.replace(LANGUAGE, '').length <= length ? undefined : '406';
const between =
  (least: number, most: number): Check =>
  (value) => {
    if (!REAL.test(value)) return '406';
    return Number(value) >= least && Number(value) <= most ? undefined : '407';
  };

const CHECKS: [element: RegExp, check: Check][] = [
  [/^cmi\.suspend_data$/, upTo(64_000)],
  [/^cmi\.location$/, upTo(1000)],
  [/completion_status$/, matches(/^(completed|incomplete|not attempted|unknown)$/)],
  [/success_status$/, matches(/^(passed|failed|unknown)$/)],
  [/^cmi\.exit$/, matches(/^(time-out|suspend|logout|normal|)$/)],
  [/^cmi\.session_time$/, matches(DURATION)],
  [/progress_measure$/, between(0, 1)],
  [/score\.scaled$/, between(-1, 1)],
  [/score\.(raw|min|max)$/, matches(REAL)],
  [/^cmi\.(objectives|interactions)\.\d+\.(objectives\.\d+\.)?id$/, matches(IDENTIFIER)],
  [/\.description$/, upTo(250)],
  [
    /^cmi\.interactions\.\d+\.type$/,
    matches(
      /^(true-false|choice|fill-in|long-fill-in|likert|matching|performance|sequencing|numeric|other)$/,
    ),
  ],
  [
    /^cmi\.interactions\.\d+\.result$/,
    matches(/^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/),
  ],
  [/^cmi\.interactions\.\d+\.timestamp$/, matches(MOMENT)],
  [/^cmi\.interactions\.\d+\.latency$/, matches(DURATION)],
];

const FREE: Record<string, number> = { 'fill-in': 250, 'long-fill-in': 4000, other: 4000 };

function refusedResponse(value: string, type: string): string | undefined {
  if (type === '') return '408';
  const length = FREE[type];
  if (length !== undefined)
    return value.replace(LANGUAGE, '').length > length || LINE_END.test(value) ? '406' : undefined;
  if (type === 'choice') return /^[\w.]+(\[,\][\w.]+)*$/.test(value) ? undefined : '406';
  return undefined;
}

/**
 * The error number of a value that may not be written, or undefined: 406 type mismatch, 407 out of
 * range, 408 a response before its type (RTE 3.1.7.6). `typeOf` answers the type of interaction n,
 * '' while it has none.
 */
export function refusal2004(
  element: string,
  value: string,
  typeOf: (n: string) => string,
): string | undefined {
  const response = /^cmi\.interactions\.(\d+)\.learner_response$/.exec(element);
  if (response) return refusedResponse(value, typeOf(response[1]!));
  for (const [pattern, check] of CHECKS) {
    const code = pattern.test(element) ? check(value) : undefined;
    if (code) return code;
  }
  return undefined;
}
