/**
 * Why a file gives no record:
 * - `not-a-report`: neither PDF, Word document nor this course's JSON.
 * - `encrypted`: locked with a password or by rights management.
 * - `damaged`: cut, or changed after it was made; the checksum does not fit.
 * - `no-record`: a sound file without the data inside (printed again, saved by a program that drops
 *   it, or no report at all).
 * - `other-course`: a report of another course.
 * - `newer-schema`: made by a later version of this course.
 * - `answer-too-long`: an answer is beyond `MOST_ANSWER_CHARS`.
 * - `too-large`: the file, or what it unpacks to, is beyond any report.
 */
export type ReportError = {
  code:
    | 'not-a-report'
    | 'encrypted'
    | 'damaged'
    | 'no-record'
    | 'other-course'
    | 'newer-schema'
    | 'answer-too-long'
    | 'too-large';
};

/** Bytes of a file that is looked into. A whole module with figures is under 1 MB. */
export const MOST_FILE_BYTES = 32 * 1024 * 1024;
/** Characters of the record as JSON. A real one is under 100,000. */
export const MOST_RECORD_CHARS = 8 * 1024 * 1024;
/** Characters of one answer. The longest that the course asks for has a few hundred words. */
export const MOST_ANSWER_CHARS = 100_000;
/** Characters of all answers and their earlier versions together. */
export const MOST_TEXT_CHARS = 1_000_000;
