/** The same course from another folder: the packages as `npm run package` left them, byte for byte. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  readlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const SOURCES = [
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];
const run = promisify(execFile);

/**
 * Links in place of copies: nothing in it is written. Another place of `node_modules` than in the
 * folder itself, as a symbolic link to it would be, is not what two clones have.
 */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name.startsWith('.vite') || name === '.astro') continue;
    const [source, copy] = [join(from, name), join(to, name)];
    const found = lstatSync(source);
    if (found.isDirectory()) linkTree(source, copy);
    else if (found.isSymbolicLink()) symlinkSync(readlinkSync(source), copy);
    else linkSync(source, copy);
  }
}

const hashes = (folder: string) =>
  readdirSync(folder).map(
    (name) =>
      `${name} ${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}`,
  );

it('two folders give the same bytes', { timeout: 300_000 }, async () => {
  mkdirSync('test-results', { recursive: true });
  const folder = mkdtempSync(join('test-results', 'another-folder-'));
  try {
    for (const name of SOURCES) cpSync(name, join(folder, name), { recursive: true });
    linkTree('node_modules', join(folder, 'node_modules'));
    // As a terminal has it, not a test runner.
    const env = { ...process.env };
    delete env['NODE_ENV'];
    for (const script of ['build', 'package'])
      await run('npm', ['run', script], { cwd: folder, env });
    expect(hashes(join(folder, 'packages'))).toEqual(hashes('packages'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
