/**
 * What is held against every LMS, whatever it does:
 *
 * 1. in the same browser the text is back;
 * 2. where the line said «Guardado en el LMS», another device has it;
 * 3. where it did not, it said so in words that help;
 * 4. nobody sees or receives another learner's text;
 * 5. a finished course stays finished, and a grade never falls.
 */
import type { Browser, BrowserContext, FrameLocator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Behaviour } from './behaviour.ts';
import { GRADE } from './finished.ts';
import type { LmsServer } from './lms-server.ts';

const FIELD = '[id="t16-diagnostico.evidencia"]';
const SHORT = 'Tenemos una lista «AAA» de dieciocho clientes; nadie revisa si todavía conviene.';
const SAVED = /Guardado en el LMS|cupo todo/;
/** The line while nothing is known yet. */
const WAITING = /^$|Abriendo|Guardando|Escribiendo|enviando al LMS|se guarda solo/;
const PATIENCE = 40_000;

/** Figures that hardly compress: about 2,700 bytes, whatever the codec. */
function long(): string {
  let seed = 7;
  const digit = () => (seed = (seed * 16_807) % 2_147_483_647) % 10;
  return Array.from({ length: 6500 }, digit).join('');
}
export const TEXTS = { short: SHORT, long: long() };

/** A learner's browser, at the launch page of a behaviour. */
class Sitting {
  readonly page: Page;
  readonly url: string;
  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }
  get course(): FrameLocator {
    const frame = this.page.frameLocator('iframe').first();
    return this.page.url().includes('other-api') ? frame.frameLocator('iframe') : frame;
  }
  get field() {
    return this.course.locator(FIELD);
  }
  async open(): Promise<void> {
    await this.page.goto(this.url);
    await expect(this.field).toBeEditable({ timeout: PATIENCE });
  }
  line(): Promise<string> {
    return this.course.locator('#save-status').innerText();
  }
  /** Answers yes to every question whether what was found here is the learner's. */
  async claim(): Promise<void> {
    const yes = this.course.getByRole('button', { name: /^(Sí, es mío|Es mío: unirlo)$/ });
    if ((await yes.count()) > 0) await yes.first().click({ timeout: 5000 });
  }
  async write(text: string): Promise<void> {
    await this.course.getByRole('radio', { name: 'En parte' }).check();
    await this.field.fill(text);
  }
  async leave(): Promise<void> {
    await this.page.goto('about:blank');
  }
}

async function settled(sitting: Sitting, until: RegExp | undefined): Promise<string> {
  let line = '';
  await expect
    .poll(
      async () => {
        line = (await sitting.line().catch(() => '')).trim();
        return until ? until.test(line) : !WAITING.test(line);
      },
      { timeout: PATIENCE, message: `the line: ${until ?? 'any'}` },
    )
    .toBe(true)
    .catch(() => {
      throw new Error(`the line stays «${line}», not ${until ?? 'settled'}`);
    });
  return line;
}

async function hasText(sitting: Sitting, text: string, where: string): Promise<void> {
  const is = () =>
    sitting.field
      .inputValue()
      .then((value) => value === text)
      .catch(() => false);
  // Late run-times may open the course again.
  await expect
    .poll(async () => (await is()) || (await sitting.claim(), is()), { timeout: 15_000 })
    .toBe(true)
    .catch(() => {
      throw new Error(`the text is not there: ${where}`);
    });
}

function standsFinished(server: LmsServer, id: string): void {
  const { statuses, scores } = server.attempt(id, 'ana');
  const lower = statuses.filter((status) => !['completed', 'passed'].includes(status));
  if (lower.length > 0) throw new Error(`a finished course was told ${lower.join(', ')}`);
  const fallen = scores.filter((score) => !(Number(score) >= GRADE));
  if (fallen.length > 0) throw new Error(`a grade of ${GRADE} fell to ${fallen.join(', ')}`);
}

/** Throws what is wrong. `id`: the behaviour's own address. */
export async function holds(
  behaviour: Behaviour,
  { id, server, browser }: { id: string; server: LmsServer; browser: Browser },
): Promise<void> {
  const text = TEXTS[behaviour.text ?? 'short'];
  const contexts: BrowserContext[] = [];
  const sit = async (learner: string, context?: BrowserContext) => {
    const place = context ?? (await browser.newContext({ viewport: { width: 714, height: 666 } }));
    if (!context) contexts.push(place);
    const page = await place.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    return { sitting: new Sitting(page, server.urlOf(id, learner)), context: place };
  };
  try {
    const { sitting: here, context } = await sit('ana');
    await here.open();
    behaviour.before?.(server, id);
    await here.write(text);
    let line = await settled(here, behaviour.heal || behaviour.kept !== 'lms' ? undefined : SAVED);
    if (behaviour.heal) {
      behaviour.heal(server, id);
      line = await settled(here, SAVED);
    }
    const isClaimed = SAVED.test(line) && !/no cupo/.test(line);
    if (behaviour.kept === 'here' && isClaimed) throw new Error(`the line claims «${line}»`);
    if (behaviour.kept === 'lms' && !isClaimed) throw new Error(`the line says only «${line}»`);
    if (behaviour.told && !behaviour.told.test(line)) throw new Error(`the line says «${line}»`);
    await here.leave();
    server.setDown(id, false);

    if (isClaimed) {
      const { sitting: there } = await sit('ana');
      await there.open();
      await hasText(there, text, `another device, though the line said «${line}»`);
      await there.leave();
    }
    await here.open();
    await hasText(here, text, 'the same browser, next launch');
    await here.leave();
    if (behaviour.finished) standsFinished(server, id);
    if (behaviour.learner !== undefined)
      await keepsApart(await sit('luis', context), text, server, id);
  } finally {
    for (const context of contexts) await context.close();
  }
}

/** The next learner at the same computer, whom the LMS calls by the same id. */
async function keepsApart(
  { sitting }: { sitting: Sitting },
  text: string,
  server: LmsServer,
  id: string,
): Promise<void> {
  await sitting.open();
  if ((await sitting.field.inputValue()) !== '')
    throw new Error('the next learner sees the text of the one before');
  await sitting.field.fill('Lo mío.');
  await settled(sitting, SAVED);
  if ((await sitting.field.inputValue()) !== 'Lo mío.')
    throw new Error('the next learner’s own text was changed');
  const page = await sitting.course.locator('body').innerText();
  if (page.includes(text)) throw new Error('the text of the one before is on the screen');
  await sitting.leave();
  if (server.attempt(id, 'luis').data['cmi.suspend_data'] === undefined)
    throw new Error('the next learner’s text did not reach their attempt');
}
