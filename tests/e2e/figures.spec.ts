/**
 * What can be tried in the reading steps, by each device: cards to sort, a balance over the years, a
 * chain, a funnel, how far a company's people reach, and the worked examples of Topic 18. Without
 * script the same is there to read.
 */
import type { FrameLocator, Locator } from '@playwright/test';
import { expect, test, type Learner } from './campus.ts';
import { KEYBOARD, TOUCHSCREEN, type AtDevice } from './each-input-device.ts';

/** Moves a slider to one of its ends. */
type Slide = (slider: Locator, end: 'low' | 'high') => Promise<void>;

async function sort(course: FrameLocator, { device, expectNoFaults }: AtDevice): Promise<void> {
  const card = (text: string) => course.getByRole('listitem').filter({ hasText: text });
  const orders = card('Hace pedidos todo el tiempo.');
  await expect(orders.getByText('Cada pedido también cuesta atenderlo.')).toBeHidden();
  const bins = orders.getByRole('group', { name: 'Hace pedidos todo el tiempo.' });
  await device.press(bins.getByRole('button', { name: 'Basta', exact: true }));
  await expect(orders.getByRole('status')).toHaveText(
    'Mira otra vez. No basta. Cada pedido también cuesta atenderlo.',
  );
  await device.press(bins.getByRole('button', { name: 'No basta' }));
  await expect(orders.getByRole('status')).toHaveText(/^Sí\. No basta\./);
  await expect(bins.getByRole('button', { name: 'No basta' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectNoFaults('sorted');
}

async function weigh(
  course: FrameLocator,
  { expectNoFaults }: AtDevice,
  slide: Slide,
): Promise<void> {
  const figure = course.locator('figure.balance');
  const years = figure.getByRole('slider', { name: /^Año/ });
  await expect(figure.getByRole('status')).toContainText('1950. Las marcas se anuncian');
  await slide(years, 'high');
  await expect(years).toHaveAttribute('aria-valuetext', 'Hoy');
  await expect(figure.getByRole('status')).toContainText('Hoy. También venden en línea');
  await expectNoFaults('weighed');
}

async function follow(course: FrameLocator, { device, expectNoFaults }: AtDevice): Promise<void> {
  const figure = course.locator('figure.chain');
  const next = figure.getByRole('button', { name: 'Siguiente eslabón' });
  await expect(figure.getByRole('status')).toHaveText(
    'Recicladora Tepeyac reúne cartón usado. Es proveedora de Empaques Nube Clara.',
  );
  await device.press(next);
  await expect(figure.getByRole('status')).toHaveText(
    'Empaques Nube Clara fabrica cajas. Es clienta de Recicladora Tepeyac y proveedora de Lácteos Altavilla.',
  );
  await device.press(next);
  await device.press(next);
  await expect(figure.getByRole('status')).toContainText('Es clienta de Lácteos Altavilla.');
  await expectNoFaults('walked');
  await device.press(figure.getByRole('button', { name: 'Volver al primero' }));
  await expect(figure.getByRole('status')).toContainText('Recicladora Tepeyac');
}

async function narrow(course: FrameLocator, { device, expectNoFaults }: AtDevice): Promise<void> {
  const figure = course.locator('figure.funnel');
  const count = (name: string) => figure.getByRole('button', { name });
  await expect(count('400 Identificar')).toHaveAttribute('aria-pressed', 'true');
  await device.press(count('12 Aplicar criterios'));
  await expect(figure.getByRole('status')).toContainText(
    'Las que responden a la visión estratégica de la empresa',
  );
  await expect(count('400 Identificar')).toHaveAttribute('aria-pressed', 'false');
  await expectNoFaults('narrowed');
}

async function reach(
  course: FrameLocator,
  { device, expectNoFaults }: AtDevice,
  slide: Slide,
): Promise<void> {
  await device.press(course.locator('summary').filter({ hasText: 'Para razonar el rango' }));
  const figure = course.locator('figure.capacity');
  await expect(figure.getByRole('status')).toHaveText(
    'Su gente alcanza para 15 de las 40. Las otras 25 serían clave solo de nombre.',
  );
  await slide(figure.getByRole('slider', { name: /Personas dedicadas/ }), 'high');
  await expect(figure.getByRole('status')).toHaveText(
    'Su gente alcanza para 100: las 40 pueden recibir un trato distinto.',
  );
  await expectNoFaults('reached');
}

/** The first account is shown whole; of the second the learner does a part. */
async function workOut(course: FrameLocator, { device, expectNoFaults }: AtDevice): Promise<void> {
  const shown = course.locator('.worked').filter({ hasText: 'Lácteos Altavilla' });
  const next = shown.getByRole('button', { name: 'Siguiente criterio' });
  await device.press(next);
  await expect(shown.getByRole('heading', { name: 'Crecimiento esperado' })).toBeVisible();
  await expect(shown.getByRole('status')).toContainText('20 × 3 = 60. La suma va en 120.');
  for (let i = 0; i < 5; i++) await device.press(next);
  await expect(shown.getByRole('status')).toContainText('Atractivo: 400 ÷ 100 = 4.00, alto.');
  await expectNoFaults('an axis is summed');
  for (let i = 0; i < 7; i++) await device.press(next);
  await device.press(shown.getByRole('button', { name: 'Ver dónde cae' }));
  await expect(shown.getByRole('heading', { name: 'Cae en Clientes estratégicos.' })).toBeVisible();
  await expectNoFaults('landed');

  const own = course.locator('.worked').filter({ hasText: 'Molinos San Jacinto' });
  const onwards = own.getByRole('button', { name: 'Siguiente criterio' });
  await device.press(onwards);
  await expect(own.getByText('¿Qué puntaje le toca al -1 %?')).toBeVisible();
  await device.press(own.getByRole('button', { name: /^3 / }));
  await expect(own.getByRole('status')).toHaveText(
    'Mira otra vez. Llega a 0 de los límites 0, 5, 10 y 20.',
  );
  await expectNoFaults('tried');
  await device.press(own.getByRole('button', { name: /^1 / }));
  await expect(own.getByRole('status')).toContainText('Sí, le toca 1.');
  await device.press(onwards);
  await device.press(own.getByRole('button', { name: 'No sé, muéstrame' }));
  await expect(own.getByRole('status')).toContainText('Le toca 2.');
  const answers = { 'Puntualidad de pago': 4, 'Participación en sus compras': 5, Antigüedad: 5 };
  for (const [criterion, score] of Object.entries(answers)) {
    await comeTo(own, criterion, () => device.press(onwards));
    await device.press(own.getByRole('button', { name: new RegExp(`^${score} `) }));
    await expect(own.getByRole('status')).toContainText(`Sí, le toca ${score}.`);
  }
  await device.press(onwards);
  await device.press(own.getByRole('button', { name: /^4 / }));
  await comeTo(own, 'Cumplimiento de entregas', () => device.press(onwards));
  await device.press(own.getByRole('button', { name: /^4 / }));
  await device.press(own.getByRole('button', { name: 'Ver dónde cae' }));
  await device.press(own.getByRole('button', { name: 'Clientes estables' }));
  await expect(own.getByRole('status')).toContainText('Mira otra vez. En el lenguaje común');
  await device.press(own.getByRole('button', { name: 'Clientes de estatus' }));
  await expect(own.getByRole('status')).toContainText('Mantener y proteger');
  await expectNoFaults('landed by the learner');
}

async function comeTo(worked: Locator, criterion: string, go: () => Promise<void>): Promise<void> {
  const heading = worked.getByRole('heading', { name: criterion });
  for (let i = 0; i < 7 && !(await heading.isVisible()); i++) await go();
  await expect(heading).toBeVisible();
}

async function tryAll(learner: Learner, held: AtDevice, slide: Slide): Promise<void> {
  const course = await learner.take();
  await learner.goTo('tema-16', 't16-cuales-son');
  await sort(course, held);
  await learner.goTo('tema-17', 't17-importancia');
  await weigh(course, held, slide);
  await learner.goTo('tema-17', 't17-encadenamiento');
  await follow(course, held);
  await learner.goTo('tema-17', 't17-ejercicio-1');
  await reach(course, held, slide);
  await learner.goTo('tema-18', 't18-seleccion');
  await narrow(course, held);
  await learner.goTo('tema-18', 't18-criterios-de-seleccion');
  const soft = course.getByRole('listitem').filter({ hasText: 'según el comité' });
  await held.device.press(soft.getByRole('button', { name: 'Duro' }));
  await expect(soft.getByRole('status')).toContainText('Mira otra vez. Blando. Tiene número');
  await held.expectNoFaults('told apart');
}

test.describe(KEYBOARD.name, () => {
  test.use(KEYBOARD.use);

  test('two accounts are worked out', async ({ learner, page }) => {
    test.setTimeout(120_000);
    const course = await learner.take();
    await learner.goTo('tema-18', 't18-ejemplos');
    await workOut(course, KEYBOARD.hold(page));
  });

  test('the reading steps can be tried', async ({ learner, page }) => {
    test.setTimeout(120_000);
    const held = KEYBOARD.hold(page);
    await tryAll(learner, held, (slider, end) =>
      held.device.keys(slider, end === 'low' ? 'Home' : 'End'),
    );
  });
});

test.describe(TOUCHSCREEN.name, () => {
  test.use(TOUCHSCREEN.use);

  test('two accounts are worked out', async ({ learner, page }) => {
    test.setTimeout(120_000);
    const course = await learner.take();
    await learner.goTo('tema-18', 't18-ejemplos');
    await workOut(course, TOUCHSCREEN.hold(page));
  });

  test('the reading steps can be tried', async ({ learner, page }) => {
    test.setTimeout(120_000);
    const held = TOUCHSCREEN.hold(page);
    await tryAll(learner, held, (slider, end) =>
      held.device.drag(slider, slider, { x: end === 'low' ? 0.01 : 0.99, y: 0.5 }),
    );
  });
});

test('without script what can be tried is told', async ({ learner, browser }) => {
  const address = await addressOf(learner);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [name, told] of [
    ['tema-16', 'No basta. Cada pedido también cuesta atenderlo.'],
    ['tema-17', '1975. Llega el código de barras.'],
    ['tema-17', 'Lácteos Altavilla envasa yogur clienta proveedora'],
    ['tema-18', 'Distinguir: 40. Las cuentas sin las que'],
  ] as const) {
    await page.goto(`${address}${name}.html`);
    const figures = page.locator('figure.try');
    await expect(figures.filter({ hasText: told })).toBeVisible();
    await expect(figures.getByRole('button')).toHaveCount(0);
    await expect(figures.getByRole('slider')).toHaveCount(0);
  }
  await context.close();
});

test('the solved accounts are tables, to print and without script', async ({
  learner,
  browser,
}) => {
  const address = await addressOf(learner);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}tema-18.html#t18-ejemplos`);
  await page.getByRole('link', { name: 'Todo el cálculo en tabla' }).last().click();
  const account = page.getByRole('region', { name: 'Molinos San Jacinto' });
  await expect(account.getByRole('row', { name: /Crecimiento esperado/ })).toContainText(
    '20 × 1 = 20',
  );
  await expect(account.getByText('215 ÷ 100 = 2.15')).toBeVisible();
  await context.close();
});

/** The course by itself, as an LMS serves it in a window of its own. */
async function addressOf(learner: Learner): Promise<string> {
  await learner.take();
  const source = await learner.page.locator('iframe#content').getAttribute('src');
  return new URL(source!, learner.campus.url).href.replace(/index\.html.*$/, '');
}
