import { $keeping } from './work.ts';

/**
 * The learner's name as the LMS says it, in the order in which one writes it: SCORM and cmi5 give
 * the family's first, with a comma (SCORM 1.2 RTE, `cmi.core.student_name`). '' where it says none.
 */
export function nameInLms(): string {
  const name = $keeping.get()?.session.learner.name ?? '';
  const [family = '', given] = name.split(',').map((part) => part.trim());
  return given ? `${given} ${family}` : family;
}
