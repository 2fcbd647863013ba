/**
 * What an LMS has been told so far, by earlier launches or this one: a status is never told lower
 * than that, and a grade never falls.
 */
import { gradeOf } from './answers.ts';
import { higher, isEnded, neverLower, type Standing } from './standing.ts';

export interface Best {
  /** What to tell, and from now on the least that is told. */
  standing(now: Standing): Standing;
  /** What was told last, or given at launch. */
  readonly now: { standing: Standing | undefined; score: number | undefined };
  /** The LMS says less than that the course has ended as it has. */
  isBelow(now: Standing): boolean;
  /** The score to tell, 0–1; undefined where the LMS has a better one. */
  score(now: number | undefined): number | undefined;
}

export function best(launch: { standing: Standing | undefined; score: number | undefined }): Best {
  let { standing, score } = launch;
  return {
    get now() {
      return { standing, score };
    },
    standing(now) {
      const next = neverLower(now, standing);
      standing = higher(standing, next);
      return next;
    },
    isBelow: (now) => isEnded(now) && neverLower(now, standing) !== standing,
    score(now) {
      if (now === undefined || (score !== undefined && now < score)) return undefined;
      score = now;
      return now;
    },
  };
}

/** A grade of an LMS as a share, 0–1; undefined where it has none. `most`: of its scale, '' is 100. */
export function shareOf(raw: string, most: string): number | undefined {
  const grade = gradeOf(raw);
  const scale = gradeOf(most);
  return grade === undefined ? undefined : grade / (scale !== undefined && scale > 0 ? scale : 100);
}
