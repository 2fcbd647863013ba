/**
 * How much of a learner's work fits: `npm run bench:capacity -- FILE...` prints one JSON line per
 * file, through the code that the course uses. `chars` is the learner's own text; all of the
 * course's progress travels beside it. A file `A+B` is the work of A with the texts of B after its
 * own. `--chars N` cuts each work's texts at N characters in all.
 *
 * `units12` is what the form takes that the course chooses for an LMS of 4,000 units (it fills the
 * room with what is light to send), `dense` what the mixer takes at its densest, `wire` the
 * url-encoded bytes of each commit. Times are in milliseconds on this machine, of a process that
 * has done nothing before: `decodeMs` as at a launch, `againMs` as while typing.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { LearnerRecord } from '../../src/model/record.ts';
import { decode, encode } from '../../src/lms/suspend-data/codec.ts';
import { encodeDense } from '../../src/lms/suspend-data/dense.ts';
import { capacityOf } from '../../src/lms/suspend-data/capacity.ts';
import { FRAME_UNITS } from '../../src/lms/suspend-data/format-2/frame.ts';
import { cutTo, recordOf, textLength, type Work } from './work-to-record.ts';

const LIMIT_12 = 4000;
const LIMIT_2004 = 64_000;

async function timed<T>(work: () => T | Promise<T>): Promise<[value: T, ms: number]> {
  const from = performance.now();
  const value = await work();
  return [value, Math.round(performance.now() - from)];
}

/** Reading `A+B` as one work: what is in B stands behind what is in A, answer by answer. */
function read(files: string): LearnerRecord {
  const [first, ...others] = files
    .split('+')
    .map((file) => recordOf(JSON.parse(readFileSync(file, 'utf8')) as Work));
  for (const { answers } of others)
    for (const [id, { text, at }] of Object.entries(answers)) {
      const own = first!.answers[id];
      first!.answers[id] = own ? { ...own, text: `${own.text}\n${text}` } : { text, at };
    }
  return first!;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { chars: { type: 'string' } },
});
for (const file of positionals) {
  const record = cutTo(read(file), Number(values.chars ?? Infinity));
  const [small, encodeMs] = await timed(() => encode(record, LIMIT_12));
  const [back, decodeMs] = await timed(() => decode(small.text));
  const [, againMs] = await timed(() => encode(record, LIMIT_12));
  const large = await encode(record, LIMIT_2004);
  const largeBack = await decode(large.text);
  const { wire } = encodeDense(record, capacityOf(Infinity));
  const whole = back.ok && isDeepStrictEqual(back.value, record);
  const shortened = back.ok && small.left.every((id) => back.value.elsewhere?.[id] !== undefined);
  console.log(
    JSON.stringify({
      file: file
        .split('+')
        .map((one) => basename(one))
        .join('+'),
      chars: textLength(record),
      units12: small.text.length,
      fits12: small.left.length === 0,
      dense: FRAME_UNITS + Math.ceil((wire * 6) / 15),
      wire12: Math.round(small.wire),
      units2004: large.text.length,
      wire2004: Math.round(large.wire),
      encodeMs,
      decodeMs,
      againMs,
      roundTrip:
        (small.left.length === 0 ? whole : shortened) &&
        largeBack.ok &&
        isDeepStrictEqual(largeBack.value, record),
    }),
  );
}
