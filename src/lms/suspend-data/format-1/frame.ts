/**
 * The envelope of format 1: `K1`, a form's letter, the length of the whole text and its checksum,
 * then the payload. Only read: format 2 is what is written. Frozen.
 *
 * `K1A` deflate, 6 bits an ASCII character · `K1B` deflate, 15 bits a UTF-16 unit · `K1M` the
 * mixer, 15 bits a unit.
 */
import { err, ok, type Result } from '../../../model/result.ts';
import { crc30 } from '../coding/crc30.ts';
import { ascii, bytesOf, numberOf, plane } from '../coding/digits.ts';
import type { Framed, FrameError } from '../frame-error.ts';

/** `text` begins with `K1`. */
export function unframe1(text: string): Result<Framed, FrameError> {
  if (text.length === 2) return err({ code: 'truncated' });
  const form = text[2];
  if (form !== 'A' && form !== 'B' && form !== 'M') return err({ code: 'foreign' });
  const alphabet = form === 'A' ? ascii : plane();
  const digits30 = 30 / alphabet.bits;
  const checksumAt = 3 + digits30;
  const payloadAt = checksumAt + digits30;
  if (text.length < payloadAt) return err({ code: 'truncated' });
  const length = numberOf(alphabet, text.slice(3, checksumAt));
  if (length !== undefined && length > text.length) return err({ code: 'truncated' });
  const digits = text.slice(payloadAt);
  const checksum = numberOf(alphabet, text.slice(checksumAt, payloadAt));
  if (length !== text.length || checksum !== crc30(digits, crc30(text.slice(0, checksumAt), 0)))
    return err({ code: 'checksum' });
  const payload = bytesOf(alphabet, digits);
  if (!payload) return err({ code: 'unreadable' });
  return ok({ format: 1, coding: form === 'M' ? 'mixer' : 'deflate', payload });
}
