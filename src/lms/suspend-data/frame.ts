/**
 * The envelope of every value in suspend_data: `K1`, a form's letter, the length of the whole text
 * and its checksum, then the payload.
 *
 * - `K1A` deflate, 6 bits an ASCII character · `K1B` deflate, 15 bits a UTF-16 unit · `K1M` the
 *   mixer, 15 bits a unit.
 * - The length tells a value that was cut from one that was changed. The checksum is a CRC of 30
 *   bits over everything else, so a change of one character, which is a burst of at most 15 bits,
 *   never passes.
 * - A new version of any form, of its dictionary, its ids or its priming text is a new number after
 *   `K`; what `K1` wrote is read for ever.
 */
import { err, ok, type Result } from '../../model/result.ts';
import {
  ascii,
  bytesOf,
  digitsOf,
  numberDigits,
  numberOf,
  plane,
  type Alphabet,
} from './digits.ts';

export type Form = 'A' | 'B' | 'M';
export type FrameError =
  | { code: 'foreign' }
  | { code: 'truncated' }
  | { code: 'checksum' }
  | { code: 'newer'; version: number }
  | { code: 'unreadable' };

const VERSION = 1;
const MAGIC = `K${VERSION}`;

function alphabetOf(form: Form): Alphabet {
  return form === 'A' ? ascii : plane();
}

function numberLength({ bits }: Alphabet): number {
  return 30 / bits;
}

export function frame(form: Form, payload: Uint8Array): string {
  const alphabet = alphabetOf(form);
  const digits = digitsOf(alphabet, payload);
  const length = MAGIC.length + 1 + 2 * numberLength(alphabet) + digits.length;
  const head = MAGIC + form + numberDigits(alphabet, length);
  return head + numberDigits(alphabet, crc30(digits, crc30(head, 0))) + digits;
}

/** UTF-16 units that `frame` adds around a payload of this form. */
export function frameUnits(form: Form): number {
  return MAGIC.length + 1 + 2 * numberLength(alphabetOf(form));
}

export function unframe(text: string): Result<{ form: Form; payload: Uint8Array }, FrameError> {
  const version = /^K([1-9]\d*)/.exec(text.slice(0, 5));
  if (!version) return err({ code: text === 'K' ? 'truncated' : 'foreign' });
  if (Number(version[1]) > VERSION) return err({ code: 'newer', version: Number(version[1]) });
  if (text.length === MAGIC.length) return err({ code: 'truncated' });
  const form = text[MAGIC.length];
  if (form !== 'A' && form !== 'B' && form !== 'M') return err({ code: 'foreign' });
  const alphabet = alphabetOf(form);
  const lengthAt = MAGIC.length + 1;
  const checksumAt = lengthAt + numberLength(alphabet);
  const payloadAt = checksumAt + numberLength(alphabet);
  if (text.length < payloadAt) return err({ code: 'truncated' });
  const length = numberOf(alphabet, text.slice(lengthAt, checksumAt));
  if (length !== undefined && length > text.length) return err({ code: 'truncated' });
  const digits = text.slice(payloadAt);
  const checksum = numberOf(alphabet, text.slice(checksumAt, payloadAt));
  if (length !== text.length || checksum !== crc30(digits, crc30(text.slice(0, checksumAt), 0)))
    return err({ code: 'checksum' });
  const payload = bytesOf(alphabet, digits);
  return payload ? ok({ form, payload }) : err({ code: 'unreadable' });
}

/** CRC-30/CDMA's polynomial, a byte at a time. */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 22;
  for (let bit = 0; bit < 8; bit++)
    crc = crc & 0x20000000 ? ((crc << 1) ^ 0x2030b9c7) & 0x3fffffff : crc << 1;
  return crc;
});

/** Over the UTF-16 units, high byte first; `before` goes on from an earlier part. */
function crc30(text: string, before: number): number {
  let crc = before ^ 0x3fffffff;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    crc = ((crc << 8) & 0x3fffffff) ^ CRC[(crc >>> 22) ^ (unit >>> 8)]!;
    crc = ((crc << 8) & 0x3fffffff) ^ CRC[(crc >>> 22) ^ (unit & 255)]!;
  }
  return crc ^ 0x3fffffff;
}
