/** The cheap coding of both formats: the walk's bytes through raw deflate with a preset dictionary. */
import { deflateSync, Inflate } from 'fflate';
import type { LearnerRecord } from '../../model/record.ts';
import { byteSink, byteSource } from './walk/bytes.ts';
import { dictionary } from './walk/dictionary.ts';
import { lettersOf } from './walk/letters.ts';
import { Unreadable } from './walk/unreadable.ts';
import { readRecord } from './walk/walk-read.ts';
import { writeRecord } from './walk/walk-write.ts';

const preset = Uint8Array.from(lettersOf(dictionary));
/** Bytes. No learner's record is longer, while 64,000 units of noise can claim 120 MB. */
const MOST = 2_000_000;
/** Bytes of a payload between two looks at how much it has become (a thousand times as much). */
const BITE = 512;

let last: { record: LearnerRecord; payload: Uint8Array } | undefined;

/** Once for each record, which never changes: one save asks for it for several rooms. */
export function deflateRecord(record: LearnerRecord): Uint8Array {
  if (last?.record === record) return last.payload;
  const sink = byteSink();
  writeRecord(record, sink);
  const payload = deflateSync(sink.bytes(), { level: 9, dictionary: preset });
  last = { record, payload };
  return payload;
}

/** Throws where the payload is not deflate's, unfolds beyond any record, or is not a walk. */
export function inflateRecord(payload: Uint8Array): unknown {
  return readRecord(byteSource(inflate(payload)));
}

function inflate(payload: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary: preset }, (part) => {
    length += part.length;
    if (length > MOST) throw new Unreadable();
    parts.push(part);
  });
  for (let at = 0; at < payload.length; at += BITE)
    stream.push(payload.subarray(at, at + BITE), at + BITE >= payload.length);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
