import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, encodeCheap } from '../../../src/lms/suspend-data/codec.ts';
import { encodeDense } from '../../../src/lms/suspend-data/dense.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import { records } from './arbitrary-record.ts';

const FOLDER = 'tests/fixtures/suspend-data';
const whole = JSON.parse(readFileSync(`${FOLDER}/record.json`, 'utf8')) as LearnerRecord;
const stored = Object.fromEntries(
  ['ascii', 'plane', 'mixer', 'mixer-short'].map((name) => [
    name,
    readFileSync(`${FOLDER}/1-${name}.txt`, 'utf8'),
  ]),
) as Record<string, string>;

/** The rung that a limit leads to, made at once. */
const rungs = {
  ascii: (record: LearnerRecord) => encodeCheap(record, Infinity)!.text,
  plane: (record: LearnerRecord) =>
    encodeCheap(record, encodeCheap(record, Infinity)!.text.length - 1)!.text,
  mixer: (record: LearnerRecord) => encodeDense(record, Infinity).text,
};

describe('a record in suspend_data', () => {
  it.each([
    ['ascii', 400],
    ['plane', 400],
    ['mixer', 12],
  ] as const)(
    'comes back from the %s form as it was, whatever it holds',
    async (rung, numRuns) => {
      await fc.assert(
        fc.asyncProperty(records, async (record) => {
          expect(await decode(rungs[rung](record))).toEqual({ ok: true, value: record });
        }),
        { numRuns },
      );
    },
    60_000,
  );

  it('is plain ASCII while it fits', () => {
    expect(encodeCheap(whole, 64_000)!.text).toMatch(/^K1A[\w-]+$/);
  });

  it.each(['plane', 'mixer'] as const)(
    'has no unit in the %s form that an LMS or a normalization changes',
    (name) => {
      const text = stored[name]!;
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(text.normalize(form)).toBe(text);
      expect(text).toMatch(/^[\p{L}\p{S}\p{N}\p{M}]+$/u);
    },
  );

  it('climbs only as far as the limit demands', async () => {
    const lengths = [rungs.ascii(whole), rungs.plane(whole), rungs.mixer(whole)].map(
      (text) => text.length,
    );
    for (const [index, length] of lengths.entries()) {
      const { text, left } = await encode(whole, length);
      expect([text.length, text[2], left]).toEqual([length, 'ABM'[index], []]);
    }
  });
});

describe('a value written by an older course', () => {
  it.each(['ascii', 'plane', 'mixer'])('is read in the %s form of version 1', async (name) => {
    expect(await decode(stored[name]!)).toEqual({ ok: true, value: whole });
  });

  it('is read when answers were left behind', async () => {
    const short = JSON.parse(readFileSync(`${FOLDER}/record-short.json`, 'utf8')) as LearnerRecord;
    expect(await decode(stored['mixer-short']!)).toEqual({ ok: true, value: short });
  });
});

describe('a limit below the mixer', () => {
  it('keeps the progress and the answers that changed last, and lists the others', async () => {
    const { text, left } = await encode(whole, 1500);
    expect(text.length).toBeLessThanOrEqual(1500);
    expect(text.length).toBeGreaterThan(1350);
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
    const newest = Object.keys(whole.answers).sort(
      (a, b) => whole.answers[b]!.at[1] - whole.answers[a]!.at[1],
    );
    expect(left).not.toContain(newest[0]);
    expect(left).toContain(newest.at(-1));
  });

  it('gives nothing rather than a wrong value when not even the progress fits', async () => {
    expect(await encode(whole, 40)).toEqual({ text: '', left: Object.keys(whole.answers) });
  });
});

describe('a damaged value', () => {
  it.each(Object.keys(stored))('is told apart wherever the %s form was cut', async (name) => {
    const text = stored[name]!;
    for (let length = 1; length < text.length; length++)
      expect(await decode(text.slice(0, length))).toEqual({
        ok: false,
        error: { code: 'truncated' },
      });
  });

  it.each(Object.keys(stored))(
    'never becomes a record when one character of the %s form changed',
    async (name) => {
      const text = stored[name]!;
      for (let at = 0; at < text.length; at++) {
        const other = ['A', 'b', '7', '㐀', '龿', '�'][at % 6]!;
        if (other !== text[at])
          expect((await decode(text.slice(0, at) + other + text.slice(at + 1))).ok).toBe(false);
      }
    },
    30_000,
  );

  it.each(['hola ñandú', '{"v":1}', 'N4IgLgngDgpiBcIA', '\u4e00\u4e01', 'KX'])(
    '%j is foreign',
    async (text) => {
      expect(await decode(text)).toEqual({ ok: false, error: { code: 'foreign' } });
    },
  );

  it('says when a later version of the course wrote it', async () => {
    expect(await decode(`K2${stored['ascii']!.slice(2)}`)).toEqual({
      ok: false,
      error: { code: 'newer', version: 2 },
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
