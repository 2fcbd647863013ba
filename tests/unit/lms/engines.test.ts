/**
 * What one browser writes another reads: both mixers in QuickJS, an engine that shares nothing with
 * V8, give the same to the bit. They do so from an empty model of prose: reading the priming there
 * first takes a minute, and would go through the very same code.
 */
import { build } from 'esbuild';
import { getQuickJS } from 'quickjs-emscripten';
import { expect, it } from 'vitest';
import { Decoder } from '../../../src/lms/suspend-data/coding/arithmetic.ts';
import { walker } from '../../../src/lms/suspend-data/coding/walker.ts';
import { coded, MODELS, TEXT } from './mixing-sample.ts';

it('QuickJS codes with both models to the bit as V8 does', async () => {
  const bundle = await build({
    entryPoints: ['tests/unit/lms/mixing-sample.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sample',
    target: 'es2022',
  });
  const context = (await getQuickJS()).newContext();
  try {
    const handle = context.unwrapResult(
      context.evalCode(
        `${bundle.outputFiles[0]!.text}\nsample.coded('1') + ' ' + sample.coded('2')`,
      ),
    );
    expect(context.getString(handle)).toBe(`${coded('1')} ${coded('2')}`);
    handle.dispose();
  } finally {
    context.dispose();
  }
}, 120_000);

it.each(['1', '2'] as const)(
  'what the model of format %s codes it reads',
  (format) => {
    const bytes = Uint8Array.from(coded(format).split(','), Number);
    const { source, seal } = walker(new Decoder(bytes), MODELS[format](), true);
    expect(source.prose('importancia')).toBe(TEXT);
    expect(source.code('replica')).toBe('k3x9');
    expect(source.number(10)).toBe(123_456_789);
    expect(seal()).toBe(true);
  },
  60_000,
);
