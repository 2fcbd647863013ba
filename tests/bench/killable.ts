/**
 * A Chromium with a profile of its own that can be killed as a power cut would: every process of it
 * at once, without a word.
 */
import { spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/find-browser.ts';

export interface Killable {
  page: Page;
  /**
   * SIGKILL to the whole process group (POSIX). Resolves with the moment just before, in Unix
   * milliseconds, once the browser is gone.
   */
  kill(): Promise<number>;
}

const ADDRESS = /DevTools listening on (ws:\/\/\S+)/;
const START_MS = 30_000;

/** `profile`: a folder, made when it is missing, that the next browser may open again. */
export async function launchKillable(profile: string): Promise<Killable> {
  const { executablePath, args } = await findBrowser();
  const browserProcess = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--lang=es-MX',
      '--window-size=714,666',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => browserProcess.once('exit', () => resolve()));
  const kill = async () => {
    const at = Date.now();
    try {
      process.kill(-browserProcess.pid!, 'SIGKILL');
    } catch {
      // It ended by itself: there is nothing left to kill.
    }
    await gone;
    return at;
  };
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      const late = setTimeout(
        () => reject(new Error(`the browser did not start in ${START_MS} ms: ${said}`)),
        START_MS,
      );
      browserProcess.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = ADDRESS.exec(said)?.[1];
        if (!found) return;
        clearTimeout(late);
        resolve(found);
      });
      void gone.then(() => reject(new Error(`the browser ended at once: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0]!;
    return { page: context.pages()[0] ?? (await context.newPage()), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
