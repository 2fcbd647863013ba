/**
 * LMSs of the table in a real browser, over the built packages, against the five points: those that
 * only a document can play, or those that `BEHAVIOUR` names. All others on all editions, without a
 * browser: `tests/unit/lms/behaviours.test.ts`.
 */
import { expect, test } from '@playwright/test';
import { courseOf } from '../unit/content/read-content.ts';
import { BEHAVIOURS } from './lms-behaviours.ts';
import type { Behaviour } from './lms/behaviour.ts';
import { finishedData } from './lms/finished.ts';
import { inBrowser } from './lms/in-browser.ts';
import type { Standard } from './lms/lms-page.ts';
import { startLmsServer } from './lms/lms-server.ts';
import { holds } from './lms/oracle.ts';
import { playOf } from './lms/play.ts';

const ZIPS: Record<Standard, string> = {
  scorm12: 'packages/cuentas-clave-scorm12.zip',
  scorm2004: 'packages/cuentas-clave-scorm2004-4th.zip',
};
/** A launch waits for its files and its storage: a few side by side keep the machine busy. */
const AT_ONCE = 3;
/** Rows whose ids match, while one is worked at. */
const ONLY = process.env['BEHAVIOUR'];

interface Run {
  id: string;
  behaviour: Behaviour;
  standard: Standard;
}

/** A document does it alone: Node cannot play it. */
const isForBrowsers = ({ isOfPages, frame, headers }: Behaviour) =>
  isOfPages === true || frame !== undefined || headers !== undefined;

/** Here each row on one edition, turn by turn. */
const runsOf = (rows: Behaviour[]): Run[] =>
  rows
    .map((behaviour, row) => {
      const editions = behaviour.editions ?? (['scorm12', 'scorm2004'] as const);
      const standard = editions[row % editions.length]!;
      return { id: `${behaviour.id}-${standard}`, behaviour, standard };
    })
    .filter(({ id, behaviour }) =>
      ONLY === undefined ? isForBrowsers(behaviour) : new RegExp(ONLY).test(id),
    );

for (const [kind, rows] of Object.entries(BEHAVIOURS)) {
  const runs = runsOf(rows);
  if (runs.length === 0) continue;
  test(`whatever an LMS does: ${kind}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const { outline } = courseOf();
    const byId = new Map(runs.map((run) => [run.id, run]));
    const server = await startLmsServer(ZIPS, (id) => {
      const run = byId.get(id);
      if (!run) return undefined;
      const { standard, behaviour } = run;
      const { frame, learner, headers } = behaviour;
      return {
        standard,
        play: playOf(behaviour),
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
        const began = Date.now();
        if (behaviour.finished)
          server.attempt(id, 'ana').data = await finishedData(standard, outline);
        const fault = await holds(behaviour, inBrowser(browser, server, id)).then(
          () => undefined,
          (thrown: Error) => thrown.message.split('\n')[0],
        );
        if (fault !== undefined) wrong.push(`${id} (${behaviour.what}): ${fault}`);
        const took = ((Date.now() - began) / 1000).toFixed(1);
        if (ONLY !== undefined) process.stdout.write(`${took} s  ${id}  ${fault ?? 'holds'}\n`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await server.close();
    expect(wrong).toEqual([]);
  });
}
