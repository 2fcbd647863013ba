/**
 * `configurar.html` as an administrator without Node uses it: from disk, without a network, and
 * what it gives back is what the command gives.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './campus.ts';

const PAGE = pathToFileURL(resolve('packages/configurar.html')).href;
const ZIP = 'packages/cuentas-clave-scorm12.zip';
const folder = mkdtempSync(join(tmpdir(), 'configurar-'));
const out = join(folder, 'paquetes');

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(page: Page, file: string) {
  await page.context().setOffline(true);
  await page.goto(PAGE);
  await page.setInputFiles('input[type=file]', file);
}

async function saved(page: Page, name: string): Promise<string> {
  const link = page.getByRole('link', { name: `Guardar ${name}`, exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = join(folder, name);
  await download.saveAs(path);
  return path;
}

test.use({ packagesDir: out });

test('a package takes an institution’s name and rules, as the command would, and plays', async ({
  page,
  learner,
}) => {
  test.setTimeout(120_000);
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  await open(page, ZIP);
  await expect(page.getByText('Sin problemas')).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('Título').fill('Cuentas clave & <más>');
  await page.getByLabel('Institución').fill('Universidad del Valle «Ñ»');
  await page.getByLabel('Dejar el color del curso').uncheck();
  await page.getByLabel('Código del color, tema claro').fill('#f5c542');
  await page.getByRole('button', { name: /el más cercano que se lee/ }).click();
  await page.getByLabel('Puntaje con que se aprueba').fill('70');
  await page.getByLabel('Cuántos pide «Tus criterios de selección»').fill('5');
  await page.getByLabel('Fecha de entrega').fill('2026-12-04');
  await page.getByLabel('Nombre de la tarea en tu LMS').first().fill('Entrega del Tema 16');
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText('Cuentas clave & <más>');
  await page.getByRole('button', { name: 'Preparar el paquete' }).click();
  await expect(page.getByText('El paquete pasó la revisión')).toBeVisible({ timeout: 30_000 });
  const [zip, review, yaml] = [
    await saved(page, 'cuentas-clave-scorm12.zip'),
    await saved(page, 'revision.html'),
    await saved(page, 'mi-curso.yaml'),
  ];
  expect(said).toEqual([]);
  await page.context().setOffline(false);

  execFileSync('npm', ['run', '--silent', 'package', '--', '--config', yaml, '--out', out]);
  const bytes = (path: string) => readFileSync(path).toString('base64');
  expect(bytes(zip) === bytes(join(out, 'cuentas-clave-scorm12.zip'))).toBe(true);
  expect(bytes(review) === bytes(join(out, 'revision.html'))).toBe(true);
  await learner.take();
  await expect(learner.course.getByRole('heading', { level: 1 })).toHaveText(
    'Cuentas clave & <más>',
  );
});

test('what cannot be asked is told beside its field, and nothing is made of it', async ({
  page,
}) => {
  await open(page, ZIP);
  await page.getByLabel('Puntaje con que se aprueba').fill('170');
  await expect(page.locator('#campo-masteryScore-mal')).toContainText('100 o menos');
  await page.getByLabel('Título').fill('');
  await expect(page.locator('#campo-title-mal')).toContainText('Está vacío');
  // It says so itself that it does nothing now, but can be reached and pressed.
  await page.getByRole('button', { name: 'Preparar el paquete' }).press('Enter');
  await expect(page.getByText('Falta corregir:')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Guardar / })).toHaveCount(0);
});

test('any zip is looked into, with the same findings as the command’s', async ({ page }) => {
  await open(page, 'tests/fixtures/foreign/no-organization.zip');
  await expect(page.getByText('No es un paquete de este curso')).toBeVisible();
});
