/** Reviews that go back, and reviews that are carried over to another version: both are said anew. */
import { placeInText } from '../../model/passage.ts';
import type { LearnerRecord } from '../../model/record.ts';
import type { Entry, MarkValue, Passage, Review, Said } from './marks.ts';

interface When {
  at: number;
  by: string;
}

/**
 * The review as it was before, said now: so that it counts as later than what is taken back. What
 * did not change keeps its author and its moment.
 */
export function restamped(before: Review, after: Review, when: When): Review {
  const entries = <T>(was: Record<string, Entry<T>>, is: Record<string, Entry<T>>, none: T) =>
    Object.fromEntries(
      Object.entries(is).map(([key, one]) => [
        key,
        was[key] === one ? one : { value: none, ...was[key], ...when },
      ]),
    );
  const { comment, ...rest } = after;
  return {
    ...rest,
    marks: entries<MarkValue | null>(before.marks, after.marks, null),
    notes: entries(before.notes, after.notes, ''),
    passages: entries<Passage | null>(before.passages, after.passages, null),
    ...(comment
      ? {
          comment: before.comment === comment ? comment : { value: '', ...before.comment, ...when },
        }
      : {}),
  };
}

/** Where the words of a passage stand now, nearest to where they stood; undefined where they do not. */
export function placedIn(record: LearnerRecord, passage: Passage): Passage | undefined {
  const { quote, start } = passage;
  const at = placeInText(record.answers[passage.answer]?.text ?? '', quote, start);
  return at === undefined ? undefined : { ...passage, start: at, end: at + quote.length };
}

/**
 * What was said of the version before, said now of this one where nothing is said yet. A comment on
 * a passage comes along where the learner left the passage as it was.
 */
export function takenOver(review: Review, said: Said, record: LearnerRecord, when: When): Review {
  const entries = <T>(own: Record<string, Entry<T>>, former: Record<string, Entry<T>>) => ({
    ...Object.fromEntries(
      Object.entries(former).map(([key, { value }]) => [key, { value, ...when }]),
    ),
    ...Object.fromEntries(
      Object.entries(own).filter(([, { value }]) => value !== null && value !== ''),
    ),
  });
  const passages = Object.fromEntries(
    Object.entries(said.passages).flatMap(([key, { value }]) => {
      const placed = value && placedIn(record, value);
      return placed ? [[key, { value: placed, ...when }]] : [];
    }),
  );
  return {
    ...review,
    marks: entries(review.marks, said.marks),
    notes: entries(review.notes, said.notes),
    passages: { ...passages, ...review.passages },
    ...(review.comment?.value || !said.comment
      ? {}
      : { comment: { value: said.comment.value, ...when } }),
  };
}
