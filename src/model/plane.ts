/**
 * Where the indices of an account stand in every drawing of the matrix: on screen, on paper and in
 * the pad that a finger moves them on.
 */

/** Room inside the frame, in percent, so that a mark at an end of the scale is whole. */
const INSET = 6;

/** From an index of 1–5 to percent of the drawing, counted from the low end. */
export function percentOf(index: number): number {
  return INSET + ((index - 1) / 4) * (100 - 2 * INSET);
}

/** The middle of the high or the low half, in percent. */
export function middleOf(isHigh: boolean, cut: number): number {
  const line = percentOf(cut);
  return isHigh ? (line + 100) / 2 : line / 2;
}
