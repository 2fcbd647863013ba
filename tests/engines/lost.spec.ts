/**
 * What the connection does not bring once: Firefox and WebKit do not ask for a module again by
 * themselves, as Chromium does.
 */
import { stubLms } from '../bench/stub-lms.ts';
import { EVIDENCE, goTo, write } from './course.ts';
import { test } from './engine.ts';

test.setTimeout(180_000);

for (const [what, how, files] of [
  [
    'that exercises share, and of notices, which the connection did not bring once',
    'lost',
    /\/(?:island|aside)\.[^/]*\.js$/,
  ],
  [
    'of the first save, and that it shares, which the connection did not bring once',
    'lost',
    /\/(?:codec|record)\.[^/]*\.js$/,
  ],
  [
    'in whose place a network’s login page came once',
    'behindLogin',
    /\/(?:island|codec)\.[^/]*\.js$/,
  ],
] as const)
  test(`code ${what}, comes without a reload`, async ({ engine }) => {
    const lms = await stubLms('packages/cuentas-clave-scorm12.zip');
    lms[how] = files;
    await engine.goto(lms.url);
    await engine.enterFrame('#content');
    await engine.sees('#save-status', /se guarda|Guardado/);
    await goTo(engine, 'tema-16', 't16-ejercicio');
    // Past what asks again by itself.
    await new Promise((passed) => setTimeout(passed, 4500));
    lms[how] = undefined;
    await engine.run(() => void dispatchEvent(new Event('online')));
    await write(engine, EVIDENCE, 'Ya se puede.');
    await engine.sees('#save-status', /Enviado al LMS/);
    await lms.close();
  });
