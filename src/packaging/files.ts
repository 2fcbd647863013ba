/** The files of a package: path inside the zip (with `/`) → bytes. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Every file under a folder, sorted by path so that the order never depends on the disk. */
export async function readFolder(root: string): Promise<Files> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const read = paths.map(
    async (path) =>
      [
        path.slice(join(root, sep).length).replaceAll(sep, '/'),
        new Uint8Array(await readFile(path)),
      ] as const,
  );
  return sorted(new Map(await Promise.all(read)));
}

/** By code unit, the same in every locale. */
export function sorted(files: Files): Files {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
