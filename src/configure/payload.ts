/** What the page carries beside its program: the review page, the standards' schemas and xmllint. */
import { unzipSync } from 'fflate';
import type { Files } from '../model/files.ts';

export const PAYLOAD = 'payload';

let read: Files | undefined;

function bytesOfBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Unpacked when it is first asked for: the page opens without it. */
export function payload(): Files {
  read ??= new Map(
    Object.entries(unzipSync(bytesOfBase64(document.getElementById(PAYLOAD)!.textContent!.trim()))),
  );
  return read;
}
