/** SHA-256 that runs in Node and, at once, in a browser (WebCrypto answers later). */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { bytesOf, sorted, type Files } from '../model/files.ts';

/** The first `characters` of the digest, in hexadecimal. */
export const hashOf = (text: string, characters: number): string =>
  bytesToHex(sha256(bytesOf(text))).slice(0, characters);

/** Of names and contents, whatever their order. */
export function hashOfFiles(files: Files): string {
  const print = sha256.create();
  for (const [path, bytes] of sorted(files)) print.update(bytesOf(path)).update(bytes);
  return bytesToHex(print.digest());
}
