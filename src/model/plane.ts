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

/** In percent of the drawing, from its left and from its foot. */
export interface Point {
  x: number;
  y: number;
}

/** A place in indices of 1–5. */
export interface Place {
  up: number;
  across: number;
}

export const pointOf = ({ up, across }: Place): Point => ({
  x: percentOf(across),
  y: percentOf(up),
});

/** Percent between two numbers: on the smallest phone, too, they do not cover one another. */
const GAP = 7;
/** Percent from which on a number that was moved is tied to its place by a line. */
const TIED = 1;

/** Where the number of each place stands, and whether it had to move away from it. */
export function numbersAt(
  places: readonly Place[],
): { place: Point; number: Point; isMoved: boolean }[] {
  const points = places.map(pointOf);
  return apart(points, GAP).map((number, i) => {
    const place = points[i]!;
    return { place, number, isMoved: distanceOf(place, number) > TIED };
  });
}

const distanceOf = (one: Point, other: Point) => Math.hypot(other.x - one.x, other.y - one.y);

/** Half of what a number takes, in percent: none is moved past the frame. */
const HALF = 4;
const ROUNDS = 200;

/**
 * Where the numbers of these points go, so that each can be read: on their points, or moved as
 * little as it takes until no two are nearer than `gap` percent. In the order of `points`; the same
 * points give the same places.
 */
export function apart(points: readonly Point[], gap: number): Point[] {
  const places = points.map(({ x, y }) => ({ x, y }));
  const inside = (value: number) => Math.min(Math.max(value, HALF), 100 - HALF);
  for (let round = 0; round < ROUNDS; round += 1) {
    let isMoved = false;
    for (const [i, one] of places.entries())
      for (const [j, other] of places.entries()) {
        const distance = distanceOf(one, other);
        if (j <= i || distance > gap - 0.01) continue;
        isMoved = true;
        // In the same place, each pair has a direction of its own.
        const angle =
          distance > 0 ? Math.atan2(other.y - one.y, other.x - one.x) : (i + 1) * (j + 1) * 2.4;
        const step = (gap - distance) / 2;
        one.x = inside(one.x - step * Math.cos(angle));
        one.y = inside(one.y - step * Math.sin(angle));
        other.x = inside(other.x + step * Math.cos(angle));
        other.y = inside(other.y + step * Math.sin(angle));
      }
    if (!isMoved) break;
  }
  return places;
}
