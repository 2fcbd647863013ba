/**
 * The end of every value that goes into suspend_data: `~`, who wrote it and which attempt at writing
 * it was, as `~k3f90`. No form of the codec contains `~`.
 *
 * - The **mark** is the replica's name (four characters) that this browser's changes of this attempt
 *   go under. An attempt that gives it back has been written by this browser.
 * - The **count** grows with every save that was refused or that nothing proves, so that no value is
 *   sent twice: Moodle's 1.2 client takes a value for sent before it sends it, and never sends it
 *   again, also where the server refused it.
 *
 * A value of a course from before there were trailers has none. Padding of `~` that finds out an
 * LMS's room (`room.ts`) may follow.
 */
export interface Trailer {
  mark: string;
  count: number;
}

/** UTF-16 units that a trailer takes at most. */
export const TRAILER_ROOM = 8;
const COUNTS = 36 ** 3;

export function withTrailer(text: string, { mark, count }: Trailer): string {
  return `${text}~${mark}${(count % COUNTS).toString(36)}`;
}

/** What was written, and by whom. Anything that is no value of this course stays as it is. */
export function parted(value: string): { text: string; trailer?: Trailer } {
  const found = /~([0-9a-z]{4})([0-9a-z]{1,3})~*$/.exec(value);
  if (!found) return { text: value.replace(/~+$/, '') };
  const [, mark = '', count = ''] = found;
  return {
    text: value.slice(0, found.index),
    trailer: { mark, count: Number.parseInt(count, 36) },
  };
}
