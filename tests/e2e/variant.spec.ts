/**
 * A variant as an administrator makes it: a course.yaml of their own, one command, and no build of
 * the course.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Learner } from './campus.ts';

const folder = mkdtempSync(join(tmpdir(), 'variant-'));
const out = join(folder, 'paquetes');
const config = join(folder, 'mi-curso.yaml');
const packaged = (text: string) => {
  writeFileSync(config, readFileSync('content/course.yaml', 'utf8') + text);
  return execFileSync(
    'npm',
    ['run', '--silent', 'package', '--', '--config', config, '--out', out],
    { encoding: 'utf8', stdio: 'pipe' },
  );
};

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Places the first account on the matrix, after which the groups are offered. */
async function groupsOf(learner: Learner) {
  await learner.goTo('tema-18', 't18-practica');
  const practice = learner.course.locator('[data-exercise="t18-clasifica"]');
  await expect(practice.getByRole('radio').first()).toBeEnabled();
  for (const half of await practice
    .getByRole('group')
    .filter({ has: learner.course.getByRole('radio') })
    .all())
    await half.getByRole('radio').first().check();
  const groups = practice.locator('.attempts').getByRole('button');
  await expect(groups.first()).toBeVisible();
  return groups;
}

test('the course as it is offers three groups', async ({ learner }) => {
  await learner.take();
  await expect(await groupsOf(learner)).toHaveCount(3);
});

test.describe('with other minimums, the fourth group and a roomier LMS', () => {
  test.use({ packagesDir: out });

  test('learners and instructors see it, and nothing was built again', async ({
    learner,
    page,
  }) => {
    expect(
      packaged(
        'minimums: { t18-criterios: 3, t17-parte-2: 10 }\nfourthGroup: true\nsuspendData: { ' +
          'scorm12: 64000 }\naccent: { light: "#7a1f4b", dark: "#f0a3c4" }\n',
      ),
    ).toContain('pasaron la revisión');
    await learner.take();
    await expect(await groupsOf(learner)).toHaveCount(4);
    await learner.goTo('tema-18', 't18-ejercicio');
    await expect(learner.course.locator('.criteria-count')).toHaveText([
      '0 de 3 completos',
      '0 de 3 completos',
    ]);
    await expect(learner.course.locator('#t18-ejercicio')).toContainText(
      'En este curso se piden 3 criterios por eje',
    );
    await learner.goTo('tema-17', 't17-ejercicio-2');
    await expect(learner.course.locator('.reasons-count')).toHaveText('0 de 10');
    await learner.course
      .locator('#contents a[href="./mi-trabajo.html"]')
      .evaluate((link: HTMLElement) => link.click());
    await expect(learner.course.locator('.work-support')).toContainText('64000');
    await learner.course
      .locator('.contents-foot a[href="./reporte.html"]')
      .evaluate((link: HTMLElement) => link.click());
    await learner.course.getByRole('radio', { name: 'Tema 17' }).check();
    await expect(learner.course.getByRole('main')).toContainText('Escribir 10 razones más');
    await page.goto(pathToFileURL(join(out, 'revision.html')).href);
    expect(
      await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--key'),
      ),
    ).toContain('7a1f4b');
  });
});

test('a bad value makes no package and is told with its line and its cure', () => {
  let said = '';
  try {
    packaged('minimums:\n  t18-criterios: siete\n');
  } catch (error) {
    said = (error as { stderr: string }).stderr;
  }
  expect(said).toContain(
    `${config}:${readFileSync(config, 'utf8').split('\n').indexOf('  t18-criterios: siete') + 1} ` +
      ' «minimums.t18-criterios»: se esperaba un número',
  );
});
