import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { takeHelpersAlong } from '../../../src/packaging/helpers-along.ts';

const RUNTIME =
  'var e=Object.keys,t=o=>e(o).length,n=o=>e(o).join();function r(){}export{n as a,t as b,r as c};';
const made: string[] = [];

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'modules-'));
  made.push(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  takeHelpersAlong(folder);
  return folder;
}
const load = (folder: string, name: string) => import(pathToFileURL(join(folder, name)).href);

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

it('each module has the helpers that it names, by its own names, and the file is gone', async () => {
  const folder = folderOf({
    'rolldown-runtime.Xy.js': RUNTIME,
    // Named as the helpers are inside.
    'one.js':
      'import{other as o}from"./two.js";import{a as x,b}from"./rolldown-runtime.Xy.js";' +
      'var e={p:1,q:2},t=1;export const said=[x(e),b(e),t,o];',
    'two.js': 'import{b as e}from"./rolldown-runtime.Xy.js";export const other=e({p:1});',
  });
  expect(readdirSync(folder).sort()).toEqual(['one.js', 'package.json', 'two.js']);
  expect((await load(folder, 'one.js')).said).toEqual(['p,q', 2, 1, 1]);
  // No more of them than it names.
  expect(readFileSync(join(folder, 'two.js'), 'utf8')).not.toContain('join');
});

it('modules that need none stay as they are', () => {
  const folder = folderOf({ 'one.js': 'export const a=1;' });
  expect(readFileSync(join(folder, 'one.js'), 'utf8')).toBe('export const a=1;');
});
