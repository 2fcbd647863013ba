/**
 * JSON as it travels inside documents: ASCII (everything else as `\uXXXX`, and `<`, `>`, `&` too),
 * so that no encoding, XML or line-ending change can touch it, with a checksum that shows damage,
 * not intent: whoever can write the file can write the sum.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** SHA-256, in hex, over the JSON text of the object without its checksum. */
export function checksumOf(body: object): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(body))));
}

export function sealed(body: object): string {
  return JSON.stringify({ ...body, checksum: checksumOf(body) }).replace(
    /[<>&\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The object in an untrusted text that is already bounded; undefined where it is none. */
export function parsed(text: string): Record<string, unknown> | undefined {
  if (!isShallow(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A record nests eight deep; a text that nests without end is made to exhaust the stack. */
function isShallow(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length && depth <= 32; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '"') inString = !inString;
    else if (!inString && (char === '{' || char === '[')) depth++;
    else if (!inString && (char === '}' || char === ']')) depth--;
  }
  return depth <= 32;
}
