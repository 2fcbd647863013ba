/** Firefox over WebDriver BiDi, and any Chromium: what Playwright drives. */
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  chromium,
  firefox,
  type BrowserContext,
  type Download,
  type Frame,
  type Page,
} from '@playwright/test';
import { Driver, type Key, type Point } from './driver.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** What this machine lacks for Firefox. */
export const missingFirefox = FIREFOX === undefined ? ['/usr/bin/firefox-esr'] : [];

interface Asked {
  folder: string;
  viewport?: { width: number; height: number };
  dark?: boolean;
  /** A Chromium; Firefox where there is none. */
  chrome?: { executablePath: string; args: string[]; env: NodeJS.ProcessEnv };
}

export class PlaywrightDriver extends Driver {
  readonly downloads: string;
  private readonly asked: Asked;
  private context!: BrowserContext;
  private page!: Page;
  private frame!: Frame;

  private constructor(asked: Asked) {
    super();
    this.asked = asked;
    this.downloads = join(asked.folder, 'downloads');
  }

  static async start(asked: Asked): Promise<PlaywrightDriver> {
    const made = new PlaywrightDriver(asked);
    await made.open();
    return made;
  }

  private get profile(): string {
    return join(this.asked.folder, 'profile');
  }

  private async open(): Promise<void> {
    const { viewport = { width: 714, height: 666 }, dark = false, chrome } = this.asked;
    const common = { headless: true, viewport, downloadsPath: this.downloads, timeout: 90_000 };
    this.context = chrome
      ? await chromium.launchPersistentContext(this.profile, {
          ...common,
          executablePath: chrome.executablePath,
          args: chrome.args,
          env: chrome.env as Record<string, string>,
          colorScheme: dark ? 'dark' : 'light',
          locale: 'es-MX',
        })
      : await firefox.launchPersistentContext(this.profile, {
          ...common,
          channel: 'moz-firefox',
          executablePath: FIREFOX!,
          firefoxUserPrefs: {
            'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
            'browser.download.folderList': 2,
            'browser.download.dir': this.downloads,
            'browser.download.useDownloadDir': true,
          },
        });
    this.use(this.context.pages()[0] ?? (await this.context.newPage()));
  }

  private use(page: Page): void {
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    // Firefox tells of none over BiDi, and gives them their names itself.
    page.on('download', (file) => void this.keep(file));
    this.page = page;
    this.frame = page.mainFrame();
  }

  /** Under its name once it is whole. */
  private async keep(file: Download): Promise<void> {
    const path = join(this.downloads, file.suggestedFilename());
    await file.saveAs(`${path}.part`);
    renameSync(`${path}.part`, path);
  }

  async openWindow(): Promise<void> {
    this.use(await this.context.newPage());
  }

  async goto(url: string): Promise<void> {
    const go = () => this.page.goto(url, { timeout: 60_000 });
    // A load that the page itself began before may be told as one that interrupts (BiDi).
    await go().catch((error: Error) => {
      if (!error.message.includes('interrupted by another navigation')) throw error;
      return go();
    });
    await this.leaveFrame();
  }

  async enterFrame(css: string): Promise<void> {
    const element = await this.page.waitForSelector(css, { state: 'attached' });
    this.frame = (await element.contentFrame())!;
    await this.frame.waitForLoadState('domcontentloaded');
  }

  async leaveFrame(): Promise<void> {
    this.frame = this.page.mainFrame();
  }

  run<T>(work: (...args: never[]) => T, ...args: unknown[]): Promise<T> {
    return this.frame.evaluate(`(${String(work)})(...${JSON.stringify(args)})`) as Promise<T>;
  }

  protected hit(css: string): Promise<void> {
    // Over BiDi it would wait for a navigation that the router makes none of.
    return this.frame.click(css, { timeout: 5000, noWaitAfter: true });
  }

  async type(css: string, text: string): Promise<void> {
    const field = this.frame.locator(css).first();
    if ((await field.getAttribute('type')) === 'file') return field.setInputFiles(text);
    await this.click(css);
    await this.page.keyboard.insertText(text);
  }

  async press(...keys: Key[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async drag(css: string, onto: string, at: Point): Promise<void> {
    const spot = async (one: string, { x, y }: Point) => {
      const box = (await this.frame.locator(one).first().boundingBox())!;
      return [box.x + box.width * x, box.y + box.height * y] as const;
    };
    const { mouse } = this.page;
    await mouse.move(...(await spot(css, { x: 0.5, y: 0.5 })));
    await mouse.down();
    await mouse.move(...(await spot(onto, at)), { steps: 5 });
    await mouse.up();
  }

  screenshot(path: string): Promise<unknown> {
    return this.page.screenshot({ path });
  }

  async kill(): Promise<void> {
    const own = execFileSync('pgrep', ['-f', this.profile], { encoding: 'utf8' });
    for (const id of own.trim().split('\n')) process.kill(Number(id), 'SIGKILL');
    await this.context.close().catch(() => undefined);
    await this.open();
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
