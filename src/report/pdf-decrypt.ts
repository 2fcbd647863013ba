/**
 * Opens what a PDF's standard security handler locked with an empty user password: such a file opens
 * freely and only its owner may change it (ISO 32000-2, 7.6). Loaded only for a PDF that has one.
 */
import { cbc } from '@noble/ciphers/aes';
import { md5 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { concatBytes } from '@noble/hashes/utils';
import type { PdfDictionary, PdfObject } from './pdf-object.ts';
import { dictionaryOf } from './pdf-trailer.ts';

export type Decrypter = (
  data: Uint8Array,
  of: { number: number; generation: number },
) => Uint8Array;

/** Algorithm 2, step a. */
const PADDING = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g)!,
  (pair) => Number.parseInt(pair, 16),
);

const bytesOf = (object: PdfObject | undefined) =>
  object?.kind === 'string'
    ? Uint8Array.from(object.text, (char) => char.charCodeAt(0))
    : new Uint8Array();
const numberOf = (object: PdfObject | undefined) =>
  object?.kind === 'word' ? Number(object.text) : undefined;
const nameOf = (object: PdfObject | undefined) =>
  object?.kind === 'name' ? object.text : undefined;

const startsWith = (whole: Uint8Array, start: Uint8Array) =>
  start.length > 0 && start.every((byte, i) => whole[i] === byte);

/** Undefined where a password is needed, or something that no standard handler does. */
export function emptyPassword(
  text: string,
  trailer: PdfDictionary,
  encrypt: PdfDictionary,
): Decrypter | undefined {
  const { entries } = encrypt;
  if (nameOf(entries.get('Filter')) !== 'Standard') return undefined;
  const revision = numberOf(entries.get('R')) ?? 0;
  const method = methodOf(text, encrypt);
  if (method === undefined) return undefined;
  const key = revision >= 5 ? newKey(encrypt, revision) : oldKey(encrypt, trailer, revision);
  if (!key) return undefined;
  if (method === 'Identity') return (data) => data;
  if (method === 'AESV3') return (data) => unpadded(key, data);
  return (data, { number, generation }) => {
    const salted = concatBytes(
      key,
      Uint8Array.of(number, number >> 8, number >> 16, generation, generation >> 8),
      method === 'AESV2' ? Uint8Array.from('sAlT', (char) => char.charCodeAt(0)) : new Uint8Array(),
    );
    const own = md5(salted).subarray(0, Math.min(key.length + 5, 16));
    return method === 'AESV2' ? unpadded(own, data) : rc4(own, data);
  };
}

type Method = 'V2' | 'AESV2' | 'AESV3' | 'Identity';

/** How embedded files are locked: by `EFF`, else as all streams are. */
function methodOf(text: string, encrypt: PdfDictionary): Method | undefined {
  const { entries } = encrypt;
  const version = numberOf(entries.get('V')) ?? 0;
  if (version === 1 || version === 2) return 'V2';
  if (version !== 4 && version !== 5) return undefined;
  const filter = nameOf(entries.get('EFF')) ?? nameOf(entries.get('StmF')) ?? 'Identity';
  if (filter === 'Identity') return 'Identity';
  const filters = dictionaryOf(text, encrypt, 'CF');
  const named = filters && dictionaryOf(text, filters, filter);
  const method = named && nameOf(named.entries.get('CFM'));
  return method === 'V2' || method === 'AESV2' || method === 'AESV3' ? method : undefined;
}

/** Algorithms 2 and 6: revisions 2 to 4. */
function oldKey(
  { entries }: PdfDictionary,
  trailer: PdfDictionary,
  revision: number,
): Uint8Array | undefined {
  if (revision < 2) return undefined;
  const ids = trailer.entries.get('ID');
  const id = bytesOf(ids?.kind === 'array' ? ids.items[0] : undefined);
  const permissions = numberOf(entries.get('P')) ?? 0;
  const length = revision === 2 ? 5 : Math.min(16, (numberOf(entries.get('Length')) ?? 40) / 8);
  const metadata = entries.get('EncryptMetadata');
  const open = revision >= 4 && metadata?.kind === 'word' && metadata.text === 'false';
  let hash = md5(
    concatBytes(
      PADDING,
      bytesOf(entries.get('O')).subarray(0, 32),
      Uint8Array.of(permissions, permissions >> 8, permissions >> 16, permissions >> 24),
      id,
      open ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array(),
    ),
  );
  if (revision >= 3) for (let i = 0; i < 50; i++) hash = md5(hash.subarray(0, length));
  const key = hash.subarray(0, length);
  const user = bytesOf(entries.get('U'));
  if (revision === 2) return startsWith(user, rc4(key, PADDING)) ? key : undefined;
  let check = rc4(key, md5(concatBytes(PADDING, id)));
  for (let i = 1; i < 20; i++)
    check = rc4(
      key.map((byte) => byte ^ i),
      check,
    );
  return startsWith(user, check) ? key : undefined;
}

/** Algorithm 2.A: revisions 5 and 6. */
function newKey({ entries }: PdfDictionary, revision: number): Uint8Array | undefined {
  const user = bytesOf(entries.get('U'));
  const sealed = bytesOf(entries.get('UE')).subarray(0, 32);
  if (user.length < 48 || sealed.length < 32) return undefined;
  const hash = (salt: Uint8Array) => (revision === 5 ? sha256(salt) : hardened(salt));
  if (!startsWith(user, hash(user.subarray(32, 40)))) return undefined;
  const key = hash(user.subarray(40, 48));
  return cbc(key, new Uint8Array(16), { disablePadding: true }).decrypt(sealed);
}

/** Algorithm 2.B, with an empty password: at least 64 rounds. */
function hardened(salt: Uint8Array): Uint8Array {
  let key = sha256(salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = new Uint8Array(64 * key.length);
    for (let i = 0; i < 64; i++) block.set(key, i * key.length);
    const cipher = cbc(key.subarray(0, 16), key.slice(16, 32), { disablePadding: true });
    const mixed = cipher.encrypt(block);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = [sha256, sha384, sha512][rest]!(mixed);
    last = mixed.at(-1)!;
  }
  return key.subarray(0, 32);
}

/** AES-CBC with the vector in front and PKCS #7 behind; a stream that is cut gives nothing. */
function unpadded(key: Uint8Array, data: Uint8Array): Uint8Array {
  const whole = data.subarray(0, data.length - (data.length % 16));
  if (whole.length < 32) return new Uint8Array();
  try {
    return cbc(key, whole.slice(0, 16)).decrypt(whole.subarray(16));
  } catch {
    return new Uint8Array();
  }
}

function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => ([state[i], state[j]] = [state[j]!, state[i]!]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    swap(i, j);
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  });
}
