/**
 * The learner record as a value of suspend_data, and back.
 *
 * A ladder: deflate, which is done at once and needs little code; a context mixer, a fifth denser,
 * which runs in a worker; and at last the mixer without the answers that changed longest ago, which
 * the copy lists in `elsewhere`. Progress and choices are in every form. Each is packed into the
 * characters that fit the LMS and cost least on the wire (`fitting.ts`).
 *
 * Formats: what `format-1/` wrote until November 2026 is read for ever, what `format-2/` writes
 * likewise. Both share `walk/` (the record as numbers, codes and prose) and `coding/` (arithmetic
 * coding). All four folders are frozen (`tests/unit/lms/frozen.test.ts`): another dictionary, list
 * of ids, model or envelope is a format 3.
 */
import { err, ok, type Result } from '../../model/result.ts';
import { parseRecord, type LearnerRecord } from '../../model/record.ts';
import { capacityOf, type Capacity } from './capacity.ts';
import { deflateRecord, inflateRecord } from './deflate.ts';
import { decodeDensely, encodeDensely } from './dense-client.ts';
import { fit } from './fitting.ts';
import { frame2 } from './format-2/frame.ts';
import { glanceIn, type Glance } from './format-2/glance.ts';
import { unframe } from './frame.ts';
import type { FrameError } from './frame-error.ts';

export interface Encoded {
  /** Fits the capacity; '' when it has no room even for the progress. */
  text: string;
  /** Ids of answers that did not fit; [] when all is there. */
  left: string[];
  /** Url-encoded bytes, about. */
  wire: number;
  /** False: it holds everything, but `encode` knows a form that is several times lighter to send. */
  isCheapest: boolean;
}

/** As `FrameError` says, and `shape`: what it holds is no record; `path` is the dotted place. */
export type SuspendDataError = FrameError | { code: 'shape'; path: string };

/** Deflate, at once. undefined when only the mixer may fit. */
export function encodeCheap(record: LearnerRecord, limit: number | Capacity): Encoded | undefined {
  const payload = deflateRecord(record);
  const found = fit(payload.length, capacityOf(limit));
  if (!found) return undefined;
  return {
    text: frame2('deflate', found.packing, found.wide, payload),
    left: [],
    wire: found.wire,
    isCheapest: found.packing === 'x' && found.wide === 0,
  };
}

/** The whole ladder; the mixer runs off the main thread where it can. Never rejects. */
export async function encode(record: LearnerRecord, limit: number | Capacity): Promise<Encoded> {
  const cheap = encodeCheap(record, limit);
  if (cheap?.isCheapest) return cheap;
  const dense = await encodeDensely(record, capacityOf(limit));
  const isBetter = !cheap || (dense.left.length === 0 && dense.wire < cheap.wire);
  return isBetter ? dense : { ...cheap, isCheapest: true };
}

/**
 * The record in a value that `encode` gave, this version's or an older one's. '' is the caller's
 * matter.
 */
export async function decode(text: string): Promise<Result<LearnerRecord, SuspendDataError>> {
  const framed = unframe(text);
  if (!framed.ok) return framed;
  const { coding, payload } = framed.value;
  let value: unknown;
  try {
    value = coding === 'mixer' ? await decodeDensely(framed.value) : inflateRecord(payload);
  } catch {
    return err({ code: 'unreadable' });
  }
  const record = parseRecord(value);
  if (record.ok) return ok(record.value);
  return err(
    record.error.code === 'record-newer'
      ? { code: 'newer', version: record.error.schema }
      : { code: 'shape', path: record.error.path },
  );
}

/**
 * Where the learner is and what was seen, at once, before `decode` has the text; undefined where
 * the value does not say it ahead (deflate, which `decode` reads in no time, and format 1).
 */
export function glance(text: string): Glance | undefined {
  const framed = unframe(text);
  if (!framed.ok || framed.value.format === 1 || framed.value.coding !== 'mixer') return undefined;
  return glanceIn(framed.value.payload);
}
