/** What the core set needs of a browser, whatever it is driven by. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Key =
  'Tab' | 'Enter' | 'Space' | `Arrow${'Up' | 'Down' | 'Left' | 'Right'}` | (string & {});

export interface Point {
  x: number;
  y: number;
}

/** More than any step has between two controls. */
const FARTHEST = 60;

export abstract class Driver {
  abstract readonly downloads: string;

  abstract goto(url: string): Promise<unknown>;
  /** What follows is asked of a new window; the others stay as they are, out of reach. */
  abstract openWindow(): Promise<unknown>;
  /** What follows is asked of this frame, until the next `goto` or `leaveFrame`. */
  abstract enterFrame(css: string): Promise<unknown>;
  abstract leaveFrame(): Promise<unknown>;
  abstract run<T>(work: (...args: never[]) => T, ...args: unknown[]): Promise<T>;
  /** One try of a real click. */
  protected abstract hit(css: string): Promise<unknown>;
  /** Into a field; into a file's, the path. */
  abstract type(css: string, text: string): Promise<unknown>;
  abstract press(...keys: Key[]): Promise<unknown>;
  /** With a pressed pointer, from the middle of one to a point of the other, in parts of its size. */
  abstract drag(css: string, onto: string, at: Point): Promise<unknown>;
  abstract screenshot(path: string): Promise<unknown>;
  /** The browser dies, and comes back with what its profile holds. */
  abstract kill(): Promise<unknown>;
  abstract close(): Promise<unknown>;

  /** Asks until it is true; what it throws meanwhile is told at the end. */
  async until(asked: () => Promise<unknown>, patience = 30_000): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      let last: unknown;
      try {
        last = await asked();
        if (last) return;
      } catch (error) {
        last = error;
      }
      if (Date.now() > end) throw new Error(`${String(last)} after ${patience} ms: ${asked}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  click(css: string): Promise<void> {
    return this.until(async () => {
      await this.hit(css);
      return true;
    });
  }

  /** By Tab alone, as whoever has no pointer. */
  async reach(css: string): Promise<void> {
    const isThere = () =>
      this.run((one: string) => document.activeElement?.matches(one) === true, css);
    for (let i = 0; i < FARTHEST; i++) {
      if (await isThere()) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not reach ${css}`);
  }

  /** The element that is shown and says exactly this, once it can be used. */
  async clickText(css: string, text: string): Promise<void> {
    const found = '[data-engine-click]';
    await this.until(() =>
      this.run(
        (all: string, said: string) => {
          for (const one of document.querySelectorAll('[data-engine-click]'))
            one.removeAttribute('data-engine-click');
          const here = [...document.querySelectorAll<HTMLElement>(all)].find(
            (one) => one.textContent?.trim() === said && one.getClientRects().length > 0,
          );
          here?.setAttribute('data-engine-click', '');
          return here?.matches(':not(:disabled)') ?? false;
        },
        css,
        text,
      ),
    );
    await this.click(found);
  }

  sees(css: string, text: RegExp, patience = 40_000): Promise<void> {
    return this.until(async () => {
      const said = await this.run((one: string) => document.querySelector(one)?.textContent, css);
      if (text.test(said ?? '')) return true;
      throw new Error(`«${said}» in ${css}, not ${text}`);
    }, patience);
  }

  value(css: string): Promise<string | undefined> {
    return this.run((one: string) => document.querySelector<HTMLInputElement>(one)?.value, css);
  }

  /** The path of a download of this name, once it is whole. */
  async downloaded(name: RegExp): Promise<string> {
    let path = '';
    let size = -1;
    let still = 0;
    await this.until(async () => {
      if (!existsSync(this.downloads)) return false;
      const all = readdirSync(this.downloads);
      const found = all.find((one) => name.test(one));
      path = join(this.downloads, found ?? '');
      if (found === undefined || all.some((one) => one.endsWith('.part'))) return false;
      // Whole, once it has not grown for a while: WebKitGTK writes it under its own name.
      const before = size;
      size = statSync(path).size;
      still = size > 0 && size === before ? still + 1 : 0;
      return still >= 3;
    });
    return path;
  }
}
