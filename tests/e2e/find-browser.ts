/** A Chromium on any machine: the one it has, or the one that comes as a development dependency. */
import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = [
  // The same engine without a window: a fifth less work for each test.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function runnable(path: string | undefined): path is string {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What to give to Playwright's `launchOptions`: `CHROMIUM_PATH`, Playwright's own, the system's,
 * then @sparticuz/chromium (linux-x64).
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    // No GPU on a machine of ours, and each test does a twentieth less work without its process.
    '--disable-gpu',
  ];
  const found = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...SYSTEM].find(runnable);
  if (found) return { executablePath: found, args: [...sandbox, ...quiet] };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: bundled } = await import('@sparticuz/chromium');
    return { executablePath: await bundled.executablePath(), args: [...sandbox, ...quiet] };
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH to its ' +
      'executable, and run the tests again.',
  );
}
