/**
 * A few of the kills of `npm run bench:kill`: the browser dies while the learner types, and what
 * was typed is there when it opens again. That no more than 300 ms are lost is the bench's to show,
 * on a quiet machine; here other tests run beside, and take the page its time.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fileOf } from '../../src/my-work/work-file.ts';
import { drawer, killOften } from '../bench/kills.ts';
import { openVenue, type Session } from '../bench/venue.ts';
import { recordOf, type Work } from '../bench/work-to-record.ts';

// A browser that is killed takes its trace with it, which Playwright counts as a fault of the test.
test.use({ trace: 'off' });

const work = JSON.parse(readFileSync('tests/fixtures/learner-works/empaques.json', 'utf8')) as Work;
const copy = fileOf(recordOf(work));
const prose = work.tema17!.reflection!.replace(/\s+/g, ' ');

const CASES: { session: Session; begins: string; kills: number; copy?: string }[] = [
  { session: 'scorm12', begins: 'a work of real size', kills: 3, copy },
  { session: 'scorm2004-4th', begins: 'nothing written', kills: 3 },
  { session: 'web', begins: 'nothing written', kills: 4 },
];

for (const { session, begins, kills, ...rest } of CASES) {
  test(`${session}, from ${begins}: ${kills} kills lose nothing older than two seconds`, async () => {
    test.setTimeout(150_000);
    const venue = await openVenue();
    const tally = await killOften({
      venue,
      session,
      learner: 'ana.ortega',
      kills,
      ending: 'same-browser',
      grace: 2000,
      random: drawer(2026),
      prose,
      ...rest,
    }).finally(() => venue.close());
    expect(tally.typed, 'something was typed').toBeGreaterThan(0);
    expect({ kills: tally.kills, lost: tally.lost }).toEqual({ kills, lost: 0 });
  });
}
