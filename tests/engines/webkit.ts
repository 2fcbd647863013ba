/**
 * WebKit, which stands for Safari and every iPhone: Debian's WebKitGTK over WebDriver (W3C), because
 * Playwright's own WebKit is a download that not every machine can make. Needs webkit2gtk-driver,
 * gir1.2-webkit2-4.1, python3-gi and xvfb.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Driver, type Key, type Point } from './driver.ts';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const NEEDED = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/python3'];

/** What this machine lacks for these tests. */
export const missingWebKit = NEEDED.filter((path) => !existsSync(path));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** WebDriver's names of keys, 17.4.2. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Escape: '\uE00C',
};

interface Asked {
  /** Of its profile and its downloads. */
  folder: string;
  size?: string;
  dark?: boolean;
}

export class WebKit extends Driver {
  readonly downloads: string;
  private readonly asked: Asked;
  private processes: ChildProcess[] = [];
  private session = '';
  private port = 0;

  private constructor(asked: Asked) {
    super();
    this.asked = asked;
    this.downloads = join(asked.folder, 'downloads');
  }

  static async start(asked: Asked): Promise<WebKit> {
    const made = new WebKit(asked);
    process.once('exit', () => made.end('SIGKILL'));
    await made.open();
    return made;
  }

  private async open(): Promise<void> {
    const { folder, size = '714x666', dark = false } = this.asked;
    mkdirSync(this.downloads, { recursive: true });
    this.port = await freePort();
    const display = `:${100 + (this.port % 800)}`;
    const env = {
      ...process.env,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
      LANG: 'C.UTF-8',
      WEBKIT_PROFILE: join(folder, 'profile'),
      WEBKIT_DOWNLOADS: this.downloads,
      WEBKIT_SIZE: size,
      WEBKIT_DARK: dark ? '1' : '',
    };
    // A group of its own: what the driver starts dies with it.
    const run = (command: string, ...args: string[]) =>
      this.processes.push(spawn(command, args, { env, stdio: 'ignore', detached: true }));
    run('Xvfb', display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp');
    run('WebKitWebDriver', `--port=${this.port}`, '--host=127.0.0.1');
    const binary = fileURLToPath(new URL('./webkit-browser.py', import.meta.url));
    const options = { 'webkitgtk:browserOptions': { binary, args: [] } };
    await this.until(async () => {
      const { sessionId } = (await this.ask('POST', '/session', {
        capabilities: { alwaysMatch: options },
      })) as { sessionId: string };
      this.session = `/session/${sessionId}`;
      return true;
    }, 90_000);
  }

  private async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  goto(url: string): Promise<unknown> {
    return this.ask('POST', `${this.session}/url`, { url });
  }

  async openWindow(): Promise<void> {
    const made = (await this.ask('POST', `${this.session}/window/new`, { type: 'window' })) as {
      handle: string;
    };
    await this.ask('POST', `${this.session}/window`, made);
  }

  /** In the frame that was entered last, or the page. */
  run<T>(work: (...args: never[]) => T, ...args: unknown[]): Promise<T> {
    const script = `return (${String(work)}).apply(null, arguments)`;
    return this.ask('POST', `${this.session}/execute/sync`, { script, args }) as Promise<T>;
  }

  private async find(css: string): Promise<string> {
    let id = '';
    await this.until(async () => {
      const found = await this.ask('POST', `${this.session}/element`, {
        using: 'css selector',
        value: css,
      });
      id = (found as Record<string, string>)[ELEMENT]!;
      return true;
    });
    return id;
  }

  async enterFrame(css: string): Promise<void> {
    await this.ask('POST', `${this.session}/frame`, { id: { [ELEMENT]: await this.find(css) } });
  }

  leaveFrame(): Promise<unknown> {
    return this.ask('POST', `${this.session}/frame`, { id: null });
  }

  protected async hit(css: string): Promise<void> {
    await this.ask('POST', `${this.session}/element/${await this.find(css)}/click`, {});
  }

  async type(css: string, written: string): Promise<void> {
    // It types no control character, and a new line is one.
    const text = written.replaceAll('\n', KEYS['Enter']!);
    await this.ask('POST', `${this.session}/element/${await this.find(css)}/value`, { text });
  }

  async press(...keys: Key[]): Promise<void> {
    const actions = keys.flatMap((key) =>
      ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })),
    );
    await this.ask('POST', `${this.session}/actions`, {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  async drag(css: string, onto: string, at: Point): Promise<void> {
    // From the middle of an element, which is where WebDriver reckons from.
    const move = async (one: string, { x, y }: Point) => {
      const [width, height] = await this.run((found: string) => {
        const box = document.querySelector(found)!.getBoundingClientRect();
        return [box.width, box.height] as const;
      }, one);
      return {
        type: 'pointerMove',
        duration: 100,
        origin: { [ELEMENT]: await this.find(one) },
        x: Math.round((x - 0.5) * width),
        y: Math.round((y - 0.5) * height),
      };
    };
    const actions = [
      await move(css, { x: 0.5, y: 0.5 }),
      { type: 'pointerDown', button: 0 },
      await move(onto, at),
      { type: 'pointerUp', button: 0 },
    ];
    await this.ask('POST', `${this.session}/actions`, {
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }

  async screenshot(path: string): Promise<void> {
    const shot = (await this.ask('GET', `${this.session}/screenshot`)) as string;
    writeFileSync(path, Buffer.from(shot, 'base64'));
  }

  async kill(): Promise<void> {
    this.end('SIGKILL');
    await this.open();
  }

  private end(signal: NodeJS.Signals): void {
    for (const { pid } of this.processes)
      try {
        process.kill(-pid!, signal);
      } catch {
        // It has ended by itself.
      }
    this.processes = [];
  }

  async close(): Promise<void> {
    await this.ask('DELETE', this.session).catch(() => undefined);
    this.end('SIGTERM');
  }
}
