/** A zip whose bytes depend on nothing but the files. */
import { zipSync } from 'fflate';
import { sorted, type Files } from '../model/files.ts';

/**
 * Zip stores local time without a zone: a date given in local time writes the same bytes in every
 * zone.
 */
const written = () => new Date(2026, 0, 1);

export function zipped(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(sorted(files)), { level: 9, mtime: written() });
}
