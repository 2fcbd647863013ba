/**
 * The cmi5 package as built, unzipped and served from a nested folder, and an LRS of another
 * origin.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { decode, encodeCheap } from '../../src/lms/suspend-data/codec.ts';
import { parted } from '../../src/lms/trailer.ts';
import type { Outline } from '../../src/model/course.ts';
import { emptyRecord, type LearnerRecord } from '../../src/model/record.ts';
import { startLrs, type LaunchOptions, type Lrs } from './lrs.ts';
import { verbOf } from './statement-rules.ts';

const files = unzipSync(new Uint8Array(readFileSync('packages/cuentas-clave-cmi5.zip')));
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  json: 'application/json',
};
/** Where the LMS takes its learner back. */
export const HOME = '/mis-cursos';
const FOLDER = '/contenido/4711/';

const outline = JSON.parse(
  /id="outline"[^>]*>(.*?)<\/script>/s.exec(new TextDecoder().decode(files['index.html']))![1]!,
) as Outline;

async function serve(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname;
    if (path === HOME)
      return void response
        .writeHead(200, { 'content-type': TYPES['html'] })
        .end('<!doctype html><title>LMS</title>');
    const bytes = path.startsWith(FOLDER) ? files[path.slice(FOLDER.length)] : undefined;
    if (!bytes) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        'content-type': TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream',
      })
      .end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A record in which all is done but one exercise. */
export function allBut(exercise: string, score: number): LearnerRecord {
  const steps = outline.topics.flatMap((topic) => topic.steps);
  const exercises = steps.flatMap((step) => step.exercises).filter(({ id }) => id !== exercise);
  return {
    ...emptyRecord(),
    knows: { zzzz: 1000 },
    steps: steps.map(({ id }) => id),
    exercises: Object.fromEntries(
      exercises.map(({ id, practice }) => [
        id,
        { progress: 100, finished: true, ...(practice ? { score } : {}) },
      ]),
    ),
  };
}

export const documentOf = (record: LearnerRecord): string =>
  JSON.stringify({ suspendData: encodeCheap(record, Number.POSITIVE_INFINITY)!.text });

export const EVIDENCE = 't16-diagnostico.evidencia';
export const CHANGES = 't16-diagnostico.cambios';

export async function workIn(document: string): Promise<LearnerRecord> {
  const { suspendData } = JSON.parse(document) as { suspendData: string };
  const held = await decode(parted(suspendData).text);
  if (!held.ok) throw new Error(held.error.code);
  return held.value;
}

export const textIn = async (lrs: Lrs) => (await workIn(lrs.document()!)).answers[EVIDENCE]?.text;

/** What another device of the same learner wrote. */
export const elsewhere = (text: string): LearnerRecord => ({
  ...allBut('t17-parte-1', 10),
  answers: { [CHANGES]: { text, at: ['zzzz', 900] } },
  choices: { 't16-diagnostico.aplica': { value: 'parte', at: ['zzzz', 900] } },
});

export class Cmi5Learner {
  readonly page: Page;
  readonly lrs: Lrs;
  readonly content: string;
  constructor(page: Page, lrs: Lrs, content: string) {
    this.page = page;
    this.lrs = lrs;
    this.content = content;
  }

  /**
   * Opens the course as the LMS launches it; `isWaiting`: leaves before the copies have been read.
   */
  async launch(options: LaunchOptions = {}, isWaiting = false): Promise<void> {
    await this.page.goto(`${this.content}${FOLDER}index.html?${this.lrs.launch(options)}`);
    if (!isWaiting) await this.opened();
  }

  async opened(): Promise<void> {
    await expect(this.status).not.toHaveText(/^$|Abriendo/, { timeout: 30_000 });
  }

  get status() {
    return this.page.locator('#save-status');
  }

  async goTo(page: string, step: string): Promise<void> {
    await this.page
      .locator(`#contents [data-step="${step}"] > a[href^="./${page}.html"]`)
      .evaluate((element: HTMLElement) => element.click());
    await expect(this.page.locator(`#${step}`)).toBeVisible();
  }

  field(id: string) {
    return this.page.locator(`[id="${id}"]`);
  }

  /** The diagnosis of topic 16, to its end. */
  async diagnose(): Promise<void> {
    await this.goTo('tema-16', 't16-ejercicio');
    await this.page.getByRole('radio', { name: 'Mi trabajo actual' }).check();
    await this.page.getByRole('radio', { name: 'En parte' }).check();
    await this.field('t16-diagnostico.evidencia').fill(
      'Hay dieciocho clientes «AAA» que atiende una sola persona.',
    );
    await this.field('t16-diagnostico.cambios').fill(
      'Nombrar a quien responde por cada uno; medir el margen.',
    );
    const exercise = this.page.locator('#t16-ejercicio');
    await exercise.getByRole('button', { name: 'Marcar como terminado' }).click();
  }

  async saved(): Promise<void> {
    await expect(this.status).toHaveText(/Guardado en el LMS/, { timeout: 15_000 });
  }

  /** The page goes, and nobody said that the learner leaves. */
  async close(): Promise<void> {
    await this.page.goto('about:blank');
  }

  /** «Guardar y salir», and nothing follows `terminated`. */
  async leave(): Promise<void> {
    await this.page.locator('#save-exit').click();
    await expect(this.page.locator('#exit [data-exit="title"]')).toHaveText(/Todo quedó guardado/);
    // The sentence is said first and read; the session ends after it.
    await expect.poll(() => this.verbs().at(-1), { timeout: 20_000 }).toBe('terminated');
  }

  verbs(registration?: string): string[] {
    return this.lrs.statements(registration).map(verbOf);
  }
}

export const test = base.extend<{ lrs: Lrs; cmi5: Cmi5Learner }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  lrs: async ({}, use) => {
    const lrs = await startLrs();
    await use(lrs);
    await lrs.close();
  },
  cmi5: async ({ page, lrs }, use) => {
    const content = await serve();
    await use(new Cmi5Learner(page, lrs, content.url));
    content.close();
  },
});

export { expect };
