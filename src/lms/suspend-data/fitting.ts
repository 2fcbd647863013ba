/**
 * Which packing of a payload fits what is known of the LMS, and costs least on the wire: LMSs send
 * values url-encoded (measured in Moodle), an ASCII letter as one byte, a sign as three, a letter
 * of Latin-1 as six and one of the plane as nine.
 */
import type { Capacity } from './capacity.ts';
import { FRAME_UNITS } from './format-2/frame.ts';
import type { Packing } from './format-2/packing.ts';

export interface Fit {
  packing: Packing;
  /** Digits of the plane in packing `x`. */
  wide: number;
  /** Url-encoded bytes, about. */
  wire: number;
}

/** Of a character, on average: 69 of the 85 are not escaped; half of the 128 are of ASCII. */
const WIRE = { a: (69 + 3 * 16) / 85, l: (1 + 6) / 2 };

export function fit(bytes: number, capacity: Required<Capacity>): Fit | undefined {
  const bits = 8 * bytes;
  const units = capacity.units - FRAME_UNITS;
  const room = capacity.bytes - FRAME_UNITS;
  const fits: Fit[] = [];

  const wide = Math.max(0, Math.ceil((bits - 6 * units) / 9));
  const narrow = Math.ceil(Math.max(0, bits - 15 * wide) / 6);
  const isAllowed = wide === 0 || capacity.alphabet === 'unicode';
  if (isAllowed && narrow + wide <= units && narrow + 3 * wide <= room)
    fits.push({ packing: 'x', wide, wire: narrow + 9 * wide });

  const latin = Math.ceil(bits / 7);
  if (capacity.alphabet !== 'ascii' && latin <= units && 2 * latin <= room)
    fits.push({ packing: 'l', wide: 0, wire: WIRE.l * latin });

  const signs = 5 * Math.ceil(bytes / 4);
  if (signs <= units && signs <= room) fits.push({ packing: 'a', wide: 0, wire: WIRE.a * signs });
  return fits.sort((one, other) => one.wire - other.wire)[0];
}

/** The longest payload that fits, in bytes; 0 where none does. At most `upTo`. */
export function roomFor(capacity: Required<Capacity>, upTo: number): number {
  let [fitting, over] = [0, upTo + 1];
  while (over - fitting > 1) {
    const middle = (fitting + over) >> 1;
    if (fit(middle, capacity)) fitting = middle;
    else over = middle;
  }
  return fitting;
}
