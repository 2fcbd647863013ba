/**
 * Every LMS of the tables, on every edition that it plays, against the five points: without a
 * browser, in seconds. What a document alone does is played in one (`tests/e2e/`).
 */
import { describe, expect, it } from 'vitest';
import { BEHAVIOURS } from '../../e2e/lms-behaviours.ts';
import { holds } from '../../e2e/lms/oracle.ts';
import { courseOf } from '../content/read-content.ts';
import { LRS_BEHAVIOURS } from './lrs-behaviours.ts';
import { cmi5Venue } from './played/cmi5.ts';
import { courseScript } from './played/course.ts';
import { scormVenue } from './played/scorm.ts';

const script = await courseScript();
const { outline } = courseOf();
const PATIENCE = { timeout: 60_000 };

for (const [kind, rows] of Object.entries(BEHAVIOURS))
  describe(kind, () => {
    for (const behaviour of rows)
      for (const standard of behaviour.editions ?? (['scorm12', 'scorm2004'] as const)) {
        if (behaviour.isOfPages || behaviour.frame || behaviour.headers) continue;
        it(`${standard} ${behaviour.id}: an LMS that ${behaviour.what}`, PATIENCE, async () => {
          await holds(behaviour, await scormVenue({ behaviour, standard, script, outline }));
        });
      }
  });

for (const [kind, rows] of Object.entries(LRS_BEHAVIOURS))
  describe(kind, () => {
    for (const behaviour of rows)
      it(`${behaviour.id}: an LMS that ${behaviour.what}`, PATIENCE, async () => {
        const venue = await cmi5Venue({ behaviour, script, outline });
        await holds(behaviour, venue);
        const { objects } = behaviour;
        expect(venue.violations.filter((rule) => !objects?.test(rule))).toEqual([]);
      });
  });
