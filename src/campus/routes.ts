/** The pages and files of the campus. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readGuides } from '../guides/read.ts';
import { campusMessages as say } from '../messages/campus.ts';
import { api } from './api.ts';
import { assetOf } from './assets.ts';
import type { Attempts } from './attempts.ts';
import { serveContent } from './content.ts';
import { faultOf } from './database.ts';
import type { Roster } from './learners.ts';
import type { Edition } from './manifest.ts';
import { objectiveTitles, passedOver, playable, type Shelf } from './packages.ts';
import { attemptPage } from './pages/attempt.ts';
import { downloadsPage } from './pages/downloads.ts';
import { gradebookPage } from './pages/gradebook.ts';
import { guidePage, guidesPage } from './pages/guides.ts';
import { homePage } from './pages/home.ts';
import { logPage } from './pages/log.ts';
import { problemPage } from './pages/problem.ts';
import type { Standard } from './standard.ts';
import { standingOf } from './standing.ts';
import { rulesOf, taking } from './taking.ts';

export interface CampusFacts {
  attempts: Attempts;
  roster: Roster;
  shelf(): Shelf;
  packagesDir: string;
  /** Told on the first page for as long as this campus runs. */
  notices: string[];
}

const REVIEW_PAGE = 'revision.html';
const CONFIGURE_PAGE = 'configurar.html';

const standardOf = (edition: Edition): Standard =>
  edition === 'scorm12' ? 'scorm12' : 'scorm2004';

/** A path as a name; undefined where it is no UTF-8 (`%E0%A4%A`). */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

export function routes({ attempts, roster, shelf, packagesDir, notices }: CampusFacts): Hono {
  const app = new Hono();

  /**
   * Only this machine's pages: a name that a stranger's site points at this address is turned away.
   */
  app.use(async (c, next) => {
    const { hostname, origin } = new URL(c.req.url);
    const from = c.req.header('origin');
    if (!['127.0.0.1', 'localhost'].includes(hostname) || (from !== undefined && from !== origin))
      return c.text('', 403);
    return next();
  });

  app.route('/api', api(attempts));

  app.get('/static/*', (c) => {
    const asset = assetOf(c.req.path.slice('/static/'.length));
    return asset
      ? c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' })
      : c.notFound();
  });

  app.get('/pluginfile.php/:attempt/mod_scorm/content/1/*', (c) => {
    const attempt = attempts.byId(Number(c.req.param('attempt')));
    const from =
      attempt && playable(shelf()).find(({ manifest }) => manifest.edition === attempt.edition);
    const path = decoded(c.req.path.split('/mod_scorm/content/1/')[1] ?? '');
    return (from && path !== undefined && serveContent(from, path)) || c.text('404', 404);
  });

  const lastSaved = (attempt: number) =>
    attempts
      .launches(attempt)
      .reduce<number | null>(
        (last, { savedAt }) => Math.max(last ?? 0, savedAt ?? 0) || null,
        null,
      );

  const begun = () => {
    const titles = Object.fromEntries(
      playable(shelf()).map((one) => [one.manifest.edition, objectiveTitles(one)]),
    );
    return roster.all().flatMap((learner) =>
      (Object.keys(say.editions) as Edition[]).flatMap((edition) => {
        const attempt = attempts.find(learner.id, edition);
        if (!attempt) return [];
        const standing = standingOf(
          standardOf(edition),
          attempts.elements(attempt.id),
          titles[edition],
        );
        return [
          {
            learner,
            edition,
            standing,
            seconds: attempts.totalSeconds(attempt.id),
            savedAt: lastSaved(attempt.id),
          },
        ];
      }),
    );
  };

  const packageNotices = (now: Shelf) => [
    ...(playable(now).length > 0 ? [] : [say.problems.noPackages]),
    ...passedOver(now).map(({ file, played, edition }) =>
      say.problems.passedOver(file, played, say.editions[edition].name),
    ),
    ...now.damaged.map(({ file, fault }) => say.problems.damagedPackage(file, fault)),
  ];

  function leftNotice(launchId: string | undefined): string[] {
    const launch = attempts.launchOf(Number(launchId));
    const learner = launch && roster.find(attempts.byId(launch.attempt)?.learner ?? '');
    if (!learner) return [];
    return [
      launch.savedAt === null
        ? say.home.leftUnsaved(learner.name)
        : say.home.left(learner.name, say.moment(launch.savedAt)),
    ];
  }

  app.get('/', (c) => {
    const now = shelf();
    const packages = playable(now);
    const rows = begun();
    return c.html(
      homePage({
        packages,
        chosen: {
          edition: c.req.query('paquete') ?? packages[0]?.manifest.edition ?? '',
          rules: rulesOf(c.req.query('limites')),
        },
        learners: roster.all().map((learner) => ({
          learner,
          attempts: rows
            .filter((row) => row.learner.id === learner.id)
            .map(({ edition, standing, savedAt }) => ({
              edition,
              status: standing.status,
              savedAt,
            })),
        })),
        notices: [
          ...(c.req.query('agregado') === 'no' ? [say.home.notAdded] : []),
          ...leftNotice(c.req.query('salio')),
          ...notices,
          ...packageNotices(now),
        ],
      }),
    );
  });

  app.post('/estudiantes', bodyLimit({ maxSize: 10_000 }), async (c) => {
    const { nombre, apellidos } = await c.req.parseBody();
    const added = roster.add(String(nombre ?? ''), String(apellidos ?? ''));
    return c.redirect(added ? '/' : '/?agregado=no', 303);
  });

  app.route('/tomar', taking({ attempts, roster, shelf }));

  app.get('/calificaciones', (c) => c.html(gradebookPage(begun())));

  app.get('/intento/:learner/:edition', (c) => {
    const learner = roster.find(c.req.param('learner'));
    const row = begun().find(
      (one) => one.learner.id === learner?.id && one.edition === c.req.param('edition'),
    );
    const attempt = row && attempts.find(row.learner.id, row.edition);
    if (!attempt) return c.notFound();
    return c.html(
      attemptPage({
        ...row,
        launches: attempts.launches(attempt.id),
        elements: attempts.elements(attempt.id),
      }),
    );
  });

  app.get('/bitacora/:launch', (c) => {
    const launch = attempts.launchOf(Number(c.req.param('launch')));
    const attempt = launch && attempts.byId(launch.attempt);
    if (!attempt) return c.notFound();
    const edition = attempt.edition as Edition;
    const who = `${roster.find(attempt.learner)?.name ?? attempt.learner}, ${say.editions[edition].name}`;
    return c.html(
      logPage({
        launch: launch.id,
        who,
        standard: standardOf(edition),
        calls: attempts.calls(launch.id),
        onlyFailed: c.req.query('fallas') === '1',
      }),
    );
  });

  app.get('/paquetes', async (c) => {
    const now = shelf();
    return c.html(downloadsPage(now, await readGuides(), packageNotices(now)));
  });

  app.get('/guias', async (c) => c.html(guidesPage(await readGuides())));

  app.get('/guias/:guide', async (c) => {
    const guides = await readGuides();
    const guide = guides.find(({ id }) => id === c.req.param('guide'));
    return guide ? c.html(guidePage(guide, guides)) : c.notFound();
  });

  app.get('/revision', (c) => {
    const found = shelf().others.find(({ file }) => file === REVIEW_PAGE);
    return found
      ? c.html(readFileSync(join(packagesDir, found.file), 'utf8'))
      : c.html(problemPage(say.problems.notFoundTitle, say.problems.noReview), 404);
  });

  app.get('/configurar', (c) => {
    const found = shelf().others.find(({ file }) => file === CONFIGURE_PAGE);
    return found
      ? c.html(readFileSync(join(packagesDir, found.file), 'utf8'))
      : c.html(problemPage(say.problems.notFoundTitle, say.problems.noConfigure), 404);
  });

  app.get('/descargas/:file', (c) => {
    const now = shelf();
    const found = [...now.packages, ...now.others].find(({ file }) => file === c.req.param('file'));
    if (!found) return c.notFound();
    return c.body(readFileSync(join(packagesDir, found.file)), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${found.file}"`,
    });
  });

  app.notFound((c) => c.html(problemPage(say.problems.notFoundTitle, say.problems.notFound), 404));
  app.onError((error, c) => {
    console.error(error);
    if (faultOf(error) === 'full')
      return c.html(problemPage(say.problems.fullDiskTitle, say.problems.fullDisk), 507);
    return c.html(problemPage(say.problems.failedTitle, say.problems.failed), 500);
  });
  return app;
}
