/** A learner takes the course: a launch of their attempt, and the page that plays it. */
import { Hono } from 'hono';
import { campusMessages as say } from '../messages/campus.ts';
import type { Attempts } from './attempts.ts';
import { contentAddress } from './content.ts';
import { isFault, MASTERY_SCORE } from './faults.ts';
import { launchElements } from './launch.ts';
import type { Roster } from './learners.ts';
import { playable, type Shelf } from './packages.ts';
import { playerPage } from './pages/player.ts';
import { problemPage } from './pages/problem.ts';
import type { Rules } from './standard.ts';

export const rulesOf = (given: string | undefined): Rules =>
  given === 'permissive' ? 'permissive' : 'strict';

export function taking({
  attempts,
  roster,
  shelf,
}: {
  attempts: Attempts;
  roster: Roster;
  shelf(): Shelf;
}): Hono {
  const app = new Hono();

  // A launch begins an attempt, so only the campus itself may ask for one (Fetch Metadata).
  app.use(async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    if (site === undefined || site === 'same-origin' || site === 'none') return next();
    return c.html(problemPage(say.problems.elsewhereTitle, say.problems.elsewhere), 403);
  });

  app.get('/:learner', (c) => {
    const { paquete = '', ...rest } = c.req.query();
    const path = [c.req.param('learner'), paquete].map(encodeURIComponent).join('/');
    return c.redirect(`/tomar/${path}?${new URLSearchParams(rest)}`);
  });

  app.get('/:learner/:edition', (c) => {
    const learner = roster.find(c.req.param('learner'));
    const from = playable(shelf()).find(
      ({ manifest }) => manifest.edition === c.req.param('edition'),
    );
    if (!learner || !from) return c.notFound();
    const { edition, standard, title, launch: address, launchData, masteryScore } = from.manifest;
    const rules = rulesOf(c.req.query('limites'));
    const mode = c.req.query('modo') === 'revisar' ? 'review' : 'normal';
    const asked = c.req.query('falla');
    const fault = isFault(asked) ? asked : '';
    const launch = attempts.launch({ learner: learner.id, edition }, { mode, rules, fault });
    const elements = launchElements({
      standard,
      stored: attempts.elements(launch.attempt),
      learner,
      totalSeconds: attempts.totalSeconds(launch.attempt),
      mode,
      launchData,
      masteryScore: fault === 'masteryscore' ? MASTERY_SCORE : masteryScore,
    });
    const after = c.req.query('tras');
    const says = { saved: say.player.saved, refused: say.player.refused, ended: say.player.ended };
    return c.html(
      playerPage({
        learner,
        edition,
        title,
        mode,
        facts: {
          launch: launch.id,
          standard,
          rules,
          elements,
          content: contentAddress(launch.attempt, address),
          fault,
          after: after === undefined ? null : Number(after),
          says,
        },
        exit: `/?salio=${launch.id}&paquete=${edition}&limites=${rules}`,
      }),
    );
  });

  return app;
}
