/**
 * Digits for an LMS, of both formats (frozen): 6 bits a character in ASCII, or 15 bits a UTF-16 unit. The 15-bit
 * alphabet is base32768's: letters and symbols of the basic plane that no normalization form
 * changes, without surrogates, controls and non-characters; all came back identical from a real
 * LMS.
 */
export interface Alphabet {
  bits: number;
  chars: string;
  values: Map<string, number>;
}

const RANGES_15 =
  'ҠҿԀԟڀڿݠޟ߀ߟကဟႠႿᄀᅟᆀᆟᇠሿበቿዠዿጠጿᎠᏟᐠᙟᚠᛟកសᠠᡟᣀᣟᦀᦟ᧠᧿ᨠᨿᯀᯟᰀᰟᴀᴟ⇠⇿⋀⋟⍀⏟␀␟─❟➀➿⠀⥿⦠⦿⨠⩟⪀⪿⫠⭟ⰀⰟⲀⳟⴀⴟⵀⵟ⺠⻟㇀㇟㐀䶟䷀龿ꀀꑿ꒠꒿ꔀꗿꙀꙟꚠꛟ꜀ꝟꞀꞟꡀꡟ';

function alphabetFrom(bits: number, ranges: string): Alphabet {
  let chars = '';
  for (let at = 0; at < ranges.length; at += 2) {
    for (let unit = ranges.charCodeAt(at); unit <= ranges.charCodeAt(at + 1); unit++)
      chars += String.fromCharCode(unit);
  }
  return { bits, chars, values: new Map([...chars].map((char, value) => [char, value])) };
}

let wide: Alphabet | undefined;
export const ascii: Alphabet = alphabetFrom(6, 'AZaz09--__');
/** Built at its first use: 32,768 entries that the common case never needs. */
export const plane = (): Alphabet => (wide ??= alphabetFrom(15, RANGES_15));

/** A whole number below 2^30 in as many digits as 30 bits take: 5 in ASCII, 2 in the plane. */
export function numberDigits(alphabet: Alphabet, value: number): string {
  let text = '';
  for (let shift = 30 - alphabet.bits; shift >= 0; shift -= alphabet.bits)
    text += alphabet.chars[(value >>> shift) & ((1 << alphabet.bits) - 1)]!;
  return text;
}

/** The number back, or undefined where a character is not of the alphabet. */
export function numberOf(alphabet: Alphabet, text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = alphabet.values.get(char);
    if (digit === undefined) return undefined;
    value = value * (1 << alphabet.bits) + digit;
  }
  return value;
}

/**
 * The bytes back, up to one zero byte more than went in; undefined where a character is not of the
 * alphabet.
 */
export function bytesOf({ bits, values }: Alphabet, text: string): Uint8Array | undefined {
  const bytes = new Uint8Array((text.length * bits) >> 3);
  let length = 0;
  let held = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = values.get(text[at]!);
    if (digit === undefined) return undefined;
    held = (held << bits) | digit;
    count += bits;
    while (count >= 8) {
      count -= 8;
      bytes[length++] = held >> count;
      held &= (1 << count) - 1;
    }
  }
  return bytes;
}
