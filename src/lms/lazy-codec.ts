/**
 * The codec, fetched when the first record is to be read or written: a launch that only opens the
 * cover does without.
 */
import type { LearnerRecord } from '../model/record.ts';
import { err, type Result } from '../model/result.ts';
import type { Capacity } from './suspend-data/capacity.ts';
import type { Encoded, SuspendDataError } from './suspend-data/codec.ts';
import type { Glance } from './suspend-data/format-2/glance.ts';
import { parted } from './trailer.ts';

type Codec = typeof import('./suspend-data/codec.ts');

let codec: Codec | undefined;

async function load(): Promise<Codec> {
  codec ??= await import('./suspend-data/codec.ts');
  return codec;
}

/** Shares of the answers with which the codec is run before it is needed. */
const WARMING = [0.1, 0.5, 1, 1];
let isWarm = false;

/**
 * Before the first save needs it: fetched while there is a connection, and run a few times, each in
 * a task of its own, because a page's first encodings take up to ten times as long as the later
 * ones.
 */
async function warm(record: LearnerRecord): Promise<void> {
  if (isWarm) return;
  isWarm = true;
  try {
    const { encodeCheap: encodeOnce } = await load();
    const answers = Object.entries(record.answers);
    for (const share of WARMING) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      encodeOnce(
        {
          ...record,
          answers: Object.fromEntries(answers.slice(0, Math.ceil(share * answers.length))),
        },
        Number.POSITIVE_INFINITY,
      );
    }
  } catch {
    isWarm = false;
  }
}

/** undefined also while the codec is on its way. */
function encodeCheap(record: LearnerRecord, limit: number | Capacity): Encoded | undefined {
  return codec?.encodeCheap(record, limit);
}

/** Rejects where the codec cannot be fetched. */
async function encode(record: LearnerRecord, limit: number | Capacity): Promise<Encoded> {
  return (await load()).encode(record, limit);
}

/**
 * A value as the LMS gave it, with its trailer. `unreadable` also where the codec cannot be fetched:
 * what was found is neither judged nor written over then.
 */
async function decode(text: string): Promise<Result<LearnerRecord, SuspendDataError>> {
  try {
    return await (await load()).decode(parted(text).text);
  } catch {
    return err({ code: 'unreadable' });
  }
}

/** What a value says ahead of `decode`; undefined where it says nothing. */
async function glance(text: string): Promise<Glance | undefined> {
  return (await load()).glance(parted(text).text);
}

export const lazyCodec = { warm, encodeCheap, encode, decode, glance };
