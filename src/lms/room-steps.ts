/** Forms that suspend_data is stepped down to, and what a damaged copy says of an LMS's column. */

/** At most so many UTF-16 units, of any kind or of ASCII alone. */
export interface Step {
  units: number;
  ascii: boolean;
}

/**
 * Sizes of columns and limits that are known: VARCHAR(4000), SCORM 1.2's 4,096 counted in bytes,
 * SQL's older 255. Under a limit in bytes ASCII is the densest there is, so bytes need no step of
 * their own.
 */
const STEPS: Step[] = [
  { units: 32_000, ascii: false },
  { units: 16_000, ascii: false },
  { units: 8000, ascii: false },
  { units: 4000, ascii: false },
  { units: 4000, ascii: true },
  { units: 2000, ascii: true },
  { units: 1000, ascii: true },
  { units: 255, ascii: true },
];

export function isWide(text: string): boolean {
  return /[^\x20-\x7e]/.test(text);
}

/** The steps on which this text would be written otherwise, the roomiest first. */
export function stepsBelow(text: string): Step[] {
  return STEPS.filter(({ units, ascii }) => text.length > units || (ascii && isWide(text)));
}

/** As columns are declared: 4,000, 4,096, 1,024, 255, also less the end of a string in C. */
function isRound(size: number): boolean {
  return [size, size + 1].some((one) => one % 500 === 0 || one % 256 === 0);
}

/**
 * What a copy of this course that came back damaged says: the room that is left, `once` where it
 * may have been chance (a second copy that ends at the same place, `before`, is none), undefined
 * where it says nothing.
 */
export function cutOf(content: string, before: number | undefined): Step | 'once' | undefined {
  if (!/^K\d/.test(content) || content.length < 100) return undefined;
  // In no alphabet of the codec: what a column of another character set makes of what it lacks. Or
  // its end is there, and what comes before it is not what was written.
  const isChanged = /[?\ufffd\u0080-\u00ff]/.test(content);
  if (isChanged || (isWide(content) && /~[0-9a-z]{5,7}~*$/.test(content)))
    return { units: Number.POSITIVE_INFINITY, ascii: true };
  const bytes = new TextEncoder().encode(content).length;
  // A character of three bytes that does not fit any more is left out whole.
  const column = [bytes, bytes + 1, bytes + 2].find(isRound);
  if (isRound(content.length) || content.length === before)
    return { units: content.length, ascii: false };
  if (isWide(content) && column !== undefined) return { units: bytes, ascii: true };
  return 'once';
}
