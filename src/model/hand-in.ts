/** Which documents a package asks to hand in. */
import type { Course } from './course.ts';

/** As much of a document of `content/report.yaml` as says what it holds. */
export interface Held {
  id: string;
  /** Ids of its topics. */
  topics: readonly string[];
}

/** Those with a task of their own in the LMS; where the course names none, one a topic. */
export function isAsked(handIn: Course['handIn'], { id, topics }: Held): boolean {
  const tasks = Object.keys(handIn?.tasks ?? {});
  return tasks.length > 0 ? tasks.includes(id) : topics.length === 1;
}
