/** The instructor's page opened from the disk, and what it keeps. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { file, fullName, type Learner } from '../unit/review/class.ts';
import { AXE, axeFaults, RULES } from './axe.ts';

export const PAGE = pathToFileURL(resolve('packages/revision.html')).href;
export const fixture = (name: string) => resolve('tests/fixtures/review', name);

export async function opened(
  page: Page,
  files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
) {
  await page.locator('input[type=file]').first().setInputFiles(files);
  // A class takes a busy machine its time.
  await expect(page.locator('.opening-done')).toBeVisible({ timeout: 60_000 });
}

const AXE_SOURCE = `${readFileSync(AXE, 'utf8')};0`;

/** What axe finds on the page as it stands, whose policy lets no script be added to it. */
export async function expectNoFaults(page: Page, state: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE_SOURCE);
  expect.soft(await axeFaults(page, RULES.light), state).toEqual([]);
}

/** So many learners, as Moodle names them: `Alumna 000 Pérez`, of participant 1000 on. */
export const learnersOf = (count: number): Learner[] =>
  Array.from({ length: count }, (_, i) => ({
    first: `Alumna ${String(i).padStart(3, '0')}`,
    last: 'Pérez',
    participant: 1000 + i,
    canvas: i,
    user: `u${i}`,
  }));

export function classZip(learners: Learner[]) {
  const files = learners.map(
    (one) =>
      [`${fullName(one)}_${one.participant}_assignsubmission_file/r.json`, file(one)] as const,
  );
  return {
    name: 'entregas.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(Object.fromEntries(files))),
  };
}

interface Kept {
  marks: Record<string, { value: { kind: string; level?: string; score?: number } | null }>;
  comment?: { value: string };
}

/** What this browser holds of a submission's review, read past the page. */
export const kept = (
  page: Page,
  database = 'cuentas-clave-revision',
): Promise<Record<string, Kept>> =>
  page.evaluate(
    (name) =>
      new Promise((done, failed) => {
        const request = indexedDB.open(name);
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const objects = request.result.transaction('todo').objectStore('todo');
          const keys = objects.getAllKeys();
          const values = objects.getAll();
          values.onsuccess = () => {
            request.result.close();
            const found = keys.result.map((key, i) => [String(key), values.result[i]] as const);
            done(
              Object.fromEntries(
                found
                  .filter(([key]) => key.startsWith('r:'))
                  .map(([key, value]) => [key.slice(2), value]),
              ) as never,
            );
          };
        };
      }),
    database,
  );
