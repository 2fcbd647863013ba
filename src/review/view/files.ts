/** Files that the instructor brings to the page. */
import type { Source } from '../open/read-submissions.ts';

export const sourcesOf = (files: Iterable<File>): Source[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/**
 * What was dropped, folders walked through. By handles where the browser has them: on a page from
 * the disk Chromium refuses to read the files of `webkitGetAsEntry` (EncodingError). Items answer
 * only while the event lasts, so all are asked before the first is waited for.
 */
export async function dropped(transfer: DataTransfer): Promise<Source[]> {
  const items = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({
      file: item.getAsFile(),
      entry: item.webkitGetAsEntry(),
      handle: handleOf(item),
    }));
  const read = items.map(async ({ file, entry, handle }) => {
    const found = await handle;
    if (found) return fromHandle(found, '');
    if (entry?.isDirectory) return fromEntry(entry);
    return file ? sourcesOf([file]) : [];
  });
  return (await Promise.all(read)).flat();
}

async function handleOf(item: DataTransferItem): Promise<FileSystemHandle | undefined> {
  const asked = item as DataTransferItem & {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  };
  return (await asked.getAsFileSystemHandle?.().catch(() => undefined)) ?? undefined;
}

async function fromHandle(handle: FileSystemHandle, folder: string): Promise<Source[]> {
  const path = folder + handle.name;
  if (handle.kind === 'file')
    return [{ path, file: await (handle as FileSystemFileHandle).getFile() }];
  const all: Source[] = [];
  for await (const one of (handle as FileSystemDirectoryHandle).values())
    all.push(...(await fromHandle(one, `${path}/`)));
  return all;
}

async function fromEntry(entry: FileSystemEntry): Promise<Source[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Source[] = [];
  for (;;) {
    // A reader gives a hundred entries at a time, and none when it has given all.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    for (const one of some) all.push(...(await fromEntry(one)));
  }
}
