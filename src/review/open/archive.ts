/**
 * The entries of a zip, one at a time and within bounds. Only the central directory counts; nothing
 * is unpacked before its declared size was judged.
 */
import { BlobReader, configure, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { MOST_ENTRIES, MOST_ENTRY_BYTES, MOST_RATIO } from './limits.ts';

// The page already reads in a worker of its own, and its policy allows no other.
configure({ useWebWorkers: false });

/** Compression methods (APPNOTE 4.4.5). */
const STORED = 0;
const DEFLATED = 8;

export type EntryFault = 'unsafe-name' | 'too-large' | 'encrypted' | 'damaged' | 'compression';
export type ArchiveFault = 'damaged' | 'too-many';

export interface ArchiveEntry {
  path: string;
  /** As declared. */
  size: number;
  read(): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; fault: EntryFault }>;
}

/** A name that stays inside the folder where it would be unpacked. */
function isInside(path: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const isOdd = /^\/|^[A-Za-z]:|[\u0000-\u001f]/.test(path);
  return path.length < 1000 && !isOdd && !path.split('/').includes('..');
}

/** What operating systems leave in a zip beside the files. */
const isLitter = (path: string) =>
  /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);

export async function openArchive(
  blob: Blob,
): Promise<
  { ok: true; entries: ArchiveEntry[]; close(): Promise<void> } | { ok: false; fault: ArchiveFault }
> {
  // A bad name concerns its own entry, which is judged when it is read; the library would refuse
  // the whole zip.
  const reader = new ZipReader(new BlobReader(blob), { filenameValidation: 'tolerant' });
  const entries: ArchiveEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= MOST_ENTRIES) return { ok: false, fault: 'too-many' };
      const path = entry.filename.replaceAll('\\', '/');
      if (!entry.directory && !isLitter(path))
        entries.push({ path, size: entry.uncompressedSize, read: () => unpacked(entry, path) });
    }
  } catch {
    return { ok: false, fault: 'damaged' };
  }
  return { ok: true, entries, close: () => reader.close() };
}

async function unpacked(entry: FileEntry, path: string): ReturnType<ArchiveEntry['read']> {
  if (!isInside(path)) return { ok: false, fault: 'unsafe-name' };
  if (entry.encrypted) return { ok: false, fault: 'encrypted' };
  // Windows packs large files with Deflate64 (9), 7-Zip may use LZMA (14): no browser unpacks them.
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return { ok: false, fault: 'compression' };
  const { uncompressedSize, compressedSize } = entry;
  if (
    uncompressedSize > MOST_ENTRY_BYTES ||
    (uncompressedSize > 2 ** 20 && uncompressedSize > MOST_RATIO * compressedSize)
  )
    return { ok: false, fault: 'too-large' };
  const whole = new Uint8Array(uncompressedSize);
  let at = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      // A size that lies is not believed: the text goes no further than what was declared.
      if (at + chunk.length > whole.length) throw new RangeError('more than declared');
      whole.set(chunk, at);
      at += chunk.length;
    },
  });
  try {
    await entry.getData(sink, { checkSignature: true });
  } catch {
    return { ok: false, fault: 'damaged' };
  }
  return at === whole.length ? { ok: true, bytes: whole } : { ok: false, fault: 'damaged' };
}
