/**
 * Values that a program wrote to do harm: whole by length and checksum, endless inside. Each is
 * refused, and what that costs is counted in processor time, which a busy machine does not stretch
 * as it does the clock's.
 */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import { beforeAll, expect, it, vi } from 'vitest';
import { decode, encode } from '../../../src/lms/suspend-data/codec.ts';
import { Encoder, mostBits } from '../../../src/lms/suspend-data/coding/arithmetic.ts';
import { walker } from '../../../src/lms/suspend-data/coding/walker.ts';
import { frame2 } from '../../../src/lms/suspend-data/format-2/frame.ts';
import { glanceIn, withGlance } from '../../../src/lms/suspend-data/format-2/glance.ts';
import { proseModel } from '../../../src/lms/suspend-data/format-2/prose-model.ts';
import { column } from '../../../src/lms/suspend-data/walk/column.ts';
import { emptyRecord } from '../../../src/model/record.ts';

vi.setConfig({ testTimeout: 60_000 });

const unreadable = { ok: false, error: { code: 'unreadable' } };

/** Milliseconds of processor, and what came of it. */
async function refusal(text: string) {
  const from = process.cpuUsage().user;
  const outcome = await decode(text);
  return { outcome, spent: (process.cpuUsage().user - from) / 1000 };
}

function noise(bytes: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: bytes }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 16;
  });
}

/** A message of the mixer that says what no record says. */
function forged(write: (sink: ReturnType<typeof walker>['sink']) => void): string {
  const encoder = new Encoder();
  write(walker(encoder, proseModel(), false).sink);
  const payload = withGlance(emptyRecord(), encoder.finish());
  return frame2('mixer', 'x', Math.ceil((payload.length * 8) / 15), payload);
}

// The first message pays for reading the priming, as every launch does.
beforeAll(async () => {
  await encode({ ...emptyRecord(), answers: {} }, 40);
}, 60_000);

it('noise that format 1 read for ever is refused before any work', async () => {
  const text = readFileSync('tests/fixtures/suspend-data/forged-slow-noise.txt', 'utf8').trim();
  const { outcome, spent } = await refusal(text);
  expect(outcome).toEqual(unreadable);
  expect(spent).toBeLessThan(100);
});

it.each([0, 5, 30, 56, 300, 2000])(
  '%i bytes of noise are refused, or a few bits long',
  async (bytes) => {
    for (const seed of [1, 2, 3]) {
      const { outcome, spent } = await refusal(frame2('mixer', 'x', 0, noise(bytes, seed)));
      expect(outcome.ok).toBe(false);
      expect(spent).toBeLessThan(1500);
    }
  },
);

it.each(['x', 'l', 'a'] as const)(
  'zeros in packing %s, which cost the mixer nothing, end',
  async (packing) => {
    for (const bytes of [20, 3000]) {
      const { outcome, spent } = await refusal(frame2('mixer', packing, 0, new Uint8Array(bytes)));
      expect(outcome.ok).toBe(false);
      expect(spent).toBeLessThan(1500);
    }
  },
);

it.each([
  ['a letter a million times', 'text'],
  ['twenty thousand replicas of twenty thousand', 'count'],
  ['a count beyond all records', 'huge'],
] as const)(
  'a message that claims %s is refused',
  async (_, kind) => {
    const text = forged((sink) => {
      if (kind === 'text') {
        sink.number(column.form, 1);
        sink.prose('json', `"${'x'.repeat(100_000)}"`);
        return;
      }
      sink.number(column.form, 0);
      sink.number(column.count, kind === 'huge' ? 2 ** 52 : 20_000);
      const replicas = kind === 'count' ? 20_000 : 0;
      for (let i = 0; i < replicas; i++) {
        sink.code('replica', '');
        sink.number(column.flag, 0);
      }
    });
    const { outcome, spent } = await refusal(text);
    expect(outcome).toEqual(unreadable);
    expect(spent).toBeLessThan(1500);
  },
  60_000,
);

it('a deflate bomb is stopped while it unfolds', async () => {
  const bomb = deflateSync(new Uint8Array(40_000_000), { level: 9 });
  const before = process.memoryUsage.rss();
  const { outcome, spent } = await refusal(frame2('deflate', 'x', 0, bomb));
  expect(outcome).toEqual(unreadable);
  expect(spent).toBeLessThan(300);
  expect(process.memoryUsage.rss() - before).toBeLessThan(40e6);
});

it('an envelope without a payload, or of a few bytes, holds nothing', async () => {
  for (const coding of ['deflate', 'mixer'] as const)
    for (let bytes = 0; bytes < 8; bytes++)
      expect((await decode(frame2(coding, 'x', 0, new Uint8Array(bytes)))).ok).toBe(false);
  expect(glanceIn(new Uint8Array())).toEqual({ steps: [] });
});

it('an honest message of a key held down for minutes is no forgery', async () => {
  const record = {
    ...emptyRecord(),
    answers: { a: { text: 'x'.repeat(20_000), at: ['aaaa', 1] as [string, number] } },
  };
  const { text, left } = await encode(record, { units: 60 });
  expect(left.length === 0 ? await decode(text) : undefined).toEqual(
    left.length === 0 ? { ok: true, value: record } : undefined,
  );
  expect(mostBits(0)).toBeGreaterThan(8 * 20_000);
});
