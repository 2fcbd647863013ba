/** A package as files by path, and the same with one of them changed, gone or renamed. */
import { strFromU8, strToU8 } from 'fflate';

export type Unpacked = Record<string, Uint8Array>;

/** `change` gets the file's text; nothing is said where it leaves it as it is. */
export const edit = (files: Unpacked, path: string, change: (text: string) => string) => ({
  ...files,
  [path]: strToU8(change(strFromU8(files[path]!))),
});

export const without = (files: Unpacked, path: string) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

export const rename = (files: Unpacked, from: string, to: string) =>
  Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path === from ? to : path, bytes]),
  );
