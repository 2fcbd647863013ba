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

/** Bytes that are pushed at a time to see how a stream begins: at most 66 KB come of them. */
const PEEK_STEP = 64;
/** A stream whose tables alone are longer than this is not looked into. */
const MOST_PEEKED = 1024;

/** The first `length` bytes of a zlib stream, or fewer where it is shorter or cannot be read. */
export function inflatedHead(data: Uint8Array, length: number): Uint8Array {
  const head = new Uint8Array(length);
  let at = 0;
  const stream = new Unzlib((chunk) => {
    const some = chunk.subarray(0, length - at);
    head.set(some, at);
    at += some.length;
  });
  try {
    const most = Math.min(data.length, MOST_PEEKED);
    for (let from = 0; from < most; from += PEEK_STEP) {
      stream.push(data.subarray(from, from + PEEK_STEP), false);
      if (at >= head.length) break;
    }
  } catch {
    // Damaged: what came before it counts.
  }
  return head.subarray(0, at);
}
