import type { OutlineStep } from './course.ts';

/**
 * Not needed to complete the course: the step says so, or all that it holds is practice that no
 * course.yaml asks for.
 */
export function isOptional({ optional, exercises }: OutlineStep): boolean {
  return (
    optional ||
    (exercises.length > 0 && exercises.every(({ required, asks }) => !required && !asks))
  );
}
