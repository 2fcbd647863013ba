/**
 * The envelope of format 2: `K2`, `D` (deflate) or `M` (mixer), the packing's letter (`packing.ts`),
 * the length of the whole text (4 ASCII digits of 6 bits), a checksum (5), then the packed payload.
 * Frozen.
 *
 * The length tells a value that was cut from one that was changed. The checksum is a CRC of 30 bits
 * over everything else.
 */
import { err, ok, type Result } from '../../../model/result.ts';
import { crc30 } from '../coding/crc30.ts';
import { ascii, numberDigits, numberOf } from '../coding/digits.ts';
import type { Framed, FrameError } from '../frame-error.ts';
import { pack, PACKINGS, unpack, type Packing } from './packing.ts';

const LENGTH_AT = 4;
const CHECKSUM_AT = 8;
const PAYLOAD_AT = 13;
/** Characters, all of ASCII, that the envelope adds to the packed payload. */
export const FRAME_UNITS = PAYLOAD_AT;
const LETTERS = { deflate: 'D', mixer: 'M' } as const;

/** `wide`: digits of the plane in packing `x`. Below 2^24 units. */
export function frame2(
  coding: Framed['coding'],
  packing: Packing,
  wide: number,
  payload: Uint8Array,
): string {
  const packed = pack(payload, packing, wide);
  const length = numberDigits(ascii, PAYLOAD_AT + packed.length).slice(-4);
  const head = `K2${LETTERS[coding]}${packing}${length}`;
  return head + numberDigits(ascii, crc30(packed, crc30(head, 0))) + packed;
}

/** `text` begins with `K2`. */
export function unframe2(text: string): Result<Framed, FrameError> {
  const coding = text[2];
  if (coding === undefined) return err({ code: 'truncated' });
  if (coding !== 'D' && coding !== 'M') return err({ code: 'foreign' });
  if (text.length === 3) return err({ code: 'truncated' });
  const packing = PACKINGS.find((one) => one === text[3]);
  if (!packing) return err({ code: 'foreign' });
  if (text.length < PAYLOAD_AT) return err({ code: 'truncated' });
  const length = numberOf(ascii, text.slice(LENGTH_AT, CHECKSUM_AT));
  if (length !== undefined && length > text.length) return err({ code: 'truncated' });
  const packed = text.slice(PAYLOAD_AT);
  const checksum = numberOf(ascii, text.slice(CHECKSUM_AT, PAYLOAD_AT));
  if (length !== text.length || checksum !== crc30(packed, crc30(text.slice(0, CHECKSUM_AT), 0)))
    return err({ code: 'checksum' });
  const payload = unpack(packed, packing);
  if (!payload) return err({ code: 'unreadable' });
  return ok({ format: 2, coding: coding === 'M' ? 'mixer' : 'deflate', payload });
}
