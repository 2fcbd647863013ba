/**
 * A newer package over an older one: what the older one left in the LMS, frozen in
 * `tests/fixtures/suspend-data/`, opens whole.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCampus } from '../../src/campus/server.ts';
import type { LearnerRecord } from '../../src/model/record.ts';
import { scoZip } from '../unit/campus/fixture.ts';
import { expect, Learner, test as base, type Edition } from './campus.ts';

const FIXTURES = 'tests/fixtures/suspend-data';
const frozen = JSON.parse(readFileSync(`${FIXTURES}/record.json`, 'utf8')) as LearnerRecord;

/** A campus of its own whose package can be replaced. */
const test = base.extend<{
  replaceable: { put(zip: Uint8Array | string, edition: Edition): void };
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  campus: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'update-'));
    mkdirSync(join(root, 'packages'));
    const campus = await startCampus({
      port: 0,
      dataDir: join(root, 'data'),
      packagesDir: join(root, 'packages'),
    });
    await use(Object.assign(campus, { packagesDir: join(root, 'packages') }));
    await campus.close();
    rmSync(root, { recursive: true, force: true });
  },
  replaceable: async ({ campus }, use) => {
    const { packagesDir } = campus as typeof campus & { packagesDir: string };
    await use({
      put: (zip, edition) => {
        const file = join(packagesDir, `cuentas-clave-${edition}.zip`);
        if (typeof zip === 'string') copyFileSync(zip, file);
        else writeFileSync(file, zip);
      },
    });
  },
});

const ELEMENTS: Record<Edition, Record<string, string>> = {
  scorm12: {
    'cmi.core.lesson_status': 'completed',
    'cmi.core.score.raw': '95',
    'cmi.core.lesson_location': 'cierre#cierre-revision',
    'cmi.core.exit': 'suspend',
  },
  'scorm2004-3rd': {
    'cmi.completion_status': 'completed',
    'cmi.score.raw': '95',
    'cmi.location': 'cierre#cierre-revision',
    'cmi.exit': 'suspend',
  },
  'scorm2004-4th': {
    'cmi.completion_status': 'completed',
    'cmi.score.raw': '95',
    'cmi.location': 'cierre#cierre-revision',
    'cmi.exit': 'suspend',
  },
};

/** The learner's attempt as the older package ended it. */
async function leftBehind({ campus, id, edition }: Learner, suspendData: string): Promise<void> {
  const page = await (
    await fetch(`${campus.url}/tomar/${id}/${edition}?limites=permissive`)
  ).text();
  const { launch } = JSON.parse(/id="facts">(.*?)<\/script>/s.exec(page)![1]!) as {
    launch: number;
  };
  const body = {
    sequence: 1,
    terminate: true,
    whole: true,
    elements: { ...ELEMENTS[edition], 'cmi.suspend_data': suspendData },
  };
  const response = await fetch(`${campus.url}/api/launches/${launch}/commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(204);
}

/** The learner's whole work, by the copy that the course gives them. */
async function work(learner: Learner): Promise<LearnerRecord> {
  const link = learner.course.locator('#contents a[href="./mi-trabajo.html"]');
  await link.evaluate((element: HTMLElement) => element.click());
  const [download] = await Promise.all([
    learner.page.waitForEvent('download'),
    learner.course.locator('[data-work="download"]').click(),
  ]);
  return (JSON.parse(readFileSync(await download.path(), 'utf8')) as { record: LearnerRecord })
    .record;
}

for (const [edition, form] of [
  ['scorm12', '1-plane'],
  ['scorm12', '1-mixer'],
  ['scorm12', '2-mixer-plane'],
  ['scorm2004-3rd', '1-ascii'],
  ['scorm2004-4th', '2-mixer-signs'],
] as const) {
  test.describe(`${edition}, ${form}`, () => {
    test.use({ edition });

    test('every answer and choice of the older package is there, and the status does not go back', async ({
      learner,
      replaceable,
    }) => {
      replaceable.put(scoZip(edition), edition);
      await leftBehind(learner, readFileSync(`${FIXTURES}/${form}.txt`, 'utf8'));
      replaceable.put(`packages/cuentas-clave-${edition}.zip`, edition);
      await learner.take('limites=permissive');
      const found = await work(learner);
      expect(found.answers).toEqual(frozen.answers);
      expect(found.choices).toEqual(frozen.choices);
      expect(found.exercises).toMatchObject(frozen.exercises);
      expect(found.steps).toEqual(expect.arrayContaining(frozen.steps));
      await learner.leave();
      const { cmi } = await learner.attempt();
      expect(cmi[edition === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status']).toBe(
        'completed',
      );
      expect(cmi[edition === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('95');
    });
  });
}

test('an answer of the older package stands in its field', async ({ learner, replaceable }) => {
  replaceable.put(scoZip('scorm12'), 'scorm12');
  await leftBehind(learner, readFileSync(`${FIXTURES}/1-plane.txt`, 'utf8'));
  replaceable.put('packages/cuentas-clave-scorm12.zip', 'scorm12');
  await learner.take('limites=permissive');
  await learner.goTo('tema-16', 't16-ejercicio');
  // A text area shows every line end as one character.
  const text = frozen.answers['t16-diagnostico.evidencia']!.text.replaceAll('\r\n', '\n');
  await expect
    .poll(() => learner.course.locator('[id="t16-diagnostico.evidencia"]').inputValue())
    .toBe(text);
});

test('keys that the browser holds of an older package are asked for anew where one is missing', async ({
  learner,
  page,
  replaceable,
}) => {
  replaceable.put('packages/cuentas-clave-scorm12.zip', 'scorm12');
  let asked = 0;
  await page.route(/claves\.json/, (route) =>
    asked++ === 0 ? route.fulfill({ json: { 't99-otro': {} } }) : route.continue(),
  );
  await learner.take();
  await learner.goTo('tema-16', 't16-para-recordar');
  await learner.course.getByRole('button', { name: 'Que todavía no se sabe' }).click();
  await expect(learner.course.locator('[data-exercise="t16-repaso"]')).toContainText('rendimiento');
  expect(asked).toBe(2);
});
