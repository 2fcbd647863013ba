/** A folder of the disk as data. Node only. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { sorted, type Files } from '../model/files.ts';

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
