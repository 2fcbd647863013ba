/**
 * The logistic function and its inverse, in whole numbers: `Math.exp` and `Math.log` differ between
 * engines, and what one browser writes another reads. A logit has 8 fractional bits and runs from
 * -2048 to 2047; probabilities have 16 bits (squash) or 12 (the index of stretch).
 */
const KNOTS = [
  22, 25, 28, 32, 36, 41, 47, 53, 60, 68, 77, 87, 98, 111, 126, 143, 162, 184, 208, 236, 267, 302,
  342, 387, 439, 497, 562, 636, 720, 815, 922, 1042, 1179, 1333, 1506, 1701, 1921, 2168, 2446, 2758,
  3108, 3500, 3938, 4427, 4971, 5577, 6249, 6992, 7812, 8714, 9702, 10782, 11955, 13226, 14595,
  16062, 17625, 19282, 21025, 22849, 24743, 26695, 28693, 30723, 32768, 34813, 36843, 38841, 40793,
  42687, 44511, 46254, 47911, 49474, 50941, 52310, 53581, 54754, 55834, 56822, 57724, 58544, 59287,
  59959, 60565, 61109, 61598, 62036, 62428, 62778, 63090, 63368, 63615, 63835, 64030, 64203, 64357,
  64494, 64614, 64721, 64816, 64900, 64974, 65039, 65097, 65149, 65194, 65234, 65269, 65300, 65328,
  65352, 65374, 65393, 65410, 65425, 65438, 65449, 65459, 65468, 65476, 65483, 65489, 65495, 65500,
  65504, 65508, 65511, 65514,
];

/** By logit + 2048. */
export const SQUASH: Uint16Array = Uint16Array.from({ length: 4096 }, (_, at) => {
  const [knot, part] = [at >> 5, at & 31];
  return (KNOTS[knot]! * (32 - part) + KNOTS[knot + 1]! * part + 16) >> 5;
});

/** By probability in 12 bits: the smallest logit that squashes to it. */
export const STRETCH: Int16Array = new Int16Array(4096);
for (let p = 0, logit = 0; p < 4096; p++) {
  while (logit < 4095 && SQUASH[logit]! < p * 16 + 8) logit++;
  STRETCH[p] = logit - 2048;
}

/** A dot product clamped to a logit. */
export function clampLogit(value: number): number {
  return value > 2047 ? 2047 : value < -2047 ? -2047 : value;
}
