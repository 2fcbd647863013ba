/**
 * A campus of its own for each test, with the packages as built, and the learner's way into the
 * course.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { startCampus, type Campus } from '../../src/campus/server.ts';

export type Edition = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th';

interface Call {
  method: string;
  element: string;
  value: string;
  result: string;
  error: string;
}

/** What the LMS holds of an attempt; counts are of calls that answered "true". */
export interface Attempt {
  cmi: Record<string, string>;
  initialize: number;
  terminate: number;
  commits: number;
  totalSeconds: number;
  launches: { calls: Call[] }[];
}

export class Learner {
  readonly page: Page;
  readonly campus: Campus;
  readonly edition: Edition;
  readonly id: string;

  constructor(page: Page, campus: Campus, edition: Edition, id = 'ana.ortega') {
    this.page = page;
    this.campus = campus;
    this.edition = edition;
    this.id = id;
  }

  /**
   * Opens the course as the campus plays it. `query`: `limites=permissive`, `falla=commit-false`…
   */
  async take(query = ''): Promise<FrameLocator> {
    await this.page.goto(`${this.campus.url}/tomar/${this.id}/${this.edition}?${query}`);
    await expect(this.course.locator('#save-status')).not.toHaveText(/^$|Abriendo/, {
      timeout: 10_000,
    });
    return this.course;
  }

  get course(): FrameLocator {
    return this.page.frameLocator('iframe#content');
  }

  /** Goes to a step as a link of the contents would. */
  async goTo(page: string, step: string): Promise<void> {
    const link = this.course.locator(`#contents [data-step="${step}"] > a[href^="./${page}.html"]`);
    await link.evaluate((element: HTMLElement) => element.click());
    await expect(this.course.locator(`#${step}`)).toBeVisible();
  }

  get status() {
    return this.course.locator('#save-status');
  }

  async savedInLms(): Promise<void> {
    await expect(this.status).toHaveText(/Guardado en el LMS/, { timeout: 15_000 });
  }

  async leave(): Promise<void> {
    await this.page.locator('#exit').click();
    await this.page.waitForURL(/salio=/);
  }

  /** The elements of an interaction that the LMS holds, by the ends of their names. */
  async interaction(id: string): Promise<(end: string) => string | undefined> {
    const { cmi } = await this.attempt();
    const [element] = Object.entries(cmi).find(([, value]) => value === id) ?? [];
    expect(element, JSON.stringify(cmi)).toBeDefined();
    return (end) => cmi[element!.replace(/id$/, end)];
  }

  async attempt(): Promise<Attempt> {
    const response = await fetch(`${this.campus.url}/api/attempts/${this.id}/${this.edition}`);
    expect(response.ok, 'the campus knows the attempt').toBe(true);
    return (await response.json()) as Attempt;
  }
}

export const test = base.extend<{
  campus: Campus;
  learner: Learner;
  edition: Edition;
  packagesDir: string;
}>({
  edition: ['scorm12', { option: true }],
  packagesDir: ['packages', { option: true }],
  campus: async ({ packagesDir }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'campus-'));
    const campus = await startCampus({ port: 0, dataDir, packagesDir });
    await use(campus);
    await campus.close();
    rmSync(dataDir, { recursive: true, force: true });
  },
  learner: async ({ page, campus, edition }, use) => use(new Learner(page, campus, edition)),
});

export { expect };
