/** cmi5 from launch to end, against an LRS that takes nothing invalid. */
import { decode } from '../../src/lms/suspend-data/codec.ts';
import type { LearnerRecord } from '../../src/model/record.ts';
import { allBut, Cmi5Learner, documentOf, expect, HOME, test } from './cmi5.ts';
import { verbOf } from './statement-rules.ts';

const EVIDENCE = 't16-diagnostico.evidencia';
const CHANGES = 't16-diagnostico.cambios';

async function workIn(document: string): Promise<LearnerRecord> {
  const held = await decode((JSON.parse(document) as { suspendData: string }).suspendData);
  if (!held.ok) throw new Error(held.error.code);
  return held.value;
}

/** What another device of the same learner wrote. */
const elsewhere = (text: string): LearnerRecord => ({
  ...allBut('t17-parte-1', 10),
  answers: { [CHANGES]: { text, at: ['zzzz', 900] } },
  choices: { 't16-diagnostico.aplica': { value: 'parte', at: ['zzzz', 900] } },
});

test.afterEach(({ lrs }) => expect(lrs.violations).toEqual([]));

test('opening and closing says initialized and terminated, and nothing of completion', async ({
  cmi5,
}) => {
  await cmi5.launch();
  await cmi5.close();
  await expect.poll(() => cmi5.verbs()).toEqual(['initialized', 'terminated']);
});

test('answers, completion and a pass reach the LMS in order, each once', async ({ cmi5, lrs }) => {
  await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 90)), masteryScore: 0.8 });
  await cmi5.diagnose();
  await cmi5.saved();
  await cmi5.close();
  await expect.poll(() => cmi5.verbs().at(-1)).toBe('terminated');
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
  await cmi5.close();
  await expect.poll(() => cmi5.verbs().at(-1)).toBe('terminated');
  const phone = await browser.newContext();
  const again = new Cmi5Learner(await phone.newPage(), cmi5.lrs, cmi5.content);
  await again.launch();
  await again.goTo('tema-16', 't16-ejercicio');
  await expect(again.field(EVIDENCE)).toHaveValue(/dieciocho clientes/);
  await again.field(EVIDENCE).fill('Ahora son veinte clientes.');
  await again.saved();
  await again.close();
  await expect.poll(() => cmi5.verbs().filter((verb) => verb === 'terminated')).toHaveLength(2);
  expect(cmi5.verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
  await phone.close();
});

test('too low a score says failed when the session ends', async ({ cmi5 }) => {
  await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 50)), masteryScore: 0.8 });
  await cmi5.diagnose();
  await cmi5.saved();
  expect(cmi5.verbs()).not.toContain('failed');
  await cmi5.close();
  await expect.poll(() => cmi5.verbs().slice(-2)).toEqual(['failed', 'terminated']);
});

for (const mode of ['Review', 'Browse'] as const) {
  test(`in ${mode} nothing is told but the session, and the text is kept`, async ({ cmi5 }) => {
    await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 90)), mode });
    await cmi5.diagnose();
    await cmi5.saved();
    await cmi5.close();
    await expect.poll(() => cmi5.verbs()).toEqual(['initialized', 'terminated']);
  });
}

test('a reload of an inner page goes on with the work and the same session', async ({ cmi5 }) => {
  await cmi5.launch();
  await cmi5.goTo('tema-16', 't16-ejercicio');
  await cmi5.field(EVIDENCE).fill('Antes de recargar.');
  await cmi5.saved();
  await cmi5.page.reload();
  await cmi5.opened();
  await expect(cmi5.field(EVIDENCE)).toHaveValue('Antes de recargar.');
  await cmi5.field(EVIDENCE).fill('Después de recargar.');
  await cmi5.saved();
  await cmi5.close();
  expect(cmi5.verbs().filter((verb) => verb === 'initialized' || verb === 'terminated')).toEqual([
    'initialized',
    'terminated',
  ]);
});

test('what was typed a moment before the window closes is in the LMS', async ({ cmi5, lrs }) => {
  await cmi5.launch({ document: documentOf(elsewhere('Antes.')) });
  await cmi5.goTo('tema-16', 't16-ejercicio');
  await cmi5.field(EVIDENCE).fill('Y cierro.');
  await cmi5.page.waitForTimeout(700);
  await cmi5.close();
  await expect.poll(() => cmi5.verbs().at(-1)).toBe('terminated');
  expect((await workIn(lrs.document()!)).answers[EVIDENCE]!.text).toBe('Y cierro.');
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
  await cmi5.page.locator('#save-exit').click();
  await cmi5.page.waitForURL(returnURL);
  expect(cmi5.verbs().at(-1)).toBe('terminated');
  expect(lrs.document()).toContain('K1A');
});

test.describe('an LRS in trouble: the line says where the text is', () => {
  const type = async (cmi5: {
    goTo(page: string, step: string): Promise<void>;
    field(id: string): { fill(text: string): Promise<void> };
  }) => {
    await cmi5.goTo('tema-16', 't16-ejercicio');
    await cmi5.field(EVIDENCE).fill('Que no se pierda.');
  };

  test('no token: the course opens, keeps the text in this browser and says so', async ({
    cmi5,
    lrs,
  }) => {
    lrs.trouble = 'refuse-token';
    await cmi5.launch();
    await expect(cmi5.page.locator('#notices')).toContainText('El LMS no abrió la sesión');
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/Guardado en este navegador; el LMS no lo aceptó/);
    await expect(cmi5.status).not.toHaveText(/Guardado en el LMS/);
  });

  test('State refused: in this browser, not in the LMS', async ({ cmi5, lrs }) => {
    await cmi5.launch();
    lrs.trouble = 'refuse-state';
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/Guardado en este navegador; el LMS no/, {
      timeout: 15_000,
    });
  });

  test('statements refused: the text is in the LMS, its session is not, and the line does not call it saved', async ({
    cmi5,
    lrs,
  }) => {
    lrs.trouble = 'refuse-statements';
    await cmi5.launch();
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/el LMS no lo aceptó/, { timeout: 15_000 });
    expect(lrs.document()).toContain('K1A');
    lrs.trouble = 'none';
    await cmi5.saved();
    expect(cmi5.verbs()[0]).toBe('initialized');
  });

  test('down, and up again: said, and sent without being asked', async ({ cmi5, lrs }) => {
    await cmi5.launch();
    lrs.trouble = 'down';
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/Guardado en este navegador; el LMS no responde/, {
      timeout: 15_000,
    });
    lrs.trouble = 'none';
    await cmi5.saved();
    expect(lrs.document()).toContain('K1A');
  });

  test('down at launch: the earlier work in the LMS is joined once it is up', async ({
    cmi5,
    lrs,
  }) => {
    lrs.trouble = 'down';
    await cmi5.launch({ document: documentOf(elsewhere('De la vez pasada.')) });
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/Guardado en este navegador; el LMS no responde/, {
      timeout: 15_000,
    });
    lrs.trouble = 'none';
    await cmi5.saved();
    await expect(cmi5.field(CHANGES)).toHaveValue('De la vez pasada.');
    await expect(cmi5.field(EVIDENCE)).toHaveValue('Que no se pierda.');
  });

  test('behind a server that compresses: every save arrives', async ({ cmi5, lrs }) => {
    lrs.trouble = 'weak-etags';
    await cmi5.launch({ document: documentOf(elsewhere('Antes.')) });
    await type(cmi5);
    await cmi5.saved();
    await cmi5.field(CHANGES).fill('Después.');
    await expect
      .poll(() => workIn(lrs.document()!).then((record) => record.answers[CHANGES]!.text), {
        timeout: 15_000,
      })
      .toBe('Después.');
  });

  test('a document of ours that cannot be read is set aside, and the course goes on', async ({
    cmi5,
    lrs,
  }) => {
    await cmi5.launch({ document: '{"otro":1}' });
    await expect(cmi5.page.locator('#notices')).toContainText(
      'Una copia de tu trabajo no se pudo leer',
    );
    await type(cmi5);
    await cmi5.saved();
    expect((await workIn(lrs.document()!)).answers[EVIDENCE]!.text).toBe('Que no se pierda.');
  });

  test('slow: says that it is on its way until it is there', async ({ cmi5, lrs }) => {
    await cmi5.launch();
    lrs.trouble = 'slow';
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/Guardando/, { timeout: 10_000 });
    await expect(cmi5.status).toHaveText(/Guardado en el LMS/, { timeout: 40_000 });
  });

  test('offline: said, and sent when the connection is back', async ({ cmi5, context }) => {
    await cmi5.launch();
    await cmi5.goTo('tema-16', 't16-ejercicio');
    await expect(cmi5.field(EVIDENCE)).toBeEnabled();
    await context.setOffline(true);
    await cmi5.field(EVIDENCE).fill('Sin conexión.');
    await expect(cmi5.status).toHaveText(/sin conexión con el LMS/, { timeout: 15_000 });
    await context.setOffline(false);
    await cmi5.saved();
  });
});

test('opened without cmi5, it fetches nothing of it', async ({ cmi5, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${cmi5.content}/contenido/4711/index.html`);
  await expect(cmi5.status).toHaveText(/Sin LMS/);
  expect(asked.filter((address) => /session|lrs|statement/.test(address))).toEqual([]);
});
