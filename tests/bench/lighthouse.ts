/**
 * `npm run bench:lighthouse`: Lighthouse with its mobile preset on every page of the web package,
 * from a local server that compresses as real hosts do. Prints a table and what costs a page its
 * 100. `-- tema-18` only the pages whose path holds one of these words.
 */
import { createServer, type AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { findBrowser } from '../e2e/find-browser.ts';
import { hostZip } from './host.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Audits that count and are not whole, dearest first. */
function lacking({ categories, audits }: Result): string[] {
  return CATEGORIES.filter((id) => categories[id]!.score! < 1).flatMap((id) =>
    categories[id]!.auditRefs.filter(
      ({ id: audit, weight }) =>
        weight > 0 && audits[audit]!.score !== null && audits[audit]!.score! < 0.995,
    ).map(({ id: audit }) => `${audit} ${audits[audit]!.displayValue ?? ''}`.trim()),
  );
}

const wanted = process.argv.slice(2);
const host = await hostZip('packages/cuentas-clave-web.zip');
const { executablePath, args } = await findBrowser();
let isWhole = true;
try {
  console.log(`${'page'.padEnd(36)} ${CATEGORIES.map((one) => one.padStart(15)).join('')}`);
  for (const path of host.paths.filter(
    (one) =>
      one.endsWith('.html') && (wanted.length === 0 || wanted.some((word) => one.includes(word))),
  )) {
    const port = await freePort();
    const browser = await chromium.launch({
      executablePath,
      args: [...args, `--remote-debugging-port=${port}`],
    });
    const run = await lighthouse(host.url + path, {
      port,
      onlyCategories: CATEGORIES,
      logLevel: 'silent',
    });
    await browser.close();
    const { lhr } = run!;
    const scores = CATEGORIES.map((id) => Math.round(100 * lhr.categories[id]!.score!));
    isWhole &&= scores.every((score) => score === 100);
    console.log(
      `${path.padEnd(36)} ${scores.map((score) => String(score).padStart(15)).join('')}`,
      lacking(lhr).join(', '),
    );
  }
} finally {
  await host.close();
}
process.exitCode = isWhole ? 0 : 1;
