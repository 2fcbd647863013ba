/**
 * The workshop of criteria and the matrix that they become: a pasted list, every way to change it
 * and take the change back, and two accounts in their places.
 */
import type { FrameLocator } from '@playwright/test';
import { CRITERIA } from './answers.ts';
import { expect, test } from './campus.ts';
import { KEYBOARD, TOUCHSCREEN, type AtDevice } from './each-input-device.ts';
import type { Keyboard, Touchscreen } from './input-devices.ts';

const LIST = CRITERIA.a.map(({ nombre }) => nombre);
const OBJECTIVE = 'Crecer en obra industrial';

const rows = (course: FrameLocator, axis: 'a' | 'r') =>
  course.locator(`.criterion[data-axis="${axis}"] .criterion-name`);
const head = (course: FrameLocator, name: string) =>
  course.locator('.criterion-head').filter({ hasText: name });
const button = (course: FrameLocator, name: string) =>
  course.locator('.step.here').getByRole('button', { name, exact: true });

/** From nothing to seven names that were pasted, one of which is being written. */
async function begin(course: FrameLocator, { device, expectNoFaults }: AtDevice): Promise<void> {
  await expectNoFaults('empty');
  const goal = course.locator('.criteria-begin .goal');
  await expect(goal).toContainText('Para hoy bastan 3 criterios.');
  await device.write(course.locator('[id="t18-criterios.empresa"]'), 'Ferretera del Bajío');
  await device.write(course.locator('[id="t18-criterios.o1"]'), OBJECTIVE);
  const several = course.locator('.criteria-several').first();
  await device.press(several.locator('summary'));
  await device.paste(
    several.getByRole('textbox'),
    LIST.map((name, i) => `${i + 1}) ${name}`).join('\n'),
  );
  await device.press(several.getByRole('button', { name: 'Agregar 7 criterios' }));
  await expect(rows(course, 'a')).toHaveText(LIST);
  await expect(head(course, LIST[0]!)).toBeFocused();
  await device.press(button(course, 'Deshacer'));
  await expect(rows(course, 'a')).toHaveText(LIST.map(() => 'Sin nombre todavía'));
  await device.paste(several.getByRole('textbox'), `${LIST.join('\n')}\nSobra`);
  await device.press(several.getByRole('button', { name: 'Agregar 8 criterios' }));
  await expect(rows(course, 'a')).toHaveText([...LIST, 'Sobra']);
  await device.press(head(course, LIST[1]!));
  await device.write(course.locator('[id="t18-criterios.a2.objetivo"]'), LIST[1]!);
  await device.write(course.locator('[id="t18-criterios.a2.medida"]'), '% anual a tres años.');
  await expect(course.locator('.criterion-notes')).toContainText(
    'repetiste el nombre del criterio',
  );
  await device.write(
    course.locator('[id="t18-criterios.a2.diferencia"]'),
    'Unas saldrán más altas que otras.',
  );
  const remarks = course.locator('.criterion-body .remark');
  await expect(remarks).toHaveCount(0);
  await device.write(course.locator('[id="t18-criterios.a2.importancia"]'), 'Da ventas nuevas.');
  await expect(remarks).toHaveText(/^Di las dos puntas/);
  await expectNoFaults('half');
  await course.locator('[id="t18-criterios.a2.diferencia"]').fill(CRITERIA.a[1]!.diferencia);
  await expect(remarks).toHaveCount(0);
}

/** The other axis, to the other axis and back off the list, and the way back. */
async function moveAndRemove(
  course: FrameLocator,
  { device, expectNoFaults }: AtDevice,
): Promise<void> {
  await device.press(head(course, 'Sobra'));
  await device.press(button(course, 'Pasar a Relación con el cliente: «Sobra»'));
  await expect(rows(course, 'r').last()).toHaveText('Sobra');
  await expect(head(course, 'Sobra')).toBeFocused();
  await device.press(button(course, 'Quitar «Sobra»'));
  await expect(rows(course, 'r')).toHaveCount(7);
  await device.press(button(course, 'Deshacer'));
  await expect(rows(course, 'r').last()).toHaveText('Sobra');
  await expect(head(course, 'Sobra')).toBeFocused();
  await device.press(button(course, 'Marcar como terminado'));
  await expect(course.locator('.step.here .exercise-foot')).toContainText(
    'Para terminar te falta:',
  );
  await expectNoFaults('what is missing');
}

/** What is left to write, in one go: the whole course is taken by hand elsewhere. */
async function writeTheRest(course: FrameLocator): Promise<void> {
  for (const axis of ['a', 'r'] as const) {
    for (const [i, texts] of CRITERIA[axis].entries()) {
      const own = `t18-criterios.${axis}${i + 1}`;
      const opener = course.locator(`[id="${own}"]`);
      if ((await opener.getAttribute('aria-expanded')) === 'false')
        await opener.evaluate((element: HTMLElement) => element.click());
      for (const [part, text] of Object.entries(texts))
        await course.locator(`[id="${own}.${part}"]`).fill(text);
      await course
        .locator(`[name="${own}.meta"]`)
        .evaluate((element: HTMLElement) => element.click());
      if (axis === 'a' && i === 2)
        await expect(course.locator('.criteria-begin .goal-praise')).toContainText(
          '3 criterios completos hoy: bien hecho.',
        );
    }
  }
}

async function finish(course: FrameLocator, { device, expectNoFaults }: AtDevice): Promise<void> {
  await writeTheRest(course);
  await device.press(button(course, 'Marcar como terminado'));
  await expect(course.locator('.step.here .exercise-foot')).toContainText('Ejercicio terminado.');
  await expectNoFaults('finished');
}

/** What the learner wrote stands by each score; little is good; the matrix moves in view. */
async function judgeByOwnWords(
  course: FrameLocator,
  { device, expectNoFaults }: AtDevice,
): Promise<void> {
  const matrix = course.locator('[data-exercise="t18-aplica"]');
  const { nombre, diferencia } = CRITERIA.a[1]!;
  const score = matrix.locator('.score').filter({ hasText: nombre });
  await expect(score.locator('blockquote')).toHaveText(diferencia);
  await expect(score.locator('.score-ends')).toContainText('5: lo que más');
  const less = matrix.getByRole('button', { name: `${nombre}: menos es mejor` });
  await device.press(less);
  await expect(less).toHaveAttribute('aria-pressed', 'true');
  await expect(score.locator('.score-ends')).toContainText('5: hay poco');
  const told = matrix.locator('.scored-told');
  await expect(told).toContainText('atractivo 5.00');
  await device.press(score.getByRole('button', { name: 'Voltear' }));
  await expect(told).not.toContainText('atractivo 5.00');
  await expect(matrix.locator('.in-view .plane')).toBeInViewport({ ratio: 1 });
  await expect(matrix.locator('.in-view .ghost')).toBeVisible();
  await expectNoFaults('turned round');
  await device.press(score.getByRole('button', { name: 'Deshacer' }));
  await expect(told).toContainText('atractivo 5.00');
}

/** One account of the sample company and one of the learner's own, every score by device. */
async function scoreTwo(course: FrameLocator, held: AtDevice): Promise<void> {
  const { device, expectNoFaults } = held;
  const matrix = course.locator('[data-exercise="t18-aplica"]');
  const score = async (a: string, r: string) => {
    for (const [axis, value] of [
      ['a', a],
      ['r', r],
    ] as const) {
      for (const group of await matrix
        .locator(`.scored-body [name*=".${axis}"][value="${value}"]`)
        .all())
        await device.pick(group);
    }
  };
  await device.select(matrix.getByRole('combobox'), 'Huerta Viva Exportadora');
  await device.press(button(course, 'Agregar'));
  await expectNoFaults('half');
  await score('5', '2');
  // «Sobra», which began on the other axis, weighs 12 here and got a 5.
  await expect(matrix.locator('.scored-told')).toHaveText(
    'Cae en clientes estrella: atractivo 5.00, relación 2.36.',
  );
  await expect(matrix.getByRole('img').locator('.plot-point')).toHaveCount(1);
  await judgeByOwnWords(course, held);
  await device.press(button(course, 'Agregar una cuenta de tu empresa'));
  await device.write(matrix.getByRole('textbox', { name: 'Nombre de la cuenta' }), 'Obras Sur');
  await device.press(button(course, 'Quitar esta cuenta'));
  await expect(button(course, 'Deshacer')).toBeFocused();
  await device.press(button(course, 'Deshacer'));
  await expect(matrix.locator('.scored-name')).toHaveText(['Huerta Viva Exportadora', 'Obras Sur']);
  await matrix
    .locator('.scored-body [value="3"]')
    .evaluateAll((all: HTMLElement[]) => all.forEach((one) => one.click()));
  await expect(matrix.locator('.scored-told')).toHaveText(
    'En la frontera de los cuatro grupos: atractivo 3.00, relación 3.00.',
  );
  await expect(
    matrix.getByRole('table', { name: 'La misma matriz en tabla' }).getByRole('row').nth(1),
  ).toContainText('Clientes estrella');
  await expectNoFaults('with a place');
}

test('a folded criterion says what it lacks once the objective that it served is gone', async ({
  learner,
}) => {
  const course = await learner.take();
  await learner.goTo('tema-18', 't18-ejercicio');
  const at = (part: string) => course.locator(`[id="t18-criterios.${part}"]`);
  await at('o1').fill(OBJECTIVE);
  await at('a1').click();
  for (const [part, text] of Object.entries(CRITERIA.a[0]!)) await at(`a1.${part}`).fill(text);
  await course.locator('[name="t18-criterios.a1.meta"]').check();
  await at('a1').click();
  const state = at('a1').locator('.criterion-state');
  await expect(state).toHaveText(/completo$/);
  await at('o1').fill('');
  await expect(state).toHaveText(/falta a qué objetivo sirve$/);
  await at('o1').fill(OBJECTIVE);
  await expect(state).toHaveText(/completo$/);
});

test.describe(KEYBOARD.name, () => {
  test.use(KEYBOARD.use);

  test('criteria are pasted, put in order, moved, removed and brought back; weights stay 100', async ({
    learner,
    page,
  }) => {
    test.setTimeout(180_000);
    const held: AtDevice<Keyboard> = KEYBOARD.hold(page);
    const { device } = held;
    const course = await learner.take();
    await learner.goTo('tema-18', 't18-ejercicio');
    await begin(course, held);
    await device.press(button(course, `Subir «${LIST[1]!}»`));
    await expect(rows(course, 'a')).toHaveText([LIST[1]!, LIST[0]!, ...LIST.slice(2), 'Sobra']);
    await expect(button(course, `Bajar «${LIST[1]!}»`)).toBeFocused();
    await device.press(button(course, `Bajar «${LIST[1]!}»`));
    await expect(rows(course, 'a')).toHaveText([...LIST, 'Sobra']);
    await moveAndRemove(course, held);
    await finish(course, held);
    await learner.goTo('tema-18', 't18-aplicacion');
    await held.expectNoFaults('weights');
    const weights = course.getByRole('group', { name: 'Pesos de atractivo de la cuenta' });
    await device.keys(
      weights.getByRole('slider', { name: 'Peso de Margen' }),
      'ArrowRight',
      'ArrowRight',
      'PageUp',
    );
    await device.keys(weights.getByRole('textbox', { name: 'Crecimiento' }), '3', '0');
    const typed = await weights
      .getByRole('textbox')
      .evaluateAll((fields: HTMLInputElement[]) => fields.map(({ value }) => Number(value)));
    expect([typed[1], typed.reduce((sum, one) => sum + one, 0)]).toEqual([30, 100]);
    await scoreTwo(course, held);
  });
});

test.describe(TOUCHSCREEN.name, () => {
  test.use(TOUCHSCREEN.use);

  test('a criterion is dragged by its grip; the rest goes by taps; weights stay 100', async ({
    learner,
    page,
  }) => {
    test.setTimeout(180_000);
    const held: AtDevice<Touchscreen> = TOUCHSCREEN.hold(page);
    const { device } = held;
    const course = await learner.take();
    await learner.goTo('tema-18', 't18-ejercicio');
    await begin(course, held);
    await device.press(head(course, LIST[1]!));
    const row = (name: string) => course.locator('.criterion').filter({ has: head(course, name) });
    await device.drag(row(LIST[0]!).locator('.criterion-grip'), row(LIST[2]!), { x: 0.5, y: 0.9 });
    await expect(rows(course, 'a')).toHaveText([
      LIST[1]!,
      LIST[2]!,
      LIST[0]!,
      ...LIST.slice(3),
      'Sobra',
    ]);
    await moveAndRemove(course, held);
    await finish(course, held);
    await learner.goTo('tema-18', 't18-aplicacion');
    await held.expectNoFaults('weights');
    const weights = course.getByRole('group', { name: 'Pesos de atractivo de la cuenta' });
    const slider = weights.getByRole('slider').first();
    await device.drag(slider, slider, { x: 0.7, y: 0.5 });
    const typed = await weights
      .getByRole('textbox')
      .evaluateAll((fields: HTMLInputElement[]) => fields.map(({ value }) => Number(value)));
    expect(typed.reduce((sum, one) => sum + one, 0)).toBe(100);
    await scoreTwo(course, held);
  });
});
