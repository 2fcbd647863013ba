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

/** The code page by character; what it lacks becomes `?`. */
function toWindows(text: string): Uint8Array {
  const page = new TextDecoder('windows-1252').decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
  );
  const codes = new Map([...page].map((char, code) => [char, code]));
  return Uint8Array.from([...text], (char) => codes.get(char) ?? 0x3f);
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
