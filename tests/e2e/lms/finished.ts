/** The CMI data of a course that somebody finished with a grade of 95. */
import { encode } from '../../../src/lms/suspend-data/codec.ts';
import type { Outline } from '../../../src/model/course.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import type { Standard } from './lms-page.ts';

export const GRADE = 95;

export function finishedRecord(outline: Outline): LearnerRecord {
  const steps = outline.topics.flatMap((topic) => topic.steps);
  return {
    ...emptyRecord(),
    knows: { aaaa: 1 },
    steps: steps.map(({ id }) => id),
    exercises: Object.fromEntries(
      steps
        .flatMap(({ exercises }) => exercises)
        .map(({ id }) => [id, { progress: 100, score: GRADE, finished: true }]),
    ),
  };
}

export async function finishedData(
  standard: Standard,
  outline: Outline,
): Promise<Record<string, string>> {
  const { text } = await encode(finishedRecord(outline), 4000);
  return standard === 'scorm12'
    ? {
        'cmi.suspend_data': text,
        'cmi.core.exit': 'suspend',
        'cmi.core.lesson_status': 'completed',
        'cmi.core.score.raw': String(GRADE),
      }
    : {
        'cmi.suspend_data': text,
        'cmi.exit': 'suspend',
        'cmi.completion_status': 'completed',
        'cmi.score.raw': String(GRADE),
        'cmi.score.scaled': String(GRADE / 100),
      };
}
