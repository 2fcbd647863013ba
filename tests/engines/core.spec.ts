/**
 * The way of a text, in the engines that `tests/e2e` does not run in: Firefox, and WebKit, which
 * stands for Safari and every iPhone.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { hostZip } from '../bench/host.ts';
import { fixture } from '../e2e/review-page.ts';
import type { Driver } from './driver.ts';
import { test } from './engine.ts';

const EVIDENCE = '[id="t16-diagnostico.evidencia"]';
const TEXT = 'Tenemos una lista de dieciocho clientes «AAA», y nadie la revisa.';

test.setTimeout(180_000);

async function take(engine: Driver, campus: { url: string }, edition = 'scorm12'): Promise<void> {
  await engine.goto(`${campus.url}/tomar/ana.ortega/${edition}`);
  await engine.enterFrame('iframe#content');
  await engine.sees('#save-status', /se guarda|Guardado/);
}

const here = () => document.querySelector('.step.here')?.id ?? '';
const isHere = (engine: Driver, step: string) =>
  engine.until(async () => (await engine.run(here)) === step);

/** As a link of the contents does, whether they are at the side or behind a button. */
async function goTo(engine: Driver, page: string, step: string): Promise<void> {
  await engine.run(
    (link: string) => document.querySelector<HTMLElement>(link)!.click(),
    `#contents [data-step="${step}"] > a[href^="./${page}.html"]`,
  );
  await isHere(engine, step);
}

/** An exercise opens when it comes into sight. */
const isOpen = (engine: Driver, field: string) =>
  engine.until(() =>
    engine.run((css: string) => {
      const found = document.querySelector(css);
      found?.scrollIntoView({ block: 'center' });
      return found?.matches(':enabled') === true;
    }, field),
  );

async function write(engine: Driver, field: string, text: string): Promise<void> {
  await isOpen(engine, field);
  await engine.type(field, text);
  await engine.until(async () => (await engine.value(field))?.endsWith(text));
}

const unstarted = () => document.querySelectorAll('[data-start]').length;

test('a text goes to the LMS, is there after leaving, and after the browser died', async ({
  engine,
  campus,
}) => {
  await take(engine, campus);
  await goTo(engine, 'tema-16', 't16-ejercicio');
  await write(engine, EVIDENCE, TEXT);
  await engine.sees('#save-status', /Guardado en el LMS/);
  expect(await engine.run(unstarted)).toBe(0);
  await engine.leaveFrame();
  await engine.click('#exit');
  await engine.until(() => engine.run(() => location.search.includes('salio=')));

  await take(engine, campus);
  await engine.click('#begin');
  await isHere(engine, 't16-ejercicio');
  await engine.until(async () => (await engine.value(EVIDENCE)) === TEXT);
  await engine.run(() =>
    document.querySelectorAll<HTMLElement>('[name="t16-diagnostico.aplica"]')[1]!.click(),
  );
  await write(engine, '[id="t16-diagnostico.cambios"]', 'Una persona por cuenta.');
  await engine.sees('#save-status', /Guardado en el LMS/);
  await engine.kill();
  await take(engine, campus);
  await engine.click('#begin');
  await isHere(engine, 't16-ejercicio');
  await engine.until(
    async () =>
      (await engine.value('[id="t16-diagnostico.cambios"]')) === 'Una persona por cuenta.',
  );
});

test('a browser that dies keeps what no LMS has', async ({ engine }) => {
  const host = await hostZip('packages/cuentas-clave-web.zip');
  const page = `${host.url}tema-16.html#t16-ejercicio`;
  await engine.goto(page);
  await write(engine, EVIDENCE, TEXT);
  await engine.sees('#save-status', /Guardado en este navegador/);
  await engine.kill();
  // Two loads in a row, the first of which is left while it opens what the browser keeps.
  await engine.run((url: string) => void setTimeout(() => (location.href = url)), page);
  await new Promise((passed) => setTimeout(passed, 300));
  await engine.goto(page);
  await engine.until(async () => (await engine.value(EVIDENCE)) === TEXT);
  await host.close();
});

test('Back and Forward, and the keyboard alone, move among the steps of a lesson', async ({
  engine,
  campus,
}) => {
  await take(engine, campus);
  await engine.click('#begin');
  await engine.until(() => engine.run(here));
  const first = await engine.run(here);
  await engine.click('.step.here [rel=next]');
  await engine.until(async () => (await engine.run(here)) !== first);
  const second = await engine.run(here);
  await engine.run(() => history.back());
  await isHere(engine, first);
  await engine.run(() => history.forward());
  await isHere(engine, second);

  const isNext = () => document.activeElement!.matches('.step.here [rel=next]');
  for (let i = 0; i < 40 && !(await engine.run(isNext)); i++) await engine.press('Tab');
  expect(await engine.run(isNext)).toBe(true);
  await engine.press('Enter');
  await engine.until(async () => ![second, ''].includes(await engine.run(here)));
});

test('the workshop takes a criterion', async ({ engine, campus }) => {
  await take(engine, campus, 'scorm2004-4th');
  await goTo(engine, 'tema-18', 't18-ejercicio');
  await write(engine, '[id="t18-criterios.empresa"]', 'Ferretera del Bajío');
  await engine.click('.criterion[data-axis="a"] .criterion-head');
  await write(engine, '[id="t18-criterios.a1.nombre"]', 'Margen');
  await engine.sees('.criterion[data-axis="a"] .criterion-name', /Margen/);
  await engine.sees('#save-status', /Guardado en el LMS/);
});

test('the web package opens without a network', async ({ engine }) => {
  const host = await hostZip('packages/cuentas-clave-web.zip');
  await engine.goto(`${host.url}index.html`);
  await engine.run(() => {
    void navigator.serviceWorker.ready.then(() => (document.body.dataset['kept'] = ''));
  });
  await engine.until(() => engine.run(() => 'kept' in document.body.dataset), 60_000);
  await host.close();
  await engine.goto(`${host.url}tema-16.html#t16-ejercicio`);
  await write(engine, EVIDENCE, TEXT);
  await engine.sees('#save-status', /Guardado en este navegador/);
  await engine.goto(`${host.url}tema-16.html?otra#t16-ejercicio`);
  await engine.until(async () => (await engine.value(EVIDENCE)) === TEXT);
});

test('the review page from disk grades, keeps, and gives back', async ({ engine }) => {
  const page = pathToFileURL(resolve('packages/revision.html')).href;
  await engine.goto(page);
  await engine.type('input[type=file]', fixture('first-submission.zip'));
  await engine.sees('.opening-done', /1 entrega abierta/);
  await engine.press('r', ...'1222211');
  await engine.sees('.rubric-total', /7 de 7 criterios/);
  await engine.sees('.saved', /Guardado en este navegador/);
  await engine.kill();
  await engine.goto(page);
  await engine.sees('.rubric-total', /7 de 7 criterios/);
  await engine.clickText('.tabs button', 'Devolver');
  await engine.clickText('button', 'Bajar mi revisión');
  const file = JSON.parse(readFileSync(await engine.downloaded(/\.json$/), 'utf8')) as {
    reviews: object;
  };
  expect(Object.keys(file.reviews)).toHaveLength(1);
});

test('configurar.html from disk changes a package and gives it back', async ({ engine }) => {
  await engine.goto(pathToFileURL(resolve('packages/configurar.html')).href);
  await engine.type('input[type=file]', resolve('packages/cuentas-clave-scorm12.zip'));
  await engine.until(
    () => engine.run(() => document.body.innerText.includes('Sin problemas')),
    60_000,
  );
  await engine.clickText('button', 'Preparar el paquete');
  await engine.until(
    () => engine.run(() => document.body.innerText.includes('El paquete pasó la revisión')),
    60_000,
  );
  await engine.clickText('a', 'Guardar cuentas-clave-scorm12.zip');
  const zip = readFileSync(await engine.downloaded(/scorm12\.zip$/));
  expect(zip.equals(readFileSync('packages/cuentas-clave-scorm12.zip'))).toBe(true);
});
