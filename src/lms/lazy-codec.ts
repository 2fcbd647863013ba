/** The codec, fetched when the first record is to be read or written: a launch that only opens the cover does without. */
import type { LearnerRecord } from '../model/record.ts';
import { err, type Result } from '../model/result.ts';
import type { Encoded, SuspendDataError } from './suspend-data/codec.ts';

type Codec = typeof import('./suspend-data/codec.ts');

let codec: Codec | undefined;

async function load(): Promise<Codec> {
  codec ??= await import('./suspend-data/codec.ts');
  return codec;
}

/** undefined also while the codec is on its way. */
function encodeCheap(record: LearnerRecord, limit: number): Encoded | undefined {
  return codec?.encodeCheap(record, limit);
}

/** Rejects where the codec cannot be fetched. */
async function encode(record: LearnerRecord, limit: number): Promise<Encoded> {
  return (await load()).encode(record, limit);
}

/** `unreadable` also where the codec cannot be fetched: what was found is neither judged nor written over then. */
async function decode(text: string): Promise<Result<LearnerRecord, SuspendDataError>> {
  try {
    return await (await load()).decode(text);
  } catch {
    return err({ code: 'unreadable' });
  }
}

export const lazyCodec = { encodeCheap, encode, decode };
