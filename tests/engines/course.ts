/** What a learner does in the course, by whatever engine. */
import type { Driver } from './driver.ts';

export const EVIDENCE = '[id="t16-diagnostico.evidencia"]';

/** Until the course says where the text is kept. */
export async function take(
  engine: Driver,
  campus: { url: string },
  edition = 'scorm12',
  query = '',
): Promise<void> {
  await engine.goto(`${campus.url}/tomar/ana.ortega/${edition}?${query}`);
  await engine.enterFrame('iframe#content');
  await engine.sees('#save-status', /se guarda|Guardado/);
}

export const here = () => document.querySelector('.step.here')?.id ?? '';

export const isHere = (engine: Driver, step: string) =>
  engine.until(async () => (await engine.run(here)) === step);

/** As a link of the contents does, whether they are at the side or behind a button. */
export const follow = (engine: Driver, link: string) =>
  engine.run(
    (css: string) => document.querySelector<HTMLElement>(css)!.click(),
    `#contents ${link}`,
  );

export async function goTo(engine: Driver, page: string, step: string): Promise<void> {
  await follow(engine, `[data-step="${step}"] > a[href^="./${page}.html"]`);
  await isHere(engine, step);
}

/** An exercise opens when it comes into sight. */
export const isOpen = (engine: Driver, field: string) =>
  engine.until(() =>
    engine.run((css: string) => {
      const found = document.querySelector(css);
      found?.scrollIntoView({ block: 'center' });
      return found?.matches(':enabled') === true;
    }, field),
  );

export const show = (engine: Driver, css: string) =>
  engine.run(
    (one: string) => document.querySelector(one)!.scrollIntoView({ block: 'center' }),
    css,
  );

export const focus = (engine: Driver, css: string) =>
  engine.run((one: string) => document.querySelector<HTMLElement>(one)!.focus(), css);

export const holds = (engine: Driver, field: string, text: string) =>
  engine.until(async () => {
    const found = await engine.value(field);
    if (found === text) return true;
    const line = await engine.run(() => document.querySelector('#save-status')?.textContent);
    throw new Error(`«${found}» in ${field}, not «${text}»; the line says «${line}»`);
  });

export async function write(engine: Driver, field: string, text: string): Promise<void> {
  await isOpen(engine, field);
  await engine.type(field, text);
  await engine.until(async () => (await engine.value(field))?.endsWith(text));
}

/** As `engine.type` of a path, once the page takes one. */
export async function openFile(engine: Driver, input: string, path: string): Promise<void> {
  await isOpen(engine, input);
  await engine.type(input, path);
}
