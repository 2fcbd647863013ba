/**
 * How much of a learner's work fits: `npm run bench:capacity -- FILE...` prints one JSON line per
 * file, through the code that the course uses. `chars` is the learner's own text; all of the
 * course's progress travels beside it.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { decode, encode } from '../../src/lms/suspend-data/codec.ts';
import { recordOf, textLength, type Work } from './work-to-record.ts';

for (const file of process.argv.slice(2)) {
  const record = recordOf(JSON.parse(readFileSync(file, 'utf8')) as Work);
  const from = performance.now();
  const small = await encode(record, 4096);
  const encodeMs = Math.round(performance.now() - from);
  const large = await encode(record, 64_000);
  const read = await Promise.all([small, large].map(({ text }) => decode(text)));
  const whole = read.map((one) => one.ok && isDeepStrictEqual(one.value, record));
  const fits12 = small.left.length === 0;
  const shortened =
    read[0]!.ok &&
    small.left.every((id) => read[0]!.ok && read[0]!.value.elsewhere?.[id] !== undefined);
  const roundTrip = (fits12 ? whole[0] : shortened) && whole[1];
  console.log(
    JSON.stringify({
      file: basename(file),
      chars: textLength(record),
      units12: small.text.length,
      fits12,
      units2004: large.text.length,
      encodeMs,
      roundTrip,
    }),
  );
}
