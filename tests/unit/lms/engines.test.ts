/**
 * What one browser writes another reads: the mixer in QuickJS, an engine that shares nothing with
 * V8, gives the same to the unit.
 */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { getQuickJS } from 'quickjs-emscripten';
import { expect, it } from 'vitest';

const FOLDER = 'tests/fixtures/suspend-data';
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

async function inQuickJS(expression: string): Promise<string> {
  const bundle = await build({
    stdin: {
      contents:
        `export { encodeDense, decodeDense } from './src/lms/suspend-data/dense.ts'; ` +
        `export { unframe } from './src/lms/suspend-data/frame.ts';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'dense',
    target: 'es2023',
  });
  const context = (await getQuickJS()).newContext();
  try {
    const result = context.evalCode(`${bundle.outputFiles[0]!.text}\n${expression}`);
    const handle = context.unwrapResult(result);
    const value = context.getString(handle);
    handle.dispose();
    return value;
  } finally {
    context.dispose();
  }
}

it('QuickJS writes the frozen value to the unit', async () => {
  expect(await inQuickJS(`dense.encodeDense(${read('record.json')}, Infinity).text`)).toBe(
    read('1-mixer.txt'),
  );
}, 120_000);

it('QuickJS reads the frozen value', async () => {
  const decoded = await inQuickJS(
    `JSON.stringify(dense.decodeDense(dense.unframe(${JSON.stringify(read('1-mixer.txt'))}).value.payload))`,
  );
  expect(JSON.parse(decoded)).toEqual(JSON.parse(read('record.json')));
}, 120_000);
