/** Opens the envelope of any format; a format is the number after the `K`. */
import { err, type Result } from '../../model/result.ts';
import { unframe1 } from './format-1/frame.ts';
import { unframe2 } from './format-2/frame.ts';
import type { Framed, FrameError } from './frame-error.ts';

export function unframe(text: string): Result<Framed, FrameError> {
  const version = /^K([1-9]\d*)/.exec(text.slice(0, 5));
  if (!version) return err({ code: text === 'K' ? 'truncated' : 'foreign' });
  const format = Number(version[1]);
  if (format === 1) return unframe1(text);
  if (format === 2) return unframe2(text);
  return err({ code: 'newer', version: format });
}
