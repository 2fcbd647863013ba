/**
 * What a learner does with the open course, for whoever drives it: in the frame of the campus or by
 * itself.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { LearnerRecord } from '../../src/model/record.ts';
import { exitMessages } from '../../src/messages/exit.ts';
import { noticeMessages } from '../../src/messages/notices.ts';
import type { Session } from './venue.ts';

/** A field that the learner writes in; `card` is what opens it where it is closed. */
export interface Target {
  page: string;
  step: string;
  id: string;
  card?: string;
}

const criterion = (item: string): Target => ({
  page: 'tema-18',
  step: 't18-ejercicio',
  id: `t18-criterios.a1.${item}`,
  card: 't18-criterios.a1',
});

export const TARGETS: readonly Target[] = [
  { page: 'tema-16', step: 't16-ejercicio', id: 't16-diagnostico.evidencia' },
  { page: 'tema-17', step: 't17-ejercicio-1', id: 't17-parte-1.empresa' },
  { page: 'tema-17', step: 't17-ejercicio-1', id: 't17-parte-1.rango-razon' },
  { page: 'tema-17', step: 't17-ejercicio-1', id: 't17-parte-1.centrada-razon' },
  { page: 'tema-17', step: 't17-ejercicio-2', id: 't17-parte-2.r1' },
  { page: 'tema-17', step: 't17-ejercicio-2', id: 't17-parte-2.vigilar' },
  { page: 'tema-17', step: 't17-ejercicio-2', id: 't17-parte-2.reflexion' },
  ...['nombre', 'objetivo', 'medida', 'diferencia', 'importancia'].map(criterion),
];

const DRAWN_MS = 50;
/** Milliseconds in which work that this browser holds and the LMS does not know is offered. */
const OFFERED_MS = 2000;

export interface Sitting {
  course: Locator;
  /** Goes to the field, opens it where it is in a card, and leaves the caret at its end. */
  sitAt(target: Target): Promise<void>;
  /** Takes for their own what the course offers («¿es tuyo?»), where it offers something. */
  claimOffers(): Promise<void>;
  /** The whole work, by the copy that «Mi trabajo» gives. */
  record(): Promise<LearnerRecord>;
  /** Opens a copy in «Mi trabajo». */
  open(copy: string): Promise<void>;
  /** «Guardar y salir», up to the sentence that everything is in the LMS. */
  saveAndExit(): Promise<void>;
  /** What the course says of where the text is, and of what happened to it. */
  said(): Promise<string>;
  /** Whether the line comes to say within `ms` that the LMS has what is written. */
  isInLms(ms: number): Promise<boolean>;
}

/** Opens the course; resolves once the copies of the learner's work have been read. */
export async function sitDown(page: Page, session: Session, address: string): Promise<Sitting> {
  await page.goto(address);
  const course =
    session === 'web' ? page.locator('html') : page.frameLocator('iframe#content').locator('html');
  await course
    .locator('#save-status')
    .filter({ hasNotText: /^$|Abriendo/ })
    .waitFor();
  const follow = (link: string) =>
    course
      .locator(`#contents a[href="${link}"]`)
      .first()
      .evaluate((element: HTMLElement) => element.click());
  const myWork = async () => {
    await follow('./mi-trabajo.html');
    await course.locator('[data-work="support"]:not(:empty)').waitFor();
  };
  return {
    course,
    async sitAt({ page: name, step, id, card }) {
      await follow(`./${name}.html#${step}`);
      const field = course.locator(`[id="${id}"]`);
      if (card) {
        const head = course.locator(`[id="${card}"]:enabled`);
        await head.waitFor();
        if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      }
      await field.click();
      await page.keyboard.press('Control+End');
    },
    async claimOffers() {
      const mine = course.getByRole('button', { name: noticeMessages.noticeAction.join });
      const isOffered = () =>
        mine
          .waitFor({ timeout: OFFERED_MS })
          .then(() => true)
          .catch(() => false);
      while (await isOffered()) await mine.click();
    },
    async record() {
      await myWork();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        course.locator('[data-work="download"]').click(),
      ]);
      return (JSON.parse(readFileSync(await download.path(), 'utf8')) as { record: LearnerRecord })
        .record;
    },
    async open(copy) {
      await myWork();
      await course.locator('#reporte-abrir:enabled').setInputFiles({
        name: 'copia.json',
        mimeType: 'application/json',
        buffer: Buffer.from(copy),
      });
      await course
        .locator('.feedback.good')
        .filter({ hasText: /^Listo|no traía nada/ })
        .waitFor();
    },
    async saveAndExit() {
      await course.locator('#save-exit').click();
      await course
        .locator('[data-exit="title"]')
        .filter({ hasText: exitMessages.savedTitle })
        .waitFor();
    },
    async said() {
      const said = await course.locator('#save-status, #notices').allTextContents();
      return said.join(' · ');
    },
    async isInLms(ms) {
      const line = course.locator('#save-status');
      // The last key's own frame is drawn.
      await page.waitForTimeout(DRAWN_MS);
      return line
        .filter({ hasText: /^Guardado en el LMS/ })
        .waitFor({ timeout: ms })
        .then(() => true)
        .catch(() => false);
    },
  };
}
