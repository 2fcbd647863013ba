/**
 * The bytes of a table as text and back, without losing one: byte order mark, UTF-8, UTF-16
 * (Blackboard) or the Windows code page of old Excels.
 */
export interface Encoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** The byte order mark is kept apart from the text. */
  mark: boolean;
}

const MARKS = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
} as const;

export function decoded(bytes: Uint8Array): Encoded {
  for (const [encoding, mark] of Object.entries(MARKS)) {
    if (mark.every((byte, i) => bytes[i] === byte))
      return {
        text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark.length)),
        encoding: encoding as keyof typeof MARKS,
        mark: true,
      };
  }
  const wide = unmarked(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, mark: false };
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: 'utf-8',
      mark: false,
    };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      encoding: 'windows-1252',
      mark: false,
    };
  }
}

/** UTF-16 without its mark: a header is mostly Latin letters, so every second byte is zero. */
function unmarked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 64);
  if (head.length < 8 || bytes.length % 2 !== 0) return undefined;
  const zeros = (odd: number) => head.filter((byte, i) => i % 2 === odd && byte === 0).length;
  const most = (head.length / 2) * 0.9;
  return zeros(1) > most && zeros(0) === 0
    ? 'utf-16le'
    : zeros(0) > most && zeros(1) === 0
      ? 'utf-16be'
      : undefined;
}

/** The code page by character. */
const windowsCodes = () =>
  new Map(
    [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map(
      (char, code) => [char, code],
    ),
  );

function toWindows(text: string): Uint8Array {
  const codes = windowsCodes();
  return Uint8Array.from([...text], (char) => codes.get(char) ?? 0x3f);
}

/** Whether the encoding has no way to write the character; it would become `?`. */
export function lacking(encoding: Encoded['encoding']): (char: string) => boolean {
  if (encoding !== 'windows-1252') return () => false;
  const codes = windowsCodes();
  return (char) => !codes.has(char);
}

function toUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

export function encoded({ text, encoding, mark }: Encoded): Uint8Array {
  const body =
    encoding === 'utf-8'
      ? new TextEncoder().encode(text)
      : encoding === 'windows-1252'
        ? toWindows(text)
        : toUtf16(text, encoding === 'utf-16le');
  return mark && encoding !== 'windows-1252' ? new Uint8Array([...MARKS[encoding], ...body]) : body;
}
