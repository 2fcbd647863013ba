/** Reads the mixer of format 1. Loaded only where an LMS still holds such a value. Frozen. */
import { Decoder } from '../coding/arithmetic.ts';
import { walker } from '../coding/walker.ts';
import { Unreadable } from '../walk/unreadable.ts';
import { readRecord } from '../walk/walk-read.ts';
import { proseModel } from './prose-model.ts';

/**
 * Bytes. The mixer was asked only where deflate took more than the least limit that a course can
 * be given, 1,000 units of 15 bits, and no such record comes down to this.
 */
const SMALLEST = 160;

/** Throws where the payload is not the mixer's. */
export function decodeMixed1(payload: Uint8Array): unknown {
  if (payload.length < SMALLEST) throw new Unreadable();
  const { source, seal } = walker(new Decoder(payload), proseModel(), false);
  const value = readRecord(source);
  if (!seal()) throw new Unreadable();
  return value;
}
