/** cmi5 while the LRS is in trouble: the line says where the text is. */
import {
  allBut,
  CHANGES,
  documentOf,
  elsewhere,
  EVIDENCE,
  expect,
  test,
  textIn,
  workIn,
} from './cmi5.ts';

test.afterEach(({ lrs }) => expect(lrs.violations).toEqual([]));

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
    await expect(cmi5.status).toHaveText(/la sesión terminó: reabre/);
    await expect(cmi5.status).not.toHaveText(/Guardado en el LMS/);
  });

  test('State refused: in this browser, not in the LMS', async ({ cmi5, lrs }) => {
    await cmi5.launch();
    lrs.trouble = 'refuse-state';
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/la sesión terminó: reabre/, {
      timeout: 15_000,
    });
  });

  test('the answer to initialized is lost: the session goes on', async ({ cmi5, lrs }) => {
    lrs.meet = ({ verbs }) =>
      verbs.includes('initialized') && cmi5.verbs().length === 0 ? 'lose-answer' : undefined;
    await cmi5.launch({ document: documentOf(allBut('t16-diagnostico', 90)) });
    await cmi5.diagnose();
    await cmi5.saved();
    expect(cmi5.verbs()).toContain('completed');
  });

  test('a mastery score of null: 0 % passes nobody', async ({ cmi5 }) => {
    await cmi5.launch({
      document: documentOf(allBut('t16-diagnostico', 0)),
      launchData: { masteryScore: null },
    });
    await cmi5.diagnose();
    await cmi5.saved();
    await cmi5.leave();
    expect(cmi5.verbs()).toContain('completed');
    expect(cmi5.verbs()).not.toContain('passed');
  });

  test('statements refused: the text is in the LMS, its session is not, and the line does not call it saved', async ({
    cmi5,
    lrs,
  }) => {
    lrs.trouble = 'refuse-statements';
    await cmi5.launch();
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/el LMS no lo aceptó/, { timeout: 15_000 });
    await expect.poll(() => textIn(lrs)).toBe('Que no se pierda.');
    lrs.trouble = 'none';
    await cmi5.saved();
    expect(cmi5.verbs()[0]).toBe('initialized');
  });

  test('down, and up again: said, and sent without being asked', async ({ cmi5, lrs }) => {
    await cmi5.launch();
    lrs.trouble = 'down';
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/Guardado aquí; el LMS no responde/, {
      timeout: 15_000,
    });
    lrs.trouble = 'none';
    await cmi5.saved();
    await expect.poll(() => textIn(lrs)).toBe('Que no se pierda.');
  });

  test('down at launch: the earlier work in the LMS is joined once it is up', async ({
    cmi5,
    lrs,
  }) => {
    lrs.trouble = 'down';
    await cmi5.launch({ document: documentOf(elsewhere('De la vez pasada.')) });
    await type(cmi5);
    await expect(cmi5.status).toHaveText(/Guardado aquí; el LMS no responde/, {
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
