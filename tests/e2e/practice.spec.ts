/**
 * The practice with the sample company: its table, the place on the matrix, wrong and right
 * choices, and the whole portfolio at the end.
 */
import type { FrameLocator, Locator } from '@playwright/test';
import { expect, test } from './campus.ts';
import { KEYBOARD, TOUCHSCREEN, type AtDevice } from './each-input-device.ts';
import type { Keyboard, Touchscreen } from './input-devices.ts';
import { RIGHT } from './whole-course.ts';

/**
 * The whole course is taken by hand elsewhere: between the first account and the last this is
 * quicker.
 */
const click = (control: Locator) => control.evaluate((element: HTMLElement) => element.click());

test.setTimeout(120_000);

/** Moves the account to a corner of the matrix. */
type Place = (account: string, corner: 'high and strong' | 'high and weak') => Promise<void>;

/** Facts of both axes, and the matrix, are in view together. */
async function seeBoth(lab: Locator): Promise<void> {
  for (const fact of ['Margen de contribución', 'Cumplimiento de entregas']) {
    await lab
      .locator('.account')
      .getByRole('rowheader', { name: fact })
      .evaluate((row) => row.scrollIntoView({ block: 'nearest' }));
    await expect(lab.locator('.pad')).toBeInViewport({ ratio: 1 });
  }
}

/** The scales of the facts: there, on demand, gone. */
async function scalesAt(lab: Locator, account: number): Promise<void> {
  const scales = lab.locator('.account .scale');
  const ask = lab.getByRole('button', { name: 'Ver las escalas' });
  await expect(scales).toHaveCount(account < 4 ? 14 : 0);
  await expect(ask).toHaveCount(account < 4 || account > 7 ? 0 : 1);
  if (account !== 4) return;
  await click(ask);
  await expect(scales).toHaveCount(14);
  await click(lab.getByRole('button', { name: 'Ocultar las escalas' }));
}

async function practise(
  course: FrameLocator,
  { device, expectNoFaults }: AtDevice,
  place: Place,
): Promise<void> {
  const lab = course.locator('[data-exercise="t18-clasifica"]');
  const named = async () => (await lab.locator('.account h4').innerText()).trim();
  const group = (label: string) =>
    lab.locator('.attempt').filter({ has: course.getByText(label, { exact: true }) });
  const wrong = (right: string) =>
    [...new Set(RIGHT.values())].find((label) => label !== undefined && label !== right)!;
  for (let i = 0; i < 12; i++) {
    const account = await named();
    const right = RIGHT.get(account)!;
    await scalesAt(lab, i);
    if (i === 8) await expectNoFaults('without scales');
    if (i === 0) {
      await seeBoth(lab);
      await place(account, 'high and strong');
      await expect(lab.locator('.place-told')).toContainText(
        'Ahí no está ninguno de los tres grupos: alto y fuerte es lo que otros autores llaman ' +
          '«clientes estratégicos»',
      );
      await expectNoFaults('without a group');
      await place(account, 'high and weak');
    } else
      for (const end of ['a"][value="alto', 'r"][value="debil'])
        await click(lab.locator(`[name$=".lugar.${end}"]`));
    if (i === 0) {
      await expect(lab.locator('.place-told')).toHaveText(
        'La pusiste en atractivo alto y relación débil. Ahora elige su grupo.',
      );
      await device.press(group(wrong(right)));
      await expect(lab.locator('.choice .feedback')).toContainText('Todavía no');
      await expect(lab.locator('.choice .feedback')).toBeInViewport({ ratio: 1 });
      await expectNoFaults('wrong');
    }
    const press = (control: Locator) =>
      i === 0 || i === 11 ? device.press(control) : click(control);
    await press(group(right));
    await expect(lab.locator('.choice .feedback')).toContainText(`Correcto: ${right}.`);
    if (i === 0) await expectNoFaults('right');
    if (i < 11) await press(lab.getByRole('button', { name: /^Seguir con/ }));
  }
  await device.press(lab.getByRole('button', { name: 'Ver la cartera completa' }));
  await expect(lab.getByRole('heading', { name: 'La cartera completa' })).toBeFocused();
  await expect(lab.getByText('Tu puntaje de práctica: 95 de 100.')).toBeVisible();
  await expect(lab.locator('.tripped li')).toHaveCount(1);
  await expect(lab.locator('.plot-bubble')).toHaveCount(15);
  await expect(lab).toContainText('Ejercicio terminado.');
  await expectNoFaults('finished');
}

test.describe(KEYBOARD.name, () => {
  test.use(KEYBOARD.use);

  test('an account is moved on the matrix with arrows, the table is sorted, and the portfolio is the end', async ({
    learner,
    page,
  }) => {
    const held: AtDevice<Keyboard> = KEYBOARD.hold(page);
    const { device, expectNoFaults } = held;
    const course = await learner.take();
    await learner.goTo('tema-18', 't18-practica');
    const lab = course.locator('[data-exercise="t18-clasifica"]');
    await expectNoFaults('empty');
    // The frame is wide enough for a table, which opens by itself only where there is room beside
    // it.
    if (
      !(await lab
        .locator('.company details')
        .evaluate((details: HTMLDetailsElement) => details.open))
    )
      await device.press(lab.locator('.company summary'));
    await device.pick(lab.getByRole('radio', { name: 'Otros datos' }));
    const sales = lab.getByRole('columnheader', { name: /^Ventas actuales/ });
    await device.press(sales.getByRole('button'));
    await expect(sales).toHaveAttribute('aria-sort', 'descending');
    await expect(lab.getByRole('rowheader').first()).toContainText('Supermercados La Explanada');
    for (const account of ['Supermercados La Explanada', 'Lácteos Altavilla']) {
      await device.keys(
        lab.getByRole('checkbox', { name: `Poner a ${account} entre mis cinco` }),
        'Space',
      );
    }
    await expect(lab.locator('.company-picks')).toHaveText('Llevas 2 de 5.');
    await expectNoFaults('half');
    await practise(course, held, (account, corner) =>
      device.keys(
        lab.getByRole('button', { name: `Mover ${account} con las flechas` }),
        'ArrowUp',
        corner === 'high and strong' ? 'ArrowRight' : 'ArrowLeft',
      ),
    );
  });
});

test.describe(TOUCHSCREEN.name, () => {
  test.use(TOUCHSCREEN.use);

  test('an account is dragged to a quarter of the matrix, and the portfolio is the end', async ({
    learner,
    page,
  }) => {
    const held: AtDevice<Touchscreen> = TOUCHSCREEN.hold(page);
    const { device, expectNoFaults } = held;
    const course = await learner.take();
    await learner.goTo('tema-18', 't18-practica');
    const lab = course.locator('[data-exercise="t18-clasifica"]');
    await expectNoFaults('empty');
    await device.press(lab.locator('.company summary'));
    await device.select(
      lab.getByRole('combobox', { name: 'Ordenar por' }),
      'Ventas actuales, de mayor a menor',
    );
    await expect(lab.getByRole('rowheader').first()).toContainText('Supermercados La Explanada');
    await expectNoFaults('half');
    await device.press(lab.locator('.company summary'));
    await practise(course, held, (account, corner) =>
      device.drag(
        lab.getByRole('button', { name: `Mover ${account} con las flechas` }),
        lab.locator('.pad .plane-field'),
        { x: corner === 'high and strong' ? 0.8 : 0.2, y: 0.2 },
      ),
    );
  });
});
