/** Every LMS of the table, on every edition that it plays, against the five points. */
import { expect, test } from '@playwright/test';
import { BEHAVIOURS } from './lms-behaviours.ts';
import type { Behaviour } from './lms/behaviour.ts';
import { finishedData } from './lms/finished.ts';
import type { Standard } from './lms/lms-page.ts';
import { startLmsServer } from './lms/lms-server.ts';
import { holds } from './lms/oracle.ts';

const ZIPS: Record<Standard, string> = {
  scorm12: 'packages/cuentas-clave-scorm12.zip',
  scorm2004: 'packages/cuentas-clave-scorm2004-4th.zip',
};
/** Most of a run is waiting for the course's own patience, so many run side by side. */
const AT_ONCE = Number(process.env['BEHAVIOURS_AT_ONCE'] ?? 6);
const ONLY = process.env['BEHAVIOUR'];

interface Run {
  id: string;
  behaviour: Behaviour;
  standard: Standard;
}

const runsOf = (rows: Behaviour[]): Run[] =>
  rows
    .flatMap((behaviour) =>
      (behaviour.editions ?? (['scorm12', 'scorm2004'] as const)).map((standard) => ({
        id: `${behaviour.id}-${standard}`,
        behaviour,
        standard,
      })),
    )
    .filter(({ id }) => ONLY === undefined || id.startsWith(ONLY));

for (const [kind, rows] of Object.entries(BEHAVIOURS)) {
  test(`whatever an LMS does: ${kind}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const runs = runsOf(rows);
    const byId = new Map(runs.map((run) => [run.id, run]));
    const server = await startLmsServer(ZIPS, (id) => {
      const run = byId.get(id);
      if (!run) return undefined;
      const { standard } = run;
      const { play, frame, learner, headers } = run.behaviour;
      return {
        standard,
        play: play ? asFunction(play.toString()) : '() => undefined',
        ...(frame === undefined ? {} : { frame }),
        ...(learner === undefined ? {} : { learner }),
        ...(headers === undefined ? {} : { headers }),
      };
    });
    const wrong: string[] = [];
    const waiting = [...runs];
    const work = async () => {
      for (let run = waiting.shift(); run; run = waiting.shift()) {
        const { id, behaviour, standard } = run;
        if (behaviour.finished)
          server.attempt(id, 'ana').data = await finishedData(standard, ZIPS[standard]);
        await holds(behaviour, { id, server, browser }).catch((thrown: Error) =>
          wrong.push(`${id}: ${thrown.message.split('\n')[0]}`),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await server.close();
    expect(wrong).toEqual([]);
  });
}

/** A method's source is no expression of its own. */
function asFunction(source: string): string {
  return /^(\(|function|async|\w+\s*=>)/.test(source) ? source : `function ${source}`;
}
