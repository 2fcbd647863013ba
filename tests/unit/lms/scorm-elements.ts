/** Both standards, and the elements that they name differently. */
import type { Standard } from '../../../src/campus/standard.ts';

export const BOTH: Standard[] = ['scorm12', 'scorm2004'];
export const STATUS = {
  scorm12: 'cmi.core.lesson_status',
  scorm2004: 'cmi.completion_status',
} as const;
export const SCORE = { scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw' } as const;
export const EXIT = { scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit' } as const;
