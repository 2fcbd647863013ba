import type { Outline } from '../model/course.ts';

/** The course's outline as the page carries it. Every page carries the same one. */
export function pageOutline(): Outline {
  return JSON.parse(document.getElementById('outline')!.textContent!) as Outline;
}
