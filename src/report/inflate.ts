import { Unzlib } from 'fflate';
import { err, ok, type Result } from '../model/result.ts';
import type { ReportError } from './errors.ts';

/**
 * One byte of deflate becomes 1,032 at most: a step of this size is safe to unpack before looking.
 */
const STEP = 4096;

/**
 * A zlib stream, unpacked to at most `limit` bytes. Bytes after its end are ignored. Errors:
 * `too-large`, `damaged`.
 */
export function inflate(data: Uint8Array, limit: number): Result<Uint8Array, ReportError> {
  const parts: Uint8Array[] = [];
  let total = 0;
  const stream = new Unzlib((chunk) => {
    total += chunk.length;
    parts.push(chunk);
  });
  try {
    for (let from = 0; from < data.length; from += STEP) {
      stream.push(data.subarray(from, from + STEP), from + STEP >= data.length);
      if (total > limit) return err({ code: 'too-large' });
    }
  } catch {
    if (total === 0) return err({ code: 'damaged' });
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(whole);
}
