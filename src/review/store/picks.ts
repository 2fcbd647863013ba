/** Whose submissions the list and the charts show: of a group, and of an instructor. */
import { atom, computed } from 'nanostores';
import type { Review } from '../grade/marks.ts';
import { $all, type Row } from './list.ts';
import { $authors, $me, $reviews } from './review.ts';
import { $attendance } from './roster.ts';

/** A group of the list; undefined: all. */
export const $group = atom<string | undefined>(undefined);
/** By key of an author, or `marker:` and the name that the grading sheet gives; undefined: all. */
export const $instructor = atom<string | undefined>(undefined);

const MARKER = 'marker:';

/** Whose marks are on the version that is judged now. */
function authorsOf(review: Review | undefined): string[] {
  const marks = Object.values(review?.marks ?? {}).filter(({ value }) => value !== null);
  return [...new Set(marks.map(({ by }) => by))];
}

/**
 * Who graded something, and who the sheet says is to grade, under one entry where the name is the
 * same: by key, with the name. '' is somebody who gave none.
 */
export const $instructors = computed(
  [$reviews, $attendance, $authors, $me],
  (reviews, found, names, me) => {
    const keys = new Set(Object.values(reviews).flatMap(authorsOf));
    const entries = [...keys].map((key): [string, string] => [key, names[key] ?? '']);
    const known = new Set(entries.map(([, name]) => name));
    const markers = new Set([...(found?.learnerOf.values() ?? [])].map(({ marker }) => marker));
    for (const name of markers)
      if (name !== '' && !known.has(name)) entries.push([MARKER + name, name]);
    return entries
      .map(([key, name]) => ({ key, name, isMe: key === me }))
      .sort((a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name, 'es'));
  },
);

/** What both picks leave. */
export const $picked = computed(
  [$all, $group, $instructor, $instructors, $attendance, $reviews],
  (rows, group, instructor, instructors, found, reviews) => {
    if (group === undefined && instructor === undefined) return rows;
    const name = instructors.find(({ key }) => key === instructor)?.name ?? '';
    const learner = ({ submission }: Row) => found?.learnerOf.get(submission.id);
    const inGroup = (row: Row) => group === undefined || !found || learner(row)?.group === group;
    const isTheirs = (row: Row) =>
      instructor === undefined ||
      authorsOf(reviews[row.submission.id]).includes(instructor) ||
      (name !== '' && learner(row)?.marker === name);
    return rows.filter((row) => inGroup(row) && isTheirs(row));
  },
);
