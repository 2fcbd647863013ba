/** Bounds of what is opened, so that a hostile file fills neither the memory nor the afternoon. */
import { MOST_FILE_BYTES } from '../../report/errors.ts';

/** Entries of one zip. A class of 1,000 with three files each is well under it. */
export const MOST_ENTRIES = 20_000;
/** Bytes that one entry may unpack to: what a report may have. */
export const MOST_ENTRY_BYTES = MOST_FILE_BYTES;
/**
 * Bytes that all entries together may unpack to. They are read one at a time, so this bounds time
 * and not memory.
 */
export const MOST_TOTAL_BYTES = 8 * 2 ** 30;
/** Bytes unpacked for each packed one, above which a large entry is a bomb. Text reaches 20. */
export const MOST_RATIO = 200;
/** Zips inside zips: the LMS's own, and one that a learner made. */
export const MOST_DEPTH = 2;
/**
 * Bytes of a rejected file that are kept so that it can be opened all the same, and of all of them.
 */
export const MOST_KEPT_BYTES = 8 * 2 ** 20;
