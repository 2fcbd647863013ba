/**
 * The learner record as a value of suspend_data, and back (format: `frame.ts`).
 *
 * A ladder: ASCII while it fits, the same bytes at 15 bits a UTF-16 unit, a context mixer, and at
 * last the mixer without the answers that changed longest ago, which the copy lists in `elsewhere`.
 * Progress and choices are in every form. `limit` is what `LmsSession.suspendLimit` says.
 */
import { err, ok, type Result } from '../../model/result.ts';
import { parseRecord, type LearnerRecord } from '../../model/record.ts';
import { deflateRecord, inflateRecord } from './deflate.ts';
import { decodeDensely, encodeDensely } from './dense-client.ts';
import { frame, unframe, type FrameError } from './frame.ts';

export interface Encoded {
  /** At most the limit in UTF-16 units; '' when the limit has no room even for the progress. */
  text: string;
  /** Ids of answers that did not fit; [] when all is there. */
  left: string[];
}

/**
 * - `foreign`: not a value of this course. · `newer`: a later version of the course wrote it.
 * - `truncated`: the end is missing. · `checksum`: something in it was changed.
 * - `unreadable`, `shape`: it is whole, but what it holds is no record; `path` is the dotted place
 *   that is wrong.
 */
export type SuspendDataError = FrameError | { code: 'shape'; path: string };

/** The cheap rungs, at once. undefined when only a dearer one fits. */
export function encodeCheap(record: LearnerRecord, limit: number): Encoded | undefined {
  const payload = deflateRecord(record);
  for (const form of ['A', 'B'] as const) {
    const text = frame(form, payload);
    if (text.length <= limit) return { text, left: [] };
  }
  return undefined;
}

/** The whole ladder; the dense rung runs off the main thread where it can. Never rejects. */
export async function encode(record: LearnerRecord, limit: number): Promise<Encoded> {
  return encodeCheap(record, limit) ?? encodeDensely(record, limit);
}

/**
 * The record in a value that `encode` gave, this version's or an older one's. '' is the caller's
 * matter.
 */
export async function decode(text: string): Promise<Result<LearnerRecord, SuspendDataError>> {
  const framed = unframe(text);
  if (!framed.ok) return framed;
  const { form, payload } = framed.value;
  let value: unknown;
  try {
    value = form === 'M' ? await decodeDensely(payload) : inflateRecord(payload);
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
