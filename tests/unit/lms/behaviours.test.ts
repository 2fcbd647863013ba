/**
 * Every LMS of the table, on every edition that it plays, against the five points: without a
 * browser, in seconds. What a document alone does is played in one (`tests/e2e/`).
 */
import { describe, it } from 'vitest';
import { BEHAVIOURS } from '../../e2e/lms-behaviours.ts';
import { finishedData } from '../../e2e/lms/finished.ts';
import { holds } from '../../e2e/lms/oracle.ts';
import { courseOf } from '../content/read-content.ts';
import { courseScript } from './played/course.ts';
import { withoutBrowser } from './played/launch.ts';

const script = await courseScript();
const { outline } = courseOf();

for (const [kind, rows] of Object.entries(BEHAVIOURS))
  describe(kind, () => {
    for (const behaviour of rows)
      for (const standard of behaviour.editions ?? (['scorm12', 'scorm2004'] as const)) {
        if (behaviour.isOfPages || behaviour.frame || behaviour.headers) continue;
        it(
          `${standard} ${behaviour.id}: an LMS that ${behaviour.what}`,
          { timeout: 60_000 },
          async () => {
            const venue = withoutBrowser({ behaviour, standard, script, outline });
            if (behaviour.finished)
              venue.attempt('ana').data = await finishedData(standard, outline);
            await holds(behaviour, venue);
          },
        );
      }
  });
