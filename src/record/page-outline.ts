import type { Outline } from '../model/course.ts';

let known: Outline | undefined;

/**
 * The course's outline as the first page of this visit carries it: the others' is the same, and may
 * come as a script that does not run again.
 */
export function pageOutline(): Outline {
  known ??= JSON.parse(document.getElementById('outline')!.textContent!) as Outline;
  return known;
}

/** The same where there is a page; while pages are built there is none. */
export const outlineIfAny = (): Outline | undefined =>
  typeof document === 'undefined' ? undefined : pageOutline();
