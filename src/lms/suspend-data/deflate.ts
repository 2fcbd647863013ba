/** The cheap rungs: the walk's bytes through raw deflate with a preset dictionary (format 1). */
import { deflateSync, inflateSync } from 'fflate';
import type { LearnerRecord } from '../../model/record.ts';
import { byteSink, byteSource } from './bytes.ts';
import { dictionary } from './dictionary-1.ts';
import { lettersOf } from './letters.ts';
import { readRecord } from './walk-read.ts';
import { writeRecord } from './walk-write.ts';

const preset = Uint8Array.from(lettersOf(dictionary));

export function deflateRecord(record: LearnerRecord): Uint8Array {
  const sink = byteSink();
  writeRecord(record, sink);
  return deflateSync(sink.bytes(), { level: 9, dictionary: preset });
}

/** Throws where the payload is not deflate's or the bytes are not a walk. */
export function inflateRecord(payload: Uint8Array): unknown {
  return readRecord(byteSource(inflateSync(payload, { dictionary: preset })));
}
