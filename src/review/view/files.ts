/** Files in and out of the page. */
import type { Source } from '../open/take-in.ts';

export function download(name: string, content: string | Uint8Array | Blob, type = 'application/octet-stream'): void {
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const sourcesOf = (files: Iterable<File>): Source[] => [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** What was dropped, folders walked through. */
export async function dropped(transfer: DataTransfer): Promise<Source[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return sourcesOf(transfer.files);
  return (await Promise.all(entries.map(walked))).flat();
}

async function walked(entry: FileSystemEntry): Promise<Source[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Source[] = [];
  for (;;) {
    // A reader gives a hundred entries at a time, and none when it has given all.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    for (const one of some) all.push(...(await walked(one)));
  }
}
