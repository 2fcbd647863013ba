/** A field of customers as dots: which place each has, and a path that draws them. */

/** Column and row, from 0. */
type Place = readonly [column: number, row: number];

/**
 * The places of `count` dots in rows of `columns`, those that stay longest first. They are spread:
 * each next one is, of a few candidates, the farthest from those chosen before, always the same
 * ones.
 */
export function field(count: number, columns: number): Place[] {
  const places = Array.from(
    { length: count },
    (_, i) => [i % columns, Math.floor(i / columns)] as const,
  );
  const chosen: Place[] = [];
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  // The few that stay are spread; for the rest any order does.
  while (chosen.length < 60 && places.length > 0) {
    const candidates = Array.from({ length: 12 }, () => Math.floor(random() * places.length));
    const far = (at: number) => Math.min(...chosen.map((one) => distance(one, places[at]!)), 9999);
    const best = candidates.reduce((a, b) => (far(b) > far(a) ? b : a));
    chosen.push(...places.splice(best, 1));
  }
  return [...chosen, ...places];
}

const distance = ([a, b]: Place, [c, d]: Place) => (a - c) ** 2 + (b - d) ** 2;

/** A path of points, to be drawn with round ends. */
export function dots(places: readonly Place[], step: number): string {
  const at = (place: number) => +((place + 0.5) * step).toFixed(1);
  return places.map(([column, row]) => `M${at(column)} ${at(row)}h0`).join('');
}
