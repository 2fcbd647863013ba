/**
 * The zip as it is written: names in the order of its central directory, repeated ones too, which
 * unpacking would hide.
 */
import { unzipSync } from 'fflate';
import type { Finding } from '../../model/packaging.ts';
import type { Files } from '../../model/files.ts';

export interface Entries {
  /** Files only, without folders. */
  names: string[];
  files: Files;
}

/** Bytes that a zip may unpack to: all of it is held in memory. */
const MOST_UNPACKED = 2 ** 30;

/** What the system left in the zip, which is no part of a course. */
export const isLeftover = (path: string) =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** Not a zip, or a damaged one: undefined. */
export function readEntries(zip: Uint8Array): Entries | 'too-big' | undefined {
  const names: string[] = [];
  try {
    let unpacked = 0;
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED) throw new RangeError('unpacks to more than is looked into');
        return !name.endsWith('/') && names.push(name) > 0;
      },
    });
    return { names, files: new Map(Object.entries(files)) };
  } catch (thrown) {
    return thrown instanceof RangeError ? 'too-big' : undefined;
  }
}

const SAFE = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const LIMITS = { bytes: 50 * 1024 * 1024, files: 2000 };

/** What is wrong with names and sizes, whatever the files hold. */
export function* entryFindings({ names, files }: Entries): Generator<Finding> {
  for (const path of new Set(names.filter((name, i) => names.indexOf(name) !== i)))
    yield { code: 'duplicate-entry', level: 'error', path, detail: '' };
  for (const path of files.keys()) {
    if (isLeftover(path)) yield { code: 'leftover-file', level: 'warning', path, detail: '' };
    else if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\\/.test(path))
      yield { code: 'unsafe-path', level: 'error', path, detail: '' };
    else if (!SAFE.test(path)) yield { code: 'difficult-name', level: 'warning', path, detail: '' };
    if (path.endsWith('.mjs')) yield { code: 'module-extension', level: 'error', path, detail: '' };
  }
  const bytes = [...files.values()].reduce((sum, one) => sum + one.length, 0);
  if (bytes > LIMITS.bytes)
    yield {
      code: 'too-big',
      level: 'warning',
      path: '',
      detail: `${Math.round(bytes / 1024 / 1024)} MB`,
    };
  if (files.size > LIMITS.files)
    yield { code: 'too-many-files', level: 'warning', path: '', detail: String(files.size) };
}
