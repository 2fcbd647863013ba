import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { capacityOf, type Capacity } from '../../../src/lms/suspend-data/capacity.ts';
import { decode, encode, encodeCheap, glance } from '../../../src/lms/suspend-data/codec.ts';
import { encodeDense } from '../../../src/lms/suspend-data/dense.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import { records } from './arbitrary-record.ts';

// The first use of the mixer reads the priming, which a busy machine takes seconds for.
vi.setConfig({ testTimeout: 60_000 });

const FOLDER = 'tests/fixtures/suspend-data';
const fixture = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const whole = JSON.parse(fixture('record.json')) as LearnerRecord;
const stored = Object.fromEntries(
  [
    '1-ascii',
    '1-plane',
    '1-mixer',
    '1-mixer-short',
    '2-deflate-ascii',
    '2-deflate-mixed',
    '2-mixer-ascii',
    '2-mixer-plane',
    '2-mixer-signs',
    '2-mixer-latin',
    '2-mixer-short',
  ].map((name) => [name, fixture(`${name}.txt`)]),
);
const dense = (record: LearnerRecord, limit: number | Capacity) =>
  encodeDense(record, capacityOf(limit));

/** A form, made at once. */
const forms = {
  'deflate, ASCII': (record: LearnerRecord) => encodeCheap(record, Infinity)!.text,
  'deflate, a unit short of ASCII': (record: LearnerRecord) =>
    encodeCheap(record, encodeCheap(record, Infinity)!.text.length - 1)!.text,
  mixer: (record: LearnerRecord) => dense(record, Infinity).text,
  'mixer, Latin-1': (record: LearnerRecord) =>
    dense(record, { units: dense(record, Infinity).text.length - 1, alphabet: 'latin1' }).text,
};

describe('a record in suspend_data', () => {
  it.each([
    ['deflate, ASCII', 200],
    ['deflate, a unit short of ASCII', 200],
    ['mixer', 15],
    ['mixer, Latin-1', 15],
  ] as const)(
    'comes back as it was from %s, whatever it holds',
    async (form, numRuns) => {
      await fc.assert(
        fc.asyncProperty(records, async (record) => {
          expect(await decode(forms[form](record))).toEqual({ ok: true, value: record });
        }),
        { numRuns },
      );
    },
    60_000,
  );

  it('is plain ASCII while that fits, by the mixer before it takes signs that cost more to send', async () => {
    const { text, isCheapest } = encodeCheap(whole, 64_000)!;
    expect([text.slice(0, 4), isCheapest]).toEqual(['K2Dx', true]);
    expect(text).toMatch(/^[\w-]+$/);
    const cheap = encodeCheap(whole, 5000)!;
    const { wire, ...denser } = await encode(whole, 5000);
    expect(cheap.isCheapest).toBe(false);
    expect(denser.text).toMatch(/^K2Mx[\w-]+$/);
    expect(wire).toBeLessThan(cheap.wire / 2);
  });

  it('takes no more signs of the plane than the limit asks for', async () => {
    const roomy = await encode(whole, 4000);
    const tight = await encode(whole, 2000);
    const wide = (text: string) => [...text].filter((sign) => sign > '\x7f').length;
    expect(roomy.text.length).toBe(4000);
    expect(wide(roomy.text)).toBeLessThan(400);
    expect(wide(tight.text)).toBeGreaterThan(1500);
    for (const { text, left } of [roomy, tight]) {
      expect(left).toEqual([]);
      expect(await decode(text)).toEqual({ ok: true, value: whole });
    }
  });

  it.each<[string, Capacity, RegExp]>([
    ['ASCII alone', { units: 4300, alphabet: 'ascii' }, /^K2Ma[!-}]+$/],
    ['Latin-1 alone', { units: 3900, alphabet: 'latin1' }, /^K2Ml[\w\-À-ÿ]+$/],
    ['few bytes of UTF-8', { units: 4300, bytes: 4300 }, /^K2Ma[!-}]+$/],
    ['bytes for some of the plane', { units: 4000, bytes: 4700 }, /^K2Mx[\w-]+[^\0-\xff]+$/],
  ])('fits an LMS that takes %s', async (_, capacity, form) => {
    const { text, left } = await encode(whole, capacity);
    expect(text).toMatch(form);
    expect(text).not.toMatch(/[\\"'<>&%+~]/);
    expect(text.length).toBeLessThanOrEqual(capacity.units);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(capacity.bytes ?? Infinity);
    expect(left).toEqual([]);
    expect(await decode(text)).toEqual({ ok: true, value: whole });
  });

  it.each(['1-plane', '1-mixer', '2-deflate-mixed', '2-mixer-plane'])(
    'has no unit in %s that an LMS or a normalization changes',
    (name) => {
      const text = stored[name]!;
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(text.normalize(form)).toBe(text);
      expect(text).toMatch(/^[\p{L}\p{S}\p{N}\p{M}_-]+$/u);
    },
  );

  it('says at a glance where the learner is, without its text being decoded', () => {
    const { place, steps } = whole;
    const seen = glance(stored['2-mixer-plane']!)!;
    expect(seen.step).toBe(place!.step);
    expect([...seen.steps].sort()).toEqual([...steps].sort());
    expect(glance(stored['2-mixer-plane']!.slice(0, -1))).toBeUndefined();
    for (const name of ['1-mixer', '2-deflate-ascii'])
      expect(glance(stored[name]!)).toBeUndefined();
  });
});

describe('a value written by an older course', () => {
  it.each(Object.keys(stored).filter((name) => !name.endsWith('short')))(
    'is read: %s',
    async (name) => {
      expect(await decode(stored[name]!)).toEqual({ ok: true, value: whole });
    },
    20_000,
  );

  it.each([
    ['1-mixer-short', 'record-short.json'],
    ['2-mixer-short', '2-record-short.json'],
  ])('is read where answers were left behind: %s', async (name, record) => {
    expect(await decode(stored[name]!)).toEqual({ ok: true, value: JSON.parse(fixture(record)) });
  });

  it('would be written the same today', () => {
    expect(dense(whole, Infinity).text).toBe(stored['2-mixer-ascii']);
    expect(encodeCheap(whole, 4096)!.text).toBe(stored['2-deflate-mixed']);
  });
});

describe('a limit below the mixer', () => {
  it.each<Capacity>([
    { units: 1500 },
    { units: 3500, alphabet: 'ascii' },
    { units: 4000, bytes: 3500 },
  ])('keeps the progress and the newest answers in %j, and lists the others', async (capacity) => {
    const { text, left } = await encode(whole, capacity);
    const most = Math.min(capacity.units, capacity.bytes ?? Infinity);
    expect(text.length).toBeLessThanOrEqual(most);
    expect(text.length).toBeGreaterThan(0.88 * most);
    const read = await decode(text);
    if (!read.ok) throw new Error(read.error.code);
    const { answers, elsewhere, ...progress } = read.value;
    expect(progress).toEqual({
      schema: 1,
      knows: whole.knows,
      steps: whole.steps,
      place: whole.place,
      choices: whole.choices,
      exercises: whole.exercises,
    });
    expect(Object.keys(elsewhere!).sort()).toEqual([...left].sort());
    for (const id of left)
      expect(elsewhere![id]).toEqual([
        whole.answers[id]!.at,
        ...(whole.answers[id]!.earlier ?? []).map(({ at }) => at),
      ]);
    expect({
      ...answers,
      ...Object.fromEntries(left.map((id) => [id, whole.answers[id]])),
    }).toEqual(whole.answers);
    const newestFirst = Object.keys(whole.answers).sort(
      (a, b) => whole.answers[b]!.at[1] - whole.answers[a]!.at[1],
    );
    const long = newestFirst.filter((id) => whole.answers[id]!.text.length > 150);
    expect(left).not.toContain(newestFirst[0]);
    expect(left).toContain(long.at(-1));
  });

  it('gives nothing rather than a wrong value when not even the progress fits', async () => {
    expect(await encode(whole, 40)).toMatchObject({ text: '', left: Object.keys(whole.answers) });
  });
});

describe('a damaged value', () => {
  it.each(Object.keys(stored))('is told apart wherever %s was cut', async (name) => {
    const text = stored[name]!;
    for (let length = 1; length < text.length; length += length < 20 ? 1 : 7)
      expect(await decode(text.slice(0, length))).toEqual({
        ok: false,
        error: { code: 'truncated' },
      });
  });

  it.each(Object.keys(stored))(
    'never becomes a record when one character of %s changed',
    async (name) => {
      const text = stored[name]!;
      for (let at = 0; at < text.length; at += at < 20 ? 1 : 5) {
        const other = ['A', 'b', '7', '㐀', '龿', '�'][at % 6]!;
        if (other !== text[at])
          expect((await decode(text.slice(0, at) + other + text.slice(at + 1))).ok).toBe(false);
      }
    },
    30_000,
  );

  it.each([
    'hola ñandú',
    '{"v":1}',
    'N4IgLgngDgpiBcIA',
    '\u4e00\u4e01',
    'KX',
    'K1Z',
    'K2DX',
    'K2Q',
  ])('%j is foreign', async (text) => {
    expect(await decode(text)).toEqual({ ok: false, error: { code: 'foreign' } });
  });

  it('says when a later version of the course wrote it', async () => {
    expect(await decode(`K3${stored['2-deflate-ascii']!.slice(2)}`)).toEqual({
      ok: false,
      error: { code: 'newer', version: 3 },
    });
  });

  it('says which part of a whole value is no record', async () => {
    const strange = {
      ...emptyRecord(),
      exercises: { 't18-clasifica': { progress: 300, finished: true } },
    };
    expect(
      await decode(encodeCheap({ ...strange, knows: { aaaa: 1e300 } }, Infinity)!.text),
    ).toEqual({ ok: false, error: { code: 'shape', path: 'exercises.t18-clasifica.progress' } });
  });
});
