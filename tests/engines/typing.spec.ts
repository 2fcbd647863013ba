/** What is pressed is what is written, whatever the LMS does meanwhile. */
import { expect } from '@playwright/test';
import { hostZip } from '../bench/host.ts';
import { EVIDENCE, focus, goTo, holds, isOpen, take } from './course.ts';
import { test } from './engine.ts';
import { slowCommits } from './slow-commits.ts';

test.setTimeout(120_000);

test('no letter is lost while an LMS commits by synchronous requests', async ({
  engine,
  campus,
}) => {
  await take(engine, campus);
  await goTo(engine, 'tema-16', 't16-ejercicio');
  await isOpen(engine, EVIDENCE);
  const lms = await slowCommits(engine, 400);
  await focus(engine, EVIDENCE);
  const text = 'Cada cliente pide algo distinto y nadie lo anota. '.repeat(6);
  await engine.press(...text);
  await holds(engine, EVIDENCE, text);
  await engine.sees('#save-status', /Guardado en el LMS/);
  expect(await lms.commits()).toBeGreaterThan(0);
  lms.close();
});

test('what is typed a moment before the page is left is there', async ({ engine }) => {
  const host = await hostZip('packages/cuentas-clave-web.zip');
  const lesson = `${host.url}tema-16.html#t16-ejercicio`;
  await engine.goto(lesson);
  await isOpen(engine, EVIDENCE);
  await engine.sees('#save-status', /se guarda/);
  const text = 'Nadie revisa la lista.';
  await engine.run(
    (css: string, typed: string, next: string) => {
      const field = document.querySelector<HTMLTextAreaElement>(css)!;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      location.href = next;
    },
    EVIDENCE,
    text,
    `${host.url}glosario.html`,
  );
  await engine.until(() => engine.run(() => location.pathname.endsWith('glosario.html')));
  await engine.goto(lesson);
  await holds(engine, EVIDENCE, text);
  await host.close();
});
