/** What is pressed is what is written, whatever the LMS does meanwhile. */
import { expect } from '@playwright/test';
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
