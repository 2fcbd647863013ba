/**
 * From files as they come (reports, folders, bulk zips, zips in zips) to submissions and to what is
 * none. Nothing that one file holds stops the others.
 */
import { readReport } from '../../report/read.ts';
import { openArchive } from './archive.ts';
import { MOST_DEPTH, MOST_ENTRY_BYTES, MOST_KEPT_BYTES, MOST_TOTAL_BYTES } from './limits.ts';
import { submissionOf, type Rejected, type RejectedCode, type Submission } from './submission.ts';
import { wrapperOf } from './wrapper.ts';

export interface Source {
  /** Path in the folder that was chosen, or the file's name. */
  path: string;
  file: Blob;
}

export interface Taken {
  submissions: Submission[];
  rejected: Rejected[];
}

export type Progress = { done: number; of: number } & Taken;

const isZip = (head: Uint8Array) =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
/**
 * A Word document is a zip too, and its first entry is one of its own parts (ECMA-376-2). Only that
 * name counts: a bulk zip may hold a document as it is.
 */
function isWord(bytes: Uint8Array): boolean {
  const length = (bytes[26] ?? 0) | ((bytes[27] ?? 0) << 8);
  return /^(?:\[Content_Types\]\.xml|(?:_rels|word|docProps|customXml)\/.*)$/.test(
    new TextDecoder('latin1').decode(bytes.subarray(30, 30 + length)),
  );
}

/** Yields after each file with what was found in it. `stopped` is asked between files. */
export async function* takeIn(
  sources: readonly Source[],
  stopped: () => boolean,
): AsyncGenerator<Progress> {
  const count = { done: 0, of: sources.length, bytes: 0 };
  for (const { path, file } of sources) {
    if (stopped()) return;
    count.done++;
    const head = await bytesOf(file.slice(0, 4096));
    if (!head) {
      yield { ...count, ...rejected(path, 'unreadable') };
      continue;
    }
    if (isZip(head) && !isWord(head)) yield* fromZip({ path, file, depth: 1 }, count, stopped);
    else if (file.size > MOST_ENTRY_BYTES) yield { ...count, ...rejected(path, 'too-large') };
    else {
      const bytes = await bytesOf(file);
      yield { ...count, ...(bytes ? await fromFile(path, bytes) : rejected(path, 'unreadable')) };
    }
  }
}

/** Undefined where the file is gone since it was chosen, or may not be read. */
async function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
}

type Count = { done: number; of: number; bytes: number };

async function* fromZip(
  { path, file, depth }: Source & { depth: number },
  count: Count,
  stopped: () => boolean,
): AsyncGenerator<Progress> {
  if (depth > MOST_DEPTH) return yield { ...count, ...rejected(path, 'too-deep') };
  const archive = await openArchive(file);
  if (!archive.ok) return yield { ...count, ...rejected(path, archive.fault) };
  count.of += archive.entries.length;
  for (const entry of archive.entries) {
    if (stopped()) break;
    count.done++;
    // A zip inside is only a carrier: the learner's name is on the wrapper around it.
    const inside = depth === 1 ? entry.path : `${path}/${entry.path}`;
    count.bytes += entry.size;
    if (count.bytes > MOST_TOTAL_BYTES) {
      yield { ...count, ...rejected(inside, 'too-large') };
      break;
    }
    const read = await entry.read();
    if (!read.ok) yield { ...count, ...rejected(inside, read.fault) };
    else if (isZip(read.bytes) && !isWord(read.bytes))
      yield* fromZip(
        { path: inside, file: new Blob([read.bytes as BlobPart]), depth: depth + 1 },
        count,
        stopped,
      );
    else yield { ...count, ...(await fromFile(inside, read.bytes)) };
  }
  await archive.close();
}

function rejected(path: string, code: RejectedCode, bytes?: Uint8Array): Taken {
  const { name, id } = wrapperOf(path);
  const kept =
    bytes && bytes.length <= MOST_KEPT_BYTES ? { file: new Blob([bytes as BlobPart]) } : {};
  return { submissions: [], rejected: [{ path, name: name || id, code, ...kept }] };
}

async function fromFile(path: string, bytes: Uint8Array): Promise<Taken> {
  const file = path.split('/').at(-1)!;
  const wrapper = wrapperOf(path);
  if (/(?:^|_)(?:onlinetext|text|link|index)\.html$/i.test(file))
    return rejected(path, 'online-text', bytes);
  if (wrapper.lms === 'blackboard' && wrapper.file === '')
    return rejected(path, 'attempt-note', bytes);
  const report = await readReport(bytes, wrapper.file || file);
  return report.ok
    ? { submissions: [submissionOf(report.value, wrapper, path)], rejected: [] }
    : rejected(path, report.error.code, bytes);
}
