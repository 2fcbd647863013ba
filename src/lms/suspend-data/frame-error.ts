/** What an envelope holds, or why it cannot be opened. */
export interface Framed {
  format: 1 | 2;
  coding: 'deflate' | 'mixer';
  payload: Uint8Array;
}

/**
 * - `foreign`: not a value of this course. · `newer`: a later version of the course wrote it.
 * - `truncated`: the end is missing. · `checksum`: something in it was changed.
 * - `unreadable`: it is whole, but holds what no version of the course writes.
 */
export type FrameError =
  | { code: 'foreign' }
  | { code: 'truncated' }
  | { code: 'checksum' }
  | { code: 'newer'; version: number }
  | { code: 'unreadable' };
