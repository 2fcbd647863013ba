/** Copies of a learner's work that meet, are damaged, or belong to somebody else. */
import { expect, Learner, test } from './campus.ts';
import { unreadable } from './unreadable.ts';

const FIELD = '[id="t16-diagnostico.evidencia"]';
const TEXT = 'Cada ejecutivo atiende tres cuentas clave y otras cuarenta comunes.';

async function openExercise(learner: Learner, query = ''): Promise<void> {
  await learner.take(query);
  await learner.goTo('tema-16', 't16-ejercicio');
}

async function write(learner: Learner, text: string): Promise<void> {
  await learner.course.getByRole('radio', { name: 'En parte' }).check();
  await learner.course.locator(FIELD).fill(text);
}

/**
 * Changes what the LMS holds, as a database would that cut it or another package that wrote over
 * it.
 */
async function tamper(learner: Learner, change: (held: string) => string): Promise<void> {
  const { cmi, launches } = await learner.attempt();
  const elements = { ...cmi, 'cmi.suspend_data': change(cmi['cmi.suspend_data']!) };
  const launch = (launches as unknown as { id: number }[]).reduce(
    (last, { id }) => Math.max(last, id),
    0,
  );
  const response = await fetch(`${learner.campus.url}/api/launches/${launch}/commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sequence: 1_000_000, terminate: false, whole: false, elements }),
  });
  expect(response.status).toBe(204);
}

const DAMAGES: [what: string, change: (held: string) => string, code: string][] = [
  ['cut short', (held) => held.slice(0, -40), 'truncated'],
  ['of another package', () => '{"d":[123,34,112]}viewed=1,2,3|lastviewedslide=2', 'foreign'],
  [
    'with one character changed',
    (held) => `${held.slice(0, 60)}${held[60] === 'x' ? 'y' : 'x'}${held.slice(61)}`,
    'checksum',
  ],
  ['of a later version', (held) => held.replace(/^K\d/, 'K9'), 'newer'],
];

for (const [what, change, code] of DAMAGES) {
  test(`a suspend_data ${what} is set aside and told, and the best copy is shown and saved`, async ({
    learner,
  }) => {
    await openExercise(learner);
    await write(learner, TEXT);
    await learner.savedInLms();
    await learner.leave();
    await tamper(learner, change);
    const damaged = (await learner.attempt()).cmi['cmi.suspend_data']!;

    await openExercise(learner);
    await expect(learner.course.locator('#notices')).toContainText('no se pudo leer');
    await expect(learner.course.locator(FIELD)).toHaveValue(TEXT);
    const download = learner.page.waitForEvent('download');
    await learner.course.getByRole('button', { name: 'Descargar esa copia' }).click();
    const chunks = await (await (await download).createReadStream()).toArray();
    expect(Buffer.concat(chunks as Buffer[]).toString()).toBe(damaged);
    await learner.savedInLms();
    expect((await learner.attempt()).cmi['cmi.suspend_data']).toMatch(/^K\d/);
    await learner.goTo('cierre', 'cierre-referencias');
    await learner.course
      .locator('#contents a[href="./mi-trabajo.html"]')
      .evaluate((link: HTMLElement) => link.click());
    await expect(learner.course.locator('[data-work="asides"]')).toContainText(code);
  });
}

test('a damaged suspend_data is not written over while nothing else can keep it', async ({
  learner,
}) => {
  await openExercise(learner);
  await write(learner, TEXT);
  await learner.savedInLms();
  await learner.leave();
  await tamper(learner, (held) => held.slice(0, -40));
  const damaged = (await learner.attempt()).cmi['cmi.suspend_data'];
  await learner.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await openExercise(learner);
  await write(learner, 'Texto nuevo');
  await learner.page.waitForTimeout(5000);
  expect((await learner.attempt()).cmi['cmi.suspend_data']).toBe(damaged);
  await learner.course.getByRole('button', { name: 'Descargar esa copia' }).click();
  await learner.savedInLms();
  expect((await learner.attempt()).cmi['cmi.suspend_data']).not.toBe(damaged);
});

test('two windows of one course see each other’s text, and the LMS gets both', async ({
  learner,
  page,
  campus,
  edition,
}) => {
  const other = new Learner(await page.context().newPage(), campus, edition);
  await openExercise(learner);
  await openExercise(other);
  await write(learner, TEXT);
  await expect(other.course.locator(FIELD)).toHaveValue(TEXT);
  await other.course
    .locator('[id="t16-diagnostico.cambios"]')
    .fill('Elegir por margen y no por facturación.');
  await expect(learner.course.locator('[id="t16-diagnostico.cambios"]')).toHaveValue(
    'Elegir por margen y no por facturación.',
  );
  await learner.savedInLms();
  await other.savedInLms();
  await other.page.close();
  await openExercise(learner);
  await expect(learner.course.locator(FIELD)).toHaveValue(TEXT);
  await expect(learner.course.locator('[id="t16-diagnostico.cambios"]')).toHaveValue(
    'Elegir por margen y no por facturación.',
  );
});

test('on a shared computer «Guardar y salir» leaves nothing in the browser, and all of it in the LMS', async ({
  learner,
}) => {
  await openExercise(learner);
  await learner.course
    .locator('#contents a[href="./mi-trabajo.html"]')
    .evaluate((link: HTMLElement) => link.click());
  await learner.course.getByRole('checkbox', { name: /Esta computadora es compartida/ }).check();
  await learner.goTo('tema-16', 't16-ejercicio');
  await write(learner, TEXT);
  await learner.course
    .locator('[id="t16-diagnostico.cambios"]')
    .fill('Revisaríamos la lista cada trimestre, con el margen de cada cuenta a la vista.');
  // What the LMS then acknowledges changes the record once more.
  await learner.course.getByRole('button', { name: 'Marcar como terminado' }).click();
  await learner.course.getByRole('button', { name: 'Guardar y salir' }).click();
  await expect(learner.course.locator('#exit')).toContainText('Todo quedó guardado en el LMS');
  await learner.page.waitForTimeout(500);
  const held = await learner.course.locator('body').evaluate(async () => {
    const open = indexedDB.open('cuentas-clave');
    const database = await new Promise<IDBDatabase>(
      (resolve) => (open.onsuccess = () => resolve(open.result)),
    );
    const all = database.transaction('copies').objectStore('copies').getAll();
    return new Promise<string>(
      (resolve) => (all.onsuccess = () => resolve(JSON.stringify(all.result))),
    );
  });
  expect(held).not.toContain('Cada ejecutivo');
  await openExercise(learner);
  await expect(learner.course.locator(FIELD)).toHaveValue(TEXT);
});

test('where the LMS does not say who is learning, nobody sees another’s draft', async ({
  learner,
  page,
  campus,
  edition,
}) => {
  await openExercise(learner, 'falla=no-learner-id');
  await write(learner, TEXT);
  await learner.savedInLms();
  await learner.leave();
  const other = new Learner(page, campus, edition, 'luis.nunez');
  await openExercise(other, 'falla=no-learner-id');
  await expect(other.course.getByRole('radio', { name: 'En parte' })).not.toBeChecked();
  await expect(other.course.locator(FIELD)).toHaveValue('');
  await write(other, 'Soy otra persona');
  await other.savedInLms();
  await other.leave();
  await openExercise(learner, 'falla=no-learner-id');
  await expect(learner.course.locator(FIELD)).toHaveValue(TEXT);
});

test('what was written while the LMS did not open is offered at the next launch, and joined', async ({
  learner,
}) => {
  await openExercise(learner, 'falla=api-throws');
  await expect(learner.course.locator('#notices')).toContainText('El LMS no abrió la sesión');
  await write(learner, TEXT);
  await expect(learner.status).toContainText('el LMS no abrió la sesión');
  await openExercise(learner);
  await learner.course.getByRole('button', { name: 'Sí, es mío' }).click();
  await expect(learner.course.locator(FIELD)).toHaveValue(TEXT);
  await learner.savedInLms();
});

test('a copy that this browser cannot read is not written over; new work is kept apart and joined', async ({
  learner,
  page,
  campus,
  edition,
}) => {
  await openExercise(learner);
  await write(learner, TEXT);
  await learner.savedInLms();
  await learner.leave();
  const blind = new Learner(await page.context().newPage(), campus, edition);
  await page.close();
  await unreadable(blind.page);
  await openExercise(blind);
  await expect(blind.course.locator('[data-notice="kept-before"]')).toContainText('no se borró');
  await expect(blind.course.locator(FIELD)).toHaveValue(TEXT);
  await blind.course.locator('[id="t16-diagnostico.cambios"]').fill('Una persona por cuenta.');
  await blind.savedInLms();
  await expect(blind.status).not.toContainText('aquí no queda copia');
  const again = new Learner(await page.context().newPage(), campus, edition);
  await blind.page.close();
  await openExercise(again);
  await expect(again.course.locator(FIELD)).toHaveValue(TEXT);
  await expect(again.course.locator('[id="t16-diagnostico.cambios"]')).toHaveValue(
    'Una persona por cuenta.',
  );
  await expect(again.course.locator('[data-notice="kept-before"]')).toHaveCount(0);
});

const HOSTILE: [what: string, typed: string, back?: string][] = [
  ['decomposed accents', 'a\u0301 n\u0303 u\u0308'],
  ['joined emoji', '👩🏽‍💻 👨‍👩‍👧 🇲🇽'],
  ['right-to-left text', 'عميل رئيسي שלום'],
  ['line ends of Windows', 'uno\r\ndos', 'uno\ndos'],
  ['delimiters of SCORM', 'a[,]b[.]c[:]d {lang=es}x {case_matters=true}'],
  ['markup', '</script><img src=x onerror=alert(1)> &amp; ]]>'],
  ['a word of 400 letters', 'm'.repeat(400)],
  ['text pasted from Word', '“Cuenta clave” — 20\u00a0% … • uno\u2028dos\tfin'],
  [
    'half an emoji and U+0000',
    'antes \ud83d después \u0000 fin \ufffe',
    'antes \ufffd después  fin \ufffe',
  ],
];

for (const edition of ['scorm12', 'scorm2004-4th'] as const) {
  test.describe(edition, () => {
    test.use({ edition });
    test('hostile texts come back as typed, and no LMS call fails of them', async ({
      learner,
      page,
    }) => {
      await openExercise(learner);
      await learner.course.getByRole('radio', { name: 'En parte' }).check();
      const all = HOSTILE.map(([what, typed]) => `${what}: ${typed}`).join('\n');
      const back = HOSTILE.map(([what, typed, given]) => `${what}: ${given ?? typed}`).join('\n');
      await learner.course.locator(FIELD).evaluate(
        (field: HTMLTextAreaElement, codes) => {
          field.value = String.fromCharCode(...codes);
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        Array.from({ length: all.length }, (_, i) => all.charCodeAt(i)),
      );
      await learner.course.locator('[id="t16-diagnostico.cambios"]').fill('listo');
      await learner.savedInLms();
      await learner.leave();
      const { launches } = await learner.attempt();
      expect(
        launches
          .flatMap(({ calls }) => calls)
          .filter(({ result, element }) => result === 'false' && element !== 'cmi.suspend_data'),
      ).toEqual([]);
      await page.evaluate(() =>
        indexedDB
          .databases()
          .then((databases) =>
            Promise.all(databases.map(({ name }) => indexedDB.deleteDatabase(name!))),
          ),
      );
      await openExercise(learner);
      await expect.poll(() => learner.course.locator(FIELD).inputValue()).toBe(back);
      expect(
        await learner.course.locator('body').evaluate((body) => body.scrollWidth <= innerWidth),
      ).toBe(true);
    });
  });
}
