/** What came back from a review, inside the course: at its answers, on its passages, and only where it is theirs. */
import { feedbackMessages as say } from '../../src/messages/feedback.ts';
import type { FeedbackFile } from '../../src/report/feedback-envelope.ts';
import { AXE, axeFaults, RULES } from './axe.ts';
import { expect, test, type Learner } from './campus.ts';
import { asFile, EVIDENCE, feedbackOn, recordHere } from './feedback-file.ts';

const TEXT = 'En mi trabajo hay una lista de dieciocho clientes que reciben trato distinto.';
const QUOTE = 'dieciocho clientes';

const field = ({ course }: Learner) => course.locator(`[id="${EVIDENCE}"]`);
const said = ({ course }: Learner) => course.locator(`[id="${EVIDENCE}-dicho"]`);

async function write(learner: Learner, text = TEXT): Promise<void> {
  await learner.goTo('tema-16', 't16-ejercicio');
  await learner.course.getByRole('radio', { name: 'En parte' }).check();
  await field(learner).fill(text);
  await learner.savedInLms();
}

async function openPage({ course }: Learner): Promise<void> {
  await course
    .locator('#contents a[href="./retroalimentacion.html"]')
    .evaluate((link: HTMLElement) => link.click());
  await expect(course.locator('#retro-abrir')).toBeEnabled();
}

async function choose(learner: Learner, file: ReturnType<typeof asFile>): Promise<void> {
  await openPage(learner);
  await learner.course.locator('#retro-abrir').setInputFiles(file);
}

async function opened(learner: Learner, changes: Partial<FeedbackFile> = {}) {
  const file = asFile(feedbackOn(await recordHere(learner.page), QUOTE, changes));
  await choose(learner, file);
  await expect(learner.course.getByText(say.taken('Tema 16', 3))).toBeVisible();
  return file;
}

test('each comment stands at its answer, on its passage, and what is attended to stays so', async ({
  learner,
}) => {
  await learner.take();
  await write(learner);
  await opened(learner);
  const { course } = learner;
  await expect(course.locator('.said-overview')).toContainText('76.5 de 100');
  await expect(course.getByText(say.summary(3, 3))).toBeVisible();
  await course.getByRole('link', { name: say.first }).click();
  await expect(said(learner)).toBeFocused();
  await expect(said(learner)).toContainText('Di cuáles son y desde cuándo.');
  await expect(said(learner)).toContainText('Responde y da al menos un ejemplo concreto');
  await expect(course.locator('.said-marks mark')).toHaveText(QUOTE);
  await said(learner)
    .getByRole('button', { name: say.goToPassage(QUOTE) })
    .click();
  const selected = await field(learner).evaluate((one: HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart, one.selectionEnd),
  );
  expect(selected).toBe(QUOTE);
  await said(learner).getByRole('checkbox').check();
  await field(learner).fill(TEXT.replace(QUOTE, 'doce clientes'));
  await expect(said(learner)).toContainText(say.passageGone);
  await expect(said(learner)).toContainText(say.changed);
  await expect(course.locator('[id="t16-diagnostico-dicho"]')).toContainText('Nombra a quién');
  await learner.savedInLms();
  await learner.take();
  await openPage(learner);
  await expect(course.getByText(say.summary(3, 2))).toBeVisible();
});

test('on another device the course says where the comments are, and what was attended to is known', async ({
  learner,
  browser,
}) => {
  await learner.take();
  await write(learner);
  const file = await opened(learner);
  await learner.course.getByRole('checkbox', { name: /Vas bien/ }).check();
  await learner.savedInLms();
  await learner.leave();
  const context = await browser.newContext();
  const there = new (learner.constructor as typeof Learner)(
    await context.newPage(),
    learner.campus,
    learner.edition,
  );
  await there.take();
  await expect(there.course.locator('.cover-said')).toContainText('en el equipo donde la abriste');
  await choose(there, file);
  await expect(there.course.getByText(say.summary(3, 2))).toBeVisible();
  await expect(there.course.getByRole('checkbox', { name: /Vas bien/ })).toBeChecked();
  await context.close();
});

const DOUBTFUL: [string, Partial<FeedbackFile>, string][] = [
  ['in another name', { name: 'Luis Mora' }, say.doubts.name('Luis Mora')],
  [
    'about other answers',
    { answers: { [EVIDENCE]: { at: ['zzzz', 9], digest: '0'.repeat(16) } } },
    say.doubts.work,
  ],
];

for (const [what, changes, doubt] of DOUBTFUL)
  test(`one ${what} is asked about before anything of it is shown`, async ({ learner }) => {
    await learner.take();
    await write(learner);
    const { course } = learner;
    const file = asFile(feedbackOn(await recordHere(learner.page), QUOTE, changes));
    await choose(learner, file);
    await expect(course.getByText(doubt)).toBeVisible();
    await expect(course.locator('.said-overview')).toHaveCount(0);
    await course.getByRole('button', { name: say.notMine }).click();
    await expect(course.getByText(say.left)).toBeVisible();
    await expect(course.locator('.said-overview')).toHaveCount(0);
    await course.locator('#retro-abrir').setInputFiles(file);
    await course.getByRole('button', { name: say.isMine }).click();
    await expect(course.locator('.said-overview')).toBeVisible();
  });

test('what is no feedback is refused in words, and a report is told apart', async ({ learner }) => {
  await learner.take();
  await write(learner);
  const good = asFile(feedbackOn(await recordHere(learner.page), QUOTE));
  const { course } = learner;
  const cases: [Buffer, string][] = [
    [Buffer.from('hola'), say.errors['not-a-report']],
    [Buffer.from(good.buffer.toString().replace('76.5', '99.5')), say.errors.damaged],
    [
      Buffer.from(
        JSON.stringify({ kind: 'cuentas-clave/copia', record: await recordHere(learner.page) }),
      ),
      say.errors.report,
    ],
  ];
  await openPage(learner);
  for (const [buffer, sentence] of cases) {
    await course.locator('#retro-abrir').setInputFiles({ ...good, buffer });
    await expect(course.locator('.feedback.bad')).toHaveText(sentence);
  }
  await expect(course.locator('.said-overview')).toHaveCount(0);
});

test('one that is dropped on a lesson opens, and the course is still there', async ({
  learner,
}) => {
  await learner.take();
  await write(learner);
  const { buffer } = asFile(feedbackOn(await recordHere(learner.page), QUOTE));
  await learner.course.locator('main').evaluate((main, text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'r.json', { type: 'application/json' }));
    for (const type of ['dragover', 'drop'])
      main.dispatchEvent(
        new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
      );
  }, buffer.toString());
  await expect(learner.course.getByText(say.taken('Tema 16', 3))).toBeVisible();
});

test('a shared computer forgets what was said, too', async ({ learner, page }) => {
  await learner.take();
  await write(learner);
  await opened(learner);
  await learner.course
    .locator('#contents a[href="./mi-trabajo.html"]')
    .evaluate((link: HTMLElement) => link.click());
  await learner.course.locator('[data-work="shared"]').check();
  await learner.savedInLms();
  await learner.course.locator('#save-exit').click();
  await expect(learner.course.locator('[data-exit="title"]')).toHaveText(
    'Todo quedó guardado en el LMS',
  );
  const kept = await page
    .frames()
    .find((one) => one.url().includes('/pluginfile.php/'))!
    .evaluate(
      () =>
        new Promise<string[]>((done) => {
          const request = indexedDB.open('cuentas-clave');
          request.onsuccess = () => {
            const keys = request.result.transaction('copies').objectStore('copies').getAllKeys();
            keys.onsuccess = () => done(keys.result.map(String));
          };
        }),
    );
  expect(kept.filter((key) => /\/(?:feedback|record)$/.test(key))).toEqual([]);
});

test('who never got feedback downloads none of what shows it, and sees no empty box', async ({
  learner,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().split('/').pop()!));
  await learner.take();
  await write(learner);
  expect(asked.filter((name) => /^(?:show|held|read-file|Overview|dropped)\./.test(name))).toEqual(
    [],
  );
  await expect(learner.course.locator('.said')).toHaveCount(0);
});

/** Layers of marks that do not lie on the field before them. */
function shiftOfMarks(): string[] {
  return [...document.querySelectorAll('.said-marks')].flatMap((layer) => {
    const id = layer.closest('.said')?.id.replace(/-dicho$/, '') ?? '';
    const own = document.getElementById(id)!;
    const [at, wanted] = [layer.getBoundingClientRect(), own.getBoundingClientRect()];
    const [x, y] = [at.left - wanted.left - own.clientLeft, at.top - wanted.top - own.clientTop];
    return Math.hypot(x, y) < 1 ? [] : [`${id} by ${x}, ${y}`];
  });
}

for (const theme of ['light', 'dark'] as const)
  test(`what came back has no fault that axe can find, in three sizes, ${theme}`, async ({
    learner,
    page,
  }) => {
    // Before anything is drawn: colours on their way from one theme to the other are no one's.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await learner.take();
    await write(learner);
    await opened(learner);
    const frame = () => page.frames().find((one) => one.url().includes('/pluginfile.php/'))!;
    const home = () =>
      learner.course
        .locator('#contents a[href="./index.html"]')
        .first()
        .evaluate((link: HTMLElement) => link.click());
    await frame().addScriptTag({ path: AXE });
    for (const go of [
      () => openPage(learner),
      async () => {
        await learner.goTo('tema-16', 't16-ejercicio');
        await field(learner).scrollIntoViewIfNeeded();
      },
      home,
    ]) {
      await go();
      await expect(learner.course.locator('.said, .said-overview').first()).toBeVisible();
      for (const width of [367, 714, 1121]) {
        await page.setViewportSize({ width, height: 666 });
        await expect.poll(() => frame().evaluate(shiftOfMarks)).toEqual([]);
        expect.soft(await axeFaults(frame(), RULES[theme]), `${width}`).toEqual([]);
      }
    }
  });
