/** A real Chrome 109, the last one for Windows 7 and 8: Linux on x64 alone. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const isHere = process.platform === 'linux' && process.arch === 'x64';

/** What this machine lacks for it. */
export const missingChrome109 = isHere ? [] : ['Linux on x64'];

const ARGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];

/** Unpacks it into `folder`. */
export function chrome109(folder: string) {
  const packed = join(dirname(createRequire(import.meta.url).resolve('chromium-109')), '../bin');
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  const place = join(folder, 'chrome-109');
  mkdirSync(place);
  execFileSync('tar', ['-x', '-C', place], { input: unpacked('aws.tar.br') });
  const executablePath = join(place, 'chromium');
  writeFileSync(executablePath, unpacked('chromium.br'));
  chmodSync(executablePath, 0o755);
  const libraries = { LD_LIBRARY_PATH: join(place, 'lib') };
  return { executablePath, args: ARGS, env: { ...process.env, ...libraries } };
}
