/** Files as data, so that what is made of them runs in Node and in a browser. */

/** Path with `/`, relative to some folder or to the root of a zip → bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** By code unit, the same in every locale. */
export function sorted(files: Files): Files {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
