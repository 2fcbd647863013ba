/**
 * WebKit, which stands for Safari and every iPhone: Debian's WebKitGTK over WebDriver (W3C), because
 * Playwright's own WebKit is a download that not every machine can make. Needs webkit2gtk-driver,
 * gir1.2-webkit2-4.1, python3-gi and xvfb.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const NEEDED = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/python3'];

/** What this machine lacks for these tests. */
export const missing = NEEDED.filter((path) => !existsSync(path));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class WebKit {
  private readonly processes: ChildProcess[] = [];
  private session = '';
  private readonly port: number;

  private constructor(port: number) {
    this.port = port;
  }

  static async start(profile: string, size = '714x666'): Promise<WebKit> {
    const made = new WebKit(await freePort());
    const display = `:${100 + (made.port % 800)}`;
    const env = {
      ...process.env,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
      LANG: 'C.UTF-8',
      WEBKIT_PROFILE: profile,
      WEBKIT_SIZE: size,
    };
    const run = (command: string, ...args: string[]) =>
      made.processes.push(spawn(command, args, { env, stdio: 'ignore' }));
    run('Xvfb', display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp');
    run('WebKitWebDriver', `--port=${made.port}`, '--host=127.0.0.1');
    const binary = fileURLToPath(new URL('./webkit-browser.py', import.meta.url));
    const options = { 'webkitgtk:browserOptions': { binary, args: [] } };
    await made.until(async () => {
      const { sessionId } = (await made.ask('POST', '/session', {
        capabilities: { alwaysMatch: options },
      })) as { sessionId: string };
      made.session = `/session/${sessionId}`;
      return true;
    }, 60_000);
    return made;
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

  /** Asks until it is true; what it throws meanwhile is told at the end. */
  async until(asked: () => Promise<unknown>, patience = 20_000): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      let last: unknown;
      try {
        last = await asked();
        if (last) return;
      } catch (error) {
        last = error;
      }
      if (Date.now() > end) throw new Error(`WebKit: ${String(last)} after ${patience} ms`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  goto(url: string): Promise<unknown> {
    return this.ask('POST', `${this.session}/url`, { url });
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

  async click(css: string): Promise<void> {
    await this.ask('POST', `${this.session}/element/${await this.find(css)}/click`, {});
  }

  /** Into a field; into a file's, the path. */
  async type(css: string, text: string): Promise<void> {
    await this.ask('POST', `${this.session}/element/${await this.find(css)}/value`, { text });
  }

  async sees(css: string, text: RegExp): Promise<void> {
    await this.until(async () => {
      const said = await this.run((one: string) => document.querySelector(one)?.textContent, css);
      if (text.test(said ?? '')) return true;
      throw new Error(`«${said}» in ${css}, not ${text}`);
    }, 40_000);
  }

  async close(): Promise<void> {
    await this.ask('DELETE', this.session).catch(() => undefined);
    for (const one of this.processes) one.kill();
  }
}
