import { pageOutline } from '../record/page-outline.ts';

/** What the learner calls a document: as its topic, or as the course where it is of several. */
export function labelOf(document: string): string {
  const { topics, course } = pageOutline();
  return topics.find(({ page }) => page === document)?.label ?? course.title;
}

/** The step that asks an exercise, relative to any page of the course. */
export function addressOf(exercise: string): string | undefined {
  for (const { page, steps } of pageOutline().topics)
    for (const { id, exercises } of steps)
      if (exercises.some((one) => one.id === exercise)) return `./${page}.html#${id}`;
  return undefined;
}
