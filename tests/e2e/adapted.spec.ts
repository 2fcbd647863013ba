/**
 * What people change in their system or browser: 400 % zoom (WCAG 1.4.10), forced colours, less
 * motion; and the states that pages.spec.ts does not pass through.
 */
import type { BrowserContextOptions, Page } from '@playwright/test';
import { AXE, axeFaults, RULES } from './axe.ts';
import { expect, test as base, type Learner } from './campus.ts';

type Open = (options: BrowserContextOptions, path: string) => Promise<Page>;

/** The course by itself, in a window with these settings. */
const test = base.extend<{ open: Open }>({
  open: async ({ learner, browser }, use) => {
    const course = await addressOf(learner);
    await use(async (options, path) => {
      const page = await (await browser.newContext({ locale: 'es-MX', ...options })).newPage();
      await page.goto(course + path);
      await expect(page.locator('#save-status')).not.toHaveText(/^$|Abriendo/);
      return page;
    });
  },
});

async function addressOf(learner: Learner): Promise<string> {
  await learner.take();
  const source = await learner.page.locator('iframe#content').getAttribute('src');
  return new URL(source!, learner.campus.url).href.replace(/index\.html.*$/, '');
}

test.describe('at 400 % zoom', () => {
  const viewport = { width: 320, height: 256 };

  for (const path of [
    'index.html',
    'tema-16.html#t16-atractivo',
    'tema-17.html#t17-encadenamiento',
    'tema-18.html#t18-ejercicio',
    'mi-trabajo.html',
  ]) {
    test(`${path}: nothing scrolls sideways, and whatever Tab reaches is in sight`, async ({
      open,
    }) => {
      const page = await open({ viewport }, path);
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        const faults = await page.evaluate(() => {
          const wide = [...document.querySelectorAll('html, body, main, .step-scroll')].filter(
            (one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1,
          );
          const at = document.activeElement!;
          const { top, bottom, left, right } = at.getBoundingClientRect();
          const isSeen =
            at === document.body ||
            (bottom > 0 && top < innerHeight && right > 0 && left < innerWidth);
          return [
            ...wide.map((one) => `${one.className || one.tagName} scrolls sideways`),
            ...(isSeen ? [] : [`${at.outerHTML.slice(0, 80)} has the focus out of sight`]),
          ];
        });
        expect(faults).toEqual([]);
      }
    });
  }
});

test('with forced colours the focus, what is chosen, the progress and the drawings show', async ({
  open,
}) => {
  const page = await open(
    { forcedColors: 'active', colorScheme: 'dark' },
    'tema-16.html#t16-ejercicio',
  );
  const colour = (selector: string, property: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, [name, part]) => getComputedStyle(one, part).getPropertyValue(name!), [
        property,
        pseudo,
      ] as const);
  const canvas = await colour('body', 'background-color');
  await page.keyboard.press('Tab');
  const outlines = await page.evaluate(() =>
    [document.activeElement!, document.activeElement!.closest('label')!].map(
      (one) => getComputedStyle(one).outlineStyle,
    ),
  );
  expect(outlines, 'of the button or of its label').toContain('solid');
  const radio = page.getByRole('radio').first();
  await radio.check();
  expect(await radio.evaluate((one) => getComputedStyle(one).appearance)).not.toBe('none');
  expect(await colour('.button.primary', 'border-top-color')).not.toBe(canvas);
  expect(await colour('.bar', 'background-color', '::after')).not.toBe(canvas);
  expect(await colour('.track > span', 'background-color')).not.toBe(canvas);
  await page.goto(page.url().replace(/tema-16.*/, 'tema-17.html#t17-encadenamiento'));
  for (const [part, property] of [
    ['.chain .glyph-box', 'stroke'],
    ['.chain-roles', 'color'],
    ['.chain .glyph-account', 'stroke'],
  ] as const)
    expect(await colour(part, property)).not.toBe(canvas);
});

for (const [reducedMotion, moves] of [
  ['reduce', 0],
  ['no-preference', 1],
] as const) {
  test(
    `the guided breathing ${moves ? 'moves' : 'says its words without moving'} where ` +
      `motion is ${reducedMotion}`,
    async ({ open }) => {
      const page = await open({ reducedMotion }, 'tema-16.html#t16-atencion-plena');
      await page.getByRole('button', { name: 'Empezar el minuto' }).click();
      await expect(page.locator('.breathing-word')).toHaveText('Inhala');
      expect(
        await page
          .locator('.breathing')
          .evaluate(
            (card) =>
              card
                .getAnimations({ subtree: true })
                .filter((one) => one instanceof CSSAnimation && one.playState === 'running').length,
          ),
      ).toBe(moves);
    },
  );
}

/** By what the learner does: the state that axe then looks at. */
const STATES: [name: string, path: string, act: (page: Page) => Promise<void>][] = [
  ['contents open', 'tema-17.html#t17-razon', (page) => page.locator('.bar-menu').click()],
  [
    'answers half written',
    'tema-16.html#t16-ejercicio',
    async (page) => {
      await page.getByRole('radio', { name: 'En parte' }).check();
      await page.locator('[id="t16-diagnostico.evidencia"]').fill('Hay una lista de clientes.');
    },
  ],
  [
    'a wrong answer',
    'tema-16.html#t16-para-recordar',
    (page) => page.locator('.step.here .attempt').last().click(),
  ],
  [
    'finished with something missing',
    'tema-17.html#t17-ejercicio-1',
    (page) => page.locator('.step.here .exercise-foot .button').first().click(),
  ],
  [
    'a criterion open',
    'tema-18.html#t18-ejercicio',
    (page) => page.locator('[id="t18-criterios.a1"]').click(),
  ],
  [
    'the accounts in a table',
    'tema-18.html#t18-practica',
    (page) => page.getByText('Los datos de las 15 cuentas').click(),
  ],
  [
    'a matrix that moves',
    'tema-16.html#t16-atractivo',
    async (page) => {
      await page.locator('.lab > summary').first().click();
      await page.locator('.lab-accounts').first().waitFor({ timeout: 5000 });
    },
  ],
  [
    'a matrix as a table',
    'tema-16.html#t16-atractivo',
    (page) => page.locator('.quadrants-table > summary').first().click(),
  ],
  [
    'the breathing',
    'tema-16.html#t16-atencion-plena',
    (page) => page.getByRole('button', { name: 'Empezar el minuto' }).click(),
  ],
];

// The walks of each exercise look at its states at 367 px in the dark and at 714 px in the light.
for (const [colorScheme, width] of [
  ['light', 367],
  ['dark', 714],
] as const) {
  test(`axe finds no fault in the states that an exercise passes through, ${colorScheme}, ${width} px`, async ({
    open,
  }) => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    for (const [name, path, act] of STATES) {
      const page = await open(
        { colorScheme, viewport: { width, height: 666 }, reducedMotion: 'reduce' },
        path,
      );
      await act(page);
      await page.addScriptTag({ path: AXE });
      faults.push(
        ...(await axeFaults(page, RULES[colorScheme])).map((fault) => `${name}: ${fault}`),
      );
      await page.context().close();
    }
    expect(faults).toEqual([]);
  });
}

test('axe finds no fault in the dialog that says how leaving went', async ({ learner }) => {
  const course = await learner.take();
  await course.locator('#save-exit').click();
  await expect(course.locator('[data-exit="title"]')).toHaveText('Todo quedó guardado en el LMS');
  const frame = learner.page.frames().find((one) => one.name() === 'content')!;
  await frame.addScriptTag({ path: AXE });
  expect(await axeFaults(frame, RULES.light)).toEqual([]);
});

test('a page on paper has what was written in all of its steps, from whichever it is printed', async ({
  open,
}) => {
  const page = await open({}, 'tema-17.html#t17-ejercicio-1');
  await page.locator('[id="t17-parte-1.rango-razon"]').fill('Son demasiadas para tres vendedores.');
  await page.locator('[id="t17-parte-1.centrada-razon"]').fill('Pregunta a sus clientes cada año.');
  await page.waitForTimeout(500);
  await page.goto(page.url().replace('#t17-ejercicio-1', '?de-nuevo#t17-razon'));
  await expect(page.locator('[id="t17-parte-1.rango-razon"]')).toHaveValue(
    'Son demasiadas para tres vendedores.',
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[id="t17-parte-1.rango-razon"]')).toBeVisible();
});

test('it has so, too, where the connection was away in the first quiet moment', async ({
  open,
}) => {
  const page = await open({}, 'index.html');
  await page.route(/aside\./, (route) => route.abort());
  await page.waitForEvent('requestfailed', (request) => request.url().includes('aside.'));
  await page.waitForTimeout(500);
  await page.unroute(/aside\./);
  const follow = (address: string) =>
    page
      .locator(`#contents a[href^="./${address}"]`)
      .first()
      .evaluate((link: HTMLElement) => link.click());
  await follow('tema-17.html#t17-ejercicio-1');
  const field = page.locator('[id="t17-parte-1.rango-razon"]');
  await field.fill('Son demasiadas para tres vendedores.');
  await follow('tema-16.html');
  await page.locator('body[data-page="tema-16"]').waitFor();
  await follow('tema-17.html#t17-razon');
  await page.locator('body[data-page="tema-17"]').waitFor();
  await expect(field).toHaveValue('Son demasiadas para tres vendedores.');
});
