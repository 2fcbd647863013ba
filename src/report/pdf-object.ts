/** Objects of a PDF as its syntax writes them (ISO 32000-1, 7.3), as far as a trailer needs them. */
export type PdfObject =
  | { kind: 'name' | 'word'; text: string }
  /** One character a byte. */
  | { kind: 'string'; text: string }
  | { kind: 'reference'; number: number; generation: number }
  | { kind: 'array'; items: PdfObject[] }
  | PdfDictionary;

export interface PdfDictionary {
  kind: 'dictionary';
  entries: ReadonlyMap<string, PdfObject>;
}

/** Objects inside objects; a trailer has three. */
const DEEPEST = 8;

/** The object at this place, and where it ends; undefined where none can be read. */
export function objectAt(
  text: string,
  at: number,
  depth = 0,
): { object: PdfObject; end: number } | undefined {
  const from = skipped(text, at);
  if (depth > DEEPEST || from >= text.length) return undefined;
  if (text.startsWith('<<', from)) return dictionaryAt(text, from + 2, depth);
  const first = text[from]!;
  if (first === '<') {
    const end = text.indexOf('>', from);
    if (end < 0) return undefined;
    const hex = text.slice(from + 1, end).replace(/[^0-9a-f]/gi, '');
    const pairs = (hex.length % 2 ? `${hex}0` : hex).match(/../g) ?? [];
    const bytes = pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    return { object: { kind: 'string', text: bytes.join('') }, end: end + 1 };
  }
  if (first === '(') return stringAt(text, from + 1);
  if (first === '[') return arrayAt(text, from + 1, depth);
  const reference = /^(\d{1,10})\s+(\d{1,5})\s+R(?![A-Za-z0-9])/.exec(text.slice(from, from + 40));
  if (reference)
    return {
      object: {
        kind: 'reference',
        number: Number(reference[1]),
        generation: Number(reference[2]),
      },
      end: from + reference[0].length,
    };
  const word = /^\/?[^\s()<>[\]{}/%]*/.exec(text.slice(from, from + 128))![0];
  if (word === '') return undefined;
  return {
    object: word.startsWith('/')
      ? { kind: 'name', text: word.slice(1) }
      : { kind: 'word', text: word },
    end: from + word.length,
  };
}

/** White space and comments (7.2). */
function skipped(text: string, at: number): number {
  let from = at;
  for (;;) {
    // A PDF's white space holds the zero byte too.
    while (from < text.length && /[\s\0]/.test(text[from]!)) from++;
    if (text[from] !== '%') return from;
    while (from < text.length && text[from] !== '\n' && text[from] !== '\r') from++;
  }
}

function dictionaryAt(text: string, at: number, depth: number) {
  const entries = new Map<string, PdfObject>();
  let from = at;
  for (;;) {
    from = skipped(text, from);
    if (text.startsWith('>>', from))
      return { object: { kind: 'dictionary' as const, entries }, end: from + 2 };
    const key = objectAt(text, from, depth + 1);
    if (key?.object.kind !== 'name') return undefined;
    const value = objectAt(text, key.end, depth + 1);
    if (!value) return undefined;
    entries.set(key.object.text, value.object);
    from = value.end;
  }
}

function arrayAt(text: string, at: number, depth: number) {
  const items: PdfObject[] = [];
  let from = at;
  for (;;) {
    from = skipped(text, from);
    if (text[from] === ']') return { object: { kind: 'array' as const, items }, end: from + 1 };
    const item = objectAt(text, from, depth + 1);
    if (!item) return undefined;
    items.push(item.object);
    from = item.end;
  }
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string (7.3.4.2): parentheses in pairs, escapes, octal codes. */
function stringAt(text: string, at: number) {
  let open = 1;
  let out = '';
  for (let from = at; from < text.length; from++) {
    const char = text[from]!;
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(from + 1, from + 4))?.[0];
      const next = text[from + 1] ?? '';
      if (octal) out += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      else if (next !== '\n' && next !== '\r') out += ESCAPES[next] ?? next;
      else if (text.startsWith('\r\n', from + 1)) from++;
      from += octal ? octal.length : 1;
      continue;
    }
    if (char === '(') open++;
    if (char === ')' && --open === 0)
      return { object: { kind: 'string' as const, text: out }, end: from + 1 };
    out += char;
  }
  return undefined;
}
