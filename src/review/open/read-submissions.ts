/**
 * From files as they come (reports, folders, bulk zips, zips in zips) to submissions and to what is
 * none. Nothing that one file holds stops the others.
 */
import { readReports } from '../../report/read.ts';
import { openArchive, type ArchiveEntry } from './archive.ts';
import { aroundOf, ATTEMPT_NOTE, type Around } from './around.ts';
import { MOST_DEPTH, MOST_ENTRY_BYTES, MOST_KEPT_BYTES, MOST_TOTAL_BYTES } from './limits.ts';
import { submissionOf, type Rejected, type RejectedCode, type Submission } from './submission.ts';
import { wrapperOf } from './wrapper.ts';

export interface Source {
  /** Path in the folder that was chosen, or the file's name. */
  path: string;
  file: Blob;
}

export interface ReadResult {
  submissions: Submission[];
  rejected: Rejected[];
}

/** Ids of the exercises that are judged, by document. */
export type Documents = Readonly<Record<string, readonly string[]>>;

export type Progress = { done: number; of: number } & ReadResult;

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
export async function* readSubmissions(
  sources: readonly Source[],
  stopped: () => boolean,
  documents: Documents = {},
): AsyncGenerator<Progress> {
  const count = { done: 0, of: sources.length, bytes: 0 };
  const here: Around = await aroundSources(sources);
  const take = { documents, count, stopped };
  for (const { path, file } of sources) {
    if (stopped()) return;
    count.done++;
    const head = await bytesOf(file.slice(0, 4096));
    if (!head) {
      yield { ...count, ...rejected(path, 'unreadable', here) };
      continue;
    }
    if (isZip(head) && !isWord(head)) yield* fromZip({ path, file, depth: 1 }, take, here);
    else if (file.size > MOST_ENTRY_BYTES) yield { ...count, ...rejected(path, 'too-large', here) };
    else {
      const bytes = await bytesOf(file);
      const taken = bytes
        ? await fromFile(path, bytes, { around: here, documents })
        : rejected(path, 'unreadable', here);
      yield { ...count, ...taken };
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

/** Blackboard's own text files are under 1 KB; more of them than of learners there are not. */
const MOST_NOTE_BYTES = 64 * 1024;

async function aroundSources(sources: readonly Source[]): Promise<Around> {
  const notes = sources.filter(
    ({ path, file }) => ATTEMPT_NOTE.test(path) && file.size <= MOST_NOTE_BYTES,
  );
  const texts = await Promise.all(
    notes.map(async ({ file }) =>
      new TextDecoder().decode((await bytesOf(file)) ?? new Uint8Array()),
    ),
  );
  return aroundOf(
    sources.map(({ path }) => path),
    texts,
  );
}

async function aroundEntries(entries: readonly ArchiveEntry[]): Promise<Around> {
  const texts: string[] = [];
  for (const entry of entries) {
    if (!ATTEMPT_NOTE.test(entry.path) || entry.size > MOST_NOTE_BYTES) continue;
    const read = await entry.read();
    if (read.ok) texts.push(new TextDecoder().decode(read.bytes));
  }
  return aroundOf(
    entries.map(({ path }) => path),
    texts,
  );
}

interface Take {
  documents: Documents;
  count: { done: number; of: number; bytes: number };
  stopped(): boolean;
}

async function* fromZip(
  { path, file, depth }: Source & { depth: number },
  take: Take,
  outside: Around,
): AsyncGenerator<Progress> {
  const { count, stopped, documents } = take;
  if (depth > MOST_DEPTH) return yield { ...count, ...rejected(path, 'too-deep', outside) };
  const archive = await openArchive(file);
  if (!archive.ok) return yield { ...count, ...rejected(path, archive.fault, outside) };
  count.of += archive.entries.length;
  // A zip inside is only a carrier: the learner's name is on the wrapper around it.
  const around = depth === 1 ? await aroundEntries(archive.entries) : outside;
  for (const entry of archive.entries) {
    if (stopped()) break;
    count.done++;
    const inside = depth === 1 ? entry.path : `${path}/${entry.path}`;
    count.bytes += entry.size;
    if (count.bytes > MOST_TOTAL_BYTES) {
      yield { ...count, ...rejected(inside, 'too-large', around) };
      break;
    }
    const read = await entry.read();
    if (!read.ok) yield { ...count, ...rejected(inside, read.fault, around) };
    else if (isZip(read.bytes) && !isWord(read.bytes))
      yield* fromZip(
        { path: inside, file: new Blob([read.bytes as BlobPart]), depth: depth + 1 },
        take,
        around,
      );
    else yield { ...count, ...(await fromFile(inside, read.bytes, { around, documents })) };
  }
  await archive.close();
}

function rejected(
  path: string,
  code: RejectedCode,
  around: Around,
  bytes?: Uint8Array,
): ReadResult {
  const { name, id } = wrapperOf(path, around);
  const kept =
    bytes && bytes.length <= MOST_KEPT_BYTES ? { file: new Blob([bytes as BlobPart]) } : {};
  return { submissions: [], rejected: [{ path, name: name || id, code, ...kept }] };
}

async function fromFile(
  path: string,
  bytes: Uint8Array,
  { around, documents }: { around: Around; documents: Documents },
): Promise<ReadResult> {
  const file = path.split('/').at(-1)!;
  const wrapper = wrapperOf(path, around);
  if (/(?:^|_)(?:onlinetext|text|link|index)\.html$/i.test(file))
    return rejected(path, 'online-text', around, bytes);
  if (wrapper.lms === 'blackboard' && wrapper.file === '')
    return rejected(path, 'attempt-note', around, bytes);
  const reports = await readReports(bytes, wrapper.file || file);
  if (!reports.ok) return rejected(path, reports.error.code, around, bytes);
  return {
    submissions: reports.value.map((report) =>
      submissionOf(report, { wrapper, path }, documents[report.meta.document]),
    ),
    rejected: [],
  };
}
