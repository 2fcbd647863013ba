/**
 * The zips of `packages/`, read anew when they change, and the files inside them. Nothing is
 * written to disk.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { type Result, err, ok } from '../model/result.ts';
import { type Manifest, readManifest } from './manifest.ts';

/** Bounds of a package, so that a hostile zip cannot fill the memory: bytes and number of files. */
const LARGEST_FILE = 64 * 2 ** 20;
const LARGEST_PACKAGE = 256 * 2 ** 20;
const MOST_FILES = 5000;

type PackageFault = 'not-a-zip' | 'unsafe-name' | 'too-large';

export interface Package {
  /** Name in `packages/`. */
  file: string;
  /** Bytes of the zip. */
  size: number;
  files: Map<string, Uint8Array>;
  /** Undefined where the zip is none of SCORM: cmi5, or the course without an LMS. */
  manifest: Manifest | undefined;
}

export interface Shelf {
  packages: Package[];
  damaged: { file: string; fault: PackageFault }[];
  /** Other files for downloading, such as the review page. */
  others: { file: string; size: number }[];
}

class RefusedEntry extends Error {
  readonly fault: PackageFault;
  constructor(fault: PackageFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A file name that stays inside the package: no parent, no drive, no absolute address. */
function isInside(name: string): boolean {
  return name !== '' && !/^[/\\]|[\\\0]|^[A-Za-z]:/.test(name) && !name.split('/').includes('..');
}

/** Unpacks into memory, at most 5,000 files, 64 MiB a file and 256 MiB in all. */
function unpack(zip: Uint8Array): Result<Map<string, Uint8Array>, PackageFault> {
  let total = 0;
  let count = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    total += originalSize;
    count += 1;
    if (!isInside(name)) throw new RefusedEntry('unsafe-name');
    if (originalSize > LARGEST_FILE || total > LARGEST_PACKAGE || count > MOST_FILES)
      throw new RefusedEntry('too-large');
    return !name.endsWith('/');
  };
  try {
    return ok(new Map(Object.entries(unzipSync(zip, { filter }))));
  } catch (error) {
    return err(error instanceof RefusedEntry ? error.fault : 'not-a-zip');
  }
}

type Read = { stamp: string; result: Result<Package, PackageFault> };

/** By path; for every campus of this process, since each test opens one of its own. */
const read = new Map<string, Read>();

function open(packagesDir: string, file: string): Result<Package, PackageFault> {
  const path = resolve(packagesDir, file);
  const { size, mtimeMs } = statSync(path);
  const stamp = `${size} ${mtimeMs}`;
  const before = read.get(path);
  if (before?.stamp === stamp) return before.result;
  const files = unpack(readFileSync(path));
  const manifestFile = files.ok ? files.value.get('imsmanifest.xml') : undefined;
  const manifest = manifestFile && readManifest(new TextDecoder().decode(manifestFile));
  const result: Read['result'] = files.ok
    ? ok({ file, size, files: files.value, manifest })
    : files;
  read.set(path, { stamp, result });
  return result;
}

/**
 * Looks at a folder of packages whenever it is asked; a folder that does not exist is an empty one.
 */
export function shelfOf(packagesDir: string): () => Shelf {
  return () => {
    const shelf: Shelf = { packages: [], damaged: [], others: [] };
    for (const file of listed(packagesDir)) {
      if (!file.endsWith('.zip')) {
        shelf.others.push({ file, size: statSync(join(packagesDir, file)).size });
        continue;
      }
      const opened = open(packagesDir, file);
      if (opened.ok) shelf.packages.push(opened.value);
      else shelf.damaged.push({ file, fault: opened.error });
    }
    return shelf;
  };
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** A package that the campus can play. */
export type Playable = Package & { manifest: Manifest };

const withManifest = ({ packages }: Shelf) =>
  packages.filter((one): one is Playable => one.manifest !== undefined);
const ofEdition = (all: readonly Playable[], one: Playable) =>
  all.find(({ manifest }) => manifest.edition === one.manifest.edition)!;

/**
 * One of each edition, the first by name: attempts belong to an edition, so two zips of one would
 * write over each other's.
 */
export function playable(shelf: Shelf): Playable[] {
  const all = withManifest(shelf);
  return all.filter((one) => ofEdition(all, one) === one);
}

/** The zips that are not played because of another of the same edition. */
export function passedOver(
  shelf: Shelf,
): { file: string; played: string; edition: Manifest['edition'] }[] {
  const all = withManifest(shelf);
  return all
    .filter((one) => ofEdition(all, one) !== one)
    .map((one) => ({
      file: one.file,
      played: ofEdition(all, one).file,
      edition: one.manifest.edition,
    }));
}

/**
 * What the course calls its objectives, by id, from the outline that this course's pages carry;
 * other courses have none.
 */
export function objectiveTitles({ files, manifest }: Playable): Record<string, string> {
  const page = new TextDecoder().decode(
    files.get(manifest.launch.split(/[?#]/)[0]!) ?? new Uint8Array(),
  );
  const outline = /<script\b[^>]*\bid="outline"[^>]*>(.*?)<\/script>/s.exec(page)?.[1];
  if (!outline) return {};
  try {
    const { topics } = JSON.parse(outline) as {
      topics: { id: string; label: string; title: string }[];
    };
    return Object.fromEntries(
      topics.map(({ id, label, title }) => [id, label === title ? label : `${label}. ${title}`]),
    );
  } catch {
    return {};
  }
}
