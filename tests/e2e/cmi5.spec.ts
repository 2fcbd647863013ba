/** cmi5 from launch to end, against an LRS that takes nothing invalid. */
import {
  allBut,
  CHANGES,
  Cmi5Learner,
  documentOf,
  elsewhere,
  EVIDENCE,
  expect,
  HOME,
  test,
  workIn,
} from './cmi5.ts';
import { verbOf } from './statement-rules.ts';
import { takeAndSend } from './take-and-send.ts';

test.afterEach(({ lrs }) => expect(lrs.violations).toEqual([]));

test('opening and leaving says initialized and terminated, and nothing of completion', async ({
  cmi5,
}) => {
  await cmi5.launch();
  await cmi5.leave();
  const told = cmi5.verbs().filter((verb) => verb !== 'progressed');
  expect(told).toEqual(['initialized', 'terminated']);
});

test('answers, completion and a pass reach the LMS in order, each once', async ({ cmi5, lrs }) => {
  await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 90)), masteryScore: 0.8 });
  await cmi5.diagnose();
  await cmi5.saved();
  await cmi5.leave();
  const verbs = cmi5.verbs();
  expect(verbs[0]).toBe('initialized');
  for (const [verb, times] of [
    ['initialized', 1],
    ['completed', 1],
    ['passed', 1],
    ['failed', 0],
    ['terminated', 1],
  ] as const)
    expect(
      verbs.filter((one) => one === verb),
      verb,
    ).toHaveLength(times);
  const answers = lrs.statements().filter((one) => verbOf(one) === 'answered');
  expect(answers.map(({ result }) => result!.response).join('\n')).toContain(
    'dieciocho clientes «AAA»',
  );
  expect(
    lrs.statements().find((one) => verbOf(one) === 'passed')!.result!.score!.scaled,
  ).toBeGreaterThanOrEqual(0.8);
  expect(verbs).toContain('progressed');
});

test('a launch on another device shows the work and completes nothing again', async ({
  cmi5,
  browser,
}) => {
  await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 90)) });
  await cmi5.diagnose();
  await cmi5.saved();
  await cmi5.leave();
  const phone = await browser.newContext();
  const again = new Cmi5Learner(await phone.newPage(), cmi5.lrs, cmi5.content);
  await again.launch();
  await again.goTo('tema-16', 't16-ejercicio');
  await expect(again.field(EVIDENCE)).toHaveValue(/dieciocho clientes/);
  await again.field(EVIDENCE).fill('Ahora son veinte clientes.');
  await again.saved();
  await again.leave();
  expect(cmi5.verbs().filter((verb) => verb === 'terminated')).toHaveLength(2);
  expect(cmi5.verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
  await phone.close();
});

test('a hand-in is told in words, as an answer', async ({ cmi5, lrs, page }) => {
  await cmi5.launch();
  await cmi5.diagnose();
  await takeAndSend(page, page);
  await cmi5.saved();
  await cmi5.leave();
  const told = lrs
    .statements()
    .filter((one) => verbOf(one) === 'answered')
    .find(({ object }) => object?.id?.endsWith('hand-in.tema-16'));
  expect(told?.result?.response).toBe('entregado');
  expect(JSON.stringify(told?.object)).toContain('Sí, ya lo subió');
});

test('too low a score says failed when the session ends', async ({ cmi5 }) => {
  await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 50)), masteryScore: 0.8 });
  await cmi5.diagnose();
  await cmi5.saved();
  expect(cmi5.verbs()).not.toContain('failed');
  await cmi5.leave();
  expect(cmi5.verbs().slice(-2)).toEqual(['failed', 'terminated']);
});

for (const [mode, words] of [
  ['Review', 'modo de repaso'],
  ['Browse', 'modo de exploración'],
] as const) {
  test(`in ${mode} the learner is told, nothing is reported but the session, and the text is kept`, async ({
    cmi5,
  }) => {
    await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 90)), mode });
    await expect(cmi5.page.locator('#notices')).toContainText(words);
    await cmi5.page.locator('#notices').getByRole('button', { name: 'Entendido' }).click();
    await cmi5.diagnose();
    await cmi5.saved();
    await cmi5.leave();
    expect(cmi5.verbs()).toEqual(['initialized', 'terminated']);
  });
}

test('reloads go on with the session, and completed is told after them', async ({ cmi5, lrs }) => {
  await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 90)) });
  const first = cmi5.page.url();
  await cmi5.goTo('tema-16', 't16-ejercicio');
  await cmi5.field(EVIDENCE).fill('Antes de recargar.');
  await cmi5.saved();
  await cmi5.page.reload();
  await cmi5.opened();
  await expect(cmi5.field(EVIDENCE)).toHaveValue('Antes de recargar.');
  await cmi5.page.goto(first);
  await cmi5.opened();
  await cmi5.diagnose();
  await cmi5.saved();
  await cmi5.page.reload();
  await cmi5.opened();
  await cmi5.leave();
  const told = cmi5.verbs().filter((verb) => !['progressed', 'answered'].includes(verb));
  expect(told).toEqual(['initialized', 'completed', 'terminated']);
  expect(lrs.calls.filter(({ resource }) => resource === 'fetch')).toHaveLength(1);
});

test('what was typed a moment before the tab closes is in the LMS, and nothing was ended', async ({
  cmi5,
  lrs,
}) => {
  await cmi5.launch({ document: documentOf(elsewhere('Antes.')) });
  await cmi5.goTo('tema-16', 't16-ejercicio');
  await cmi5.field(EVIDENCE).fill('Y');
  await cmi5.saved();
  await cmi5.field(EVIDENCE).fill('Y cierro.');
  await expect(cmi5.status).toHaveText(/enviando|Guardando/);
  await cmi5.page.close({ runBeforeUnload: true });
  await expect
    .poll(async () => (await workIn(lrs.document()!)).answers[EVIDENCE]?.text)
    .toBe('Y cierro.');
  expect(cmi5.verbs()).not.toContain('terminated');
});

test('the next launch in the same tab ends the session that was left without a word', async ({
  cmi5,
}) => {
  await cmi5.launch();
  await cmi5.close();
  await cmi5.launch();
  await expect.poll(() => cmi5.verbs()).toEqual(['initialized', 'initialized', 'terminated']);
});

test('the next launch ends it though the browser lets go of the page that went a moment late', async ({
  cmi5,
}) => {
  await cmi5.launch();
  await cmi5.close();
  await cmi5.page.addInitScript(() => {
    const own = navigator.locks.request.bind(navigator.locks) as (...given: unknown[]) => unknown;
    let late = 3;
    const request = (name: string, options: LockOptions, work: (lock: null) => unknown) => {
      if (late === 0 || !options.ifAvailable || !name.startsWith('cuentas-clave-cmi5 '))
        return own(name, options, work);
      late--;
      return Promise.resolve(work(null));
    };
    Object.assign(navigator.locks, { request });
  });
  await cmi5.launch();
  await expect.poll(() => cmi5.verbs()).toEqual(['initialized', 'initialized', 'terminated']);
});

test('after «Guardar y salir» a reload asks the LMS nothing, and says what helps', async ({
  cmi5,
  lrs,
}) => {
  await cmi5.launch();
  await cmi5.leave();
  const before = lrs.calls.length;
  await cmi5.page.reload();
  await expect(cmi5.status).toHaveText(/la sesión terminó: reabre el curso/);
  await cmi5.goTo('tema-16', 't16-ejercicio');
  await cmi5.field(EVIDENCE).fill('Después de salir.');
  await expect(cmi5.status).toHaveText(/Guardado aquí/);
  expect(lrs.calls).toHaveLength(before);
});

test('what another device wrote meanwhile is joined, not written over', async ({ cmi5, lrs }) => {
  await cmi5.launch();
  await cmi5.goTo('tema-16', 't16-ejercicio');
  await cmi5.field(EVIDENCE).fill('Desde la laptop.');
  await cmi5.saved();
  lrs.replaceDocument(documentOf(elsewhere('Desde el teléfono.')));
  await cmi5.field(EVIDENCE).fill('Desde la laptop, otra vez.');
  await expect(cmi5.field(CHANGES)).toHaveValue('Desde el teléfono.', { timeout: 15_000 });
  await cmi5.saved();
  const { answers } = await workIn(lrs.document()!);
  expect([answers[EVIDENCE]!.text, answers[CHANGES]!.text]).toEqual([
    'Desde la laptop, otra vez.',
    'Desde el teléfono.',
  ]);
});

test('«Guardar y salir» ends the session and goes back to where the LMS says', async ({
  cmi5,
  lrs,
}) => {
  const returnURL = cmi5.content + HOME;
  await cmi5.launch({ returnURL });
  await cmi5.goTo('tema-16', 't16-ejercicio');
  await cmi5.field(EVIDENCE).fill('Y me voy.');
  const before = lrs.calls.length;
  await cmi5.page.locator('#save-exit').click();
  await cmi5.page.waitForURL(returnURL);
  expect(cmi5.verbs().at(-1)).toBe('terminated');
  expect((await workIn(lrs.document()!)).answers[EVIDENCE]!.text).toBe('Y me voy.');
  const writes = lrs.calls.slice(before).filter(({ method }) => method === 'PUT');
  expect(writes.map(({ body }) => body)).toHaveLength(new Set(writes.map(({ body }) => body)).size);
});

test('opened without cmi5, it fetches nothing of it', async ({ cmi5, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${cmi5.content}/contenido/4711/index.html`);
  await expect(cmi5.status).toHaveText(/Sin LMS/);
  expect(asked.filter((address) => /session|lrs|statement/.test(address))).toEqual([]);
});
