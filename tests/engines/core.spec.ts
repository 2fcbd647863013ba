/**
 * The way of a text, in the engines that `tests/e2e` does not run in: Firefox, and WebKit, which
 * stands for Safari and every iPhone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readFeedback } from '../../src/report/read-feedback.ts';
import { readReport } from '../../src/report/read.ts';
import { hostZip } from '../bench/host.ts';
import { fixture } from '../e2e/review-page.ts';
import {
  EVIDENCE,
  focus,
  follow,
  goTo,
  here,
  holds,
  isHere,
  isOpen,
  openFile,
  show,
  take,
  write,
} from './course.ts';
import { test } from './engine.ts';

const CHANGES = '[id="t16-diagnostico.cambios"]';
const TEXT = 'Tenemos una lista de dieciocho clientes «AAA», y nadie la revisa.';
const ALONE = 'Sin LMS: los atiende la dueña.';

test.setTimeout(180_000);

const unstarted = () => document.querySelectorAll('[data-start]').length;

test('a text goes to the LMS or stays here, and is there after leaving and after the browser died', async ({
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
  await holds(engine, EVIDENCE, TEXT);
  await engine.run(() =>
    document.querySelectorAll<HTMLElement>('[name="t16-diagnostico.aplica"]')[1]!.click(),
  );
  await write(engine, CHANGES, 'Una persona por cuenta.');
  await engine.sees('#save-status', /Guardado en el LMS/);

  // Another window, so that both are open when the browser dies.
  const host = await hostZip('packages/cuentas-clave-web.zip');
  const page = `${host.url}tema-16.html#t16-ejercicio`;
  await engine.openWindow();
  await engine.goto(page);
  await write(engine, EVIDENCE, ALONE);
  await engine.sees('#save-status', /Guardado en este navegador/);
  // The last letters are the browser's 300 ms after they were typed: the line is older.
  await new Promise((passed) => setTimeout(passed, 1000));
  await engine.kill();
  // Two loads in a row, the first of which is left while it opens what the browser keeps.
  await engine.run((url: string) => void setTimeout(() => (location.href = url)), page);
  await new Promise((passed) => setTimeout(passed, 300));
  // Another address: where the first load is done, the same one with its `#` would be no load.
  await engine.goto(`${host.url}tema-16.html?otra#t16-ejercicio`);
  await holds(engine, EVIDENCE, ALONE);
  await host.close();
  await take(engine, campus);
  await engine.click('#begin');
  await isHere(engine, 't16-ejercicio');
  await holds(engine, CHANGES, 'Una persona por cuenta.');
});

test('a lesson by keyboard alone, with Back and Forward', async ({ engine, campus }) => {
  await take(engine, campus);
  await goTo(engine, 'tema-16', 't16-atencion-plena');
  await engine.reach('.step.here [rel=next]');
  await engine.press('Enter');
  await isHere(engine, 't16-introduccion');
  await engine.run(() => history.back());
  await isHere(engine, 't16-atencion-plena');
  await engine.run(() => history.forward());
  await isHere(engine, 't16-introduccion');

  while ((await engine.run(here)) !== 't16-ejercicio') {
    const before = await engine.run(here);
    await engine.reach('.step.here [rel=next]');
    await engine.press('Enter');
    await engine.until(async () => ![before, ''].includes(await engine.run(here)));
  }
  await engine.until(() =>
    engine.run((css: string) => document.querySelector(css)?.matches(':enabled'), EVIDENCE),
  );
  await engine.reach('[name="t16-diagnostico.lugar"]');
  await engine.press('Space');
  await engine.reach('[name="t16-diagnostico.aplica"]');
  await engine.press('Space', 'ArrowDown');
  await engine.reach(EVIDENCE);
  await engine.press(...'Hay una lista.');
  await engine.reach(CHANGES);
  await engine.press(...'Una persona por cuenta.');
  await engine.reach('.step.here .exercise-foot button');
  await engine.press('Enter');
  await engine.sees('.step.here .exercise-foot', /Ejercicio terminado/);
  await holds(engine, EVIDENCE, 'Hay una lista.');
  await engine.sees('#save-status', /Guardado en el LMS/);
});

test('the workshop takes a list, a criterion is dragged, and the weights stay 100', async ({
  engine,
  campus,
}) => {
  await take(engine, campus, 'scorm2004-4th');
  await goTo(engine, 'tema-18', 't18-ejercicio');
  await write(engine, '[id="t18-criterios.empresa"]', 'Ferretera del Bajío');
  await engine.click('.criteria-several summary');
  const list = '[id="t18-criterios.a.varios"]';
  await write(engine, list, 'Margen\nCrecimiento\nPagos a tiempo');
  await engine.clickText('button', 'Agregar 3 criterios');
  const row = (criterion: string) => `[data-criterion="${criterion}"]`;
  const first = '.criterion[data-axis="a"] .criterion-name';
  await engine.sees(first, /Margen/);
  await show(engine, row('a2'));
  await engine.drag(`${row('a1')} .criterion-grip`, row('a3'), { x: 0.5, y: 0.9 });
  await engine.sees(first, /Crecimiento/);
  await engine.click('[id="t18-criterios.a2"]');
  await write(engine, '[id="t18-criterios.a2.medida"]', '% anual a tres años.');
  await engine.click('[id="t18-criterios.r1"]');
  await write(engine, '[id="t18-criterios.r1.nombre"]', 'Años de trato');

  await goTo(engine, 'tema-18', 't18-aplicacion');
  const weights = () =>
    engine.run(() =>
      [...document.querySelectorAll<HTMLInputElement>('.step.here .weight-number')]
        .slice(0, 3)
        .map(({ value }) => Number(value)),
    );
  await isOpen(engine, '.step.here .weight-slider');
  await focus(engine, '.step.here .weight-slider');
  const [before] = await weights();
  await engine.press('ArrowRight', 'ArrowRight');
  await engine.until(async () => (await weights())[0] === before! + 2);
  expect((await weights()).reduce((sum, one) => sum + one, 0)).toBe(100);
  await engine.sees('#save-status', /Guardado en el LMS/);
});

/** The words of the axis that stands up, from one end of it to the other. */
function besideTheDrawing(): boolean {
  const [words, field] = ['.pad .plane-words.up', '.pad .plane-field'].map((css) =>
    document.querySelector(css)!.getBoundingClientRect(),
  );
  const isAtEnd = (side: 'top' | 'bottom') => Math.abs(words![side] - field![side]) < 2;
  return isAtEnd('top') && isAtEnd('bottom') && words!.right <= field!.left + 2;
}

test('the practice takes an account by arrows and by drag; the matrix to try moves', async ({
  engine,
  campus,
}) => {
  await take(engine, campus);
  await goTo(engine, 'tema-18', 't18-practica');
  const token = '.step.here .pad-token';
  await isOpen(engine, token);
  await focus(engine, token);
  await engine.press('ArrowUp', 'ArrowRight');
  await engine.sees('.place-told', /Ahí no está ninguno de los tres grupos/);
  await show(engine, token);
  await engine.drag(token, '.pad .plane-field', { x: 0.2, y: 0.2 });
  await engine.sees('.place-told', /atractivo alto y relación débil/);
  expect(await engine.run(besideTheDrawing)).toBe(true);
  await engine.click('.step.here .attempt');
  await engine.sees('.choice .feedback', /Todavía no|Correcto/);
  await engine.sees('#save-status', /Guardado en el LMS/);

  await goTo(engine, 'tema-16', 't16-atractivo');
  await engine.click('.step.here .lab > summary');
  await engine.click('.step.here .lab-controls details > summary');
  const slider = '.step.here .lab input[type=range]';
  await isOpen(engine, slider);
  const before = await engine.value(slider);
  await focus(engine, slider);
  await engine.press(before === '5' ? 'ArrowLeft' : 'ArrowRight');
  await engine.until(async () => (await engine.value(slider)) !== before);
});

test('a report is made, and an empty course goes on from it', async ({ engine, campus }) => {
  await take(engine, campus);
  await goTo(engine, 'tema-16', 't16-ejercicio');
  await write(engine, EVIDENCE, TEXT);
  await follow(engine, 'a[href="./reporte.html"]');
  const paths: string[] = [];
  for (const [format, ending] of [
    ['PDF', /_Tema16\.pdf$/],
    ['Word', /_Tema16\.docx$/],
  ] as const) {
    await engine.clickText('button', `Bajar en ${format}`);
    const path = await engine.downloaded(ending);
    const read = await readReport(readFileSync(path), path);
    expect(read.ok && read.value.record.answers['t16-diagnostico.evidencia']?.text).toBe(TEXT);
    paths.push(path);
  }

  for (const path of paths) {
    // An origin of its own: nothing of the campus's is there, nor of the other file's course.
    const empty = await hostZip('packages/cuentas-clave-web.zip');
    await engine.goto(`${empty.url}mi-trabajo.html`);
    await openFile(engine, '#reporte-abrir', path);
    await engine.sees('main .feedback.good', /se agregaron 2 respuestas/);
    await goTo(engine, 'tema-16', 't16-ejercicio');
    await holds(engine, EVIDENCE, TEXT);
    await empty.close();
  }
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
  await holds(engine, EVIDENCE, TEXT);
});

test('the review page from disk grades, keeps, and gives back what the course opens', async ({
  engine,
}) => {
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
  await engine.clickText('button', 'Bajar la retroalimentación');
  const zip = unzipSync(readFileSync(await engine.downloaded(/\.zip$/)));
  const [feedback] = Object.values(zip);
  expect((await readFeedback(feedback!)).ok).toBe(true);

  const path = join(engine.downloads, 'retroalimentacion.pdf');
  writeFileSync(path, feedback!);
  const host = await hostZip('packages/cuentas-clave-web.zip');
  await engine.goto(`${host.url}retroalimentacion.html`);
  await openFile(engine, '#retro-abrir', path);
  await engine.clickText('button', 'Es mía, mostrarla');
  await engine.sees('.said-overview', /de 100/);
  await host.close();
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
