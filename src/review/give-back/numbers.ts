/**
 * Numbers as an LMS or a spreadsheet writes them in the language of whoever downloaded the file:
 * `1,000.0`, `1.000,00`, `1 000,00`, `1'000.00`, `85,5`, `12.5 %`. What cannot be understood is no
 * number, and what can be read in two ways says so: a thousand must never become a one.
 */
export type Decimal = '.' | ',';

export interface Amount {
  value: number;
  /** False where the same text may mean another number (`1,000` in a file with no other hint). */
  isSure: boolean;
}

/** Spaces (also the two that do not break) and apostrophes only ever stand between thousands. */
const GROUPED = /^\d{1,3}(?:([ \u00a0\u2009\u202f'\u2019])\d{3})(?:\1\d{3})*(?=[.,]\d+$|$)/;
const GROUP_MARKS = /[ \u00a0\u2009\u202f'\u2019]/g;

/** Digits with at most points and commas, and a percent sign taken off; undefined for all else. */
function bare(text: string): { digits: string; isGrouped: boolean } | undefined {
  const trimmed = text.trim().replace(/[ \u00a0\u202f]?%$/, '');
  const isGrouped = GROUPED.test(trimmed);
  const digits = isGrouped ? trimmed.replace(GROUP_MARKS, '') : trimmed;
  return /^[\d.,]*\d[\d.,]*$/.test(digits) && /^[\x20-\x7e]+$/.test(digits)
    ? { digits, isGrouped }
    : undefined;
}

/** Threes behind the first group, as everywhere but in India: `1,00,000`. */
const isGroups = (parts: readonly string[]) =>
  /^\d{1,3}$/.test(parts[0]!) &&
  parts[0] !== '0' &&
  parts.slice(1, -1).every((part) => /^\d{2,3}$/.test(part)) &&
  /^\d{3}$/.test(parts.at(-1)!);

type Sense = { value: number; decimal: Decimal | undefined };

/** Every way to understand the text. */
function senses(text: string): Sense[] {
  const found = bare(text);
  if (!found) return [];
  const { digits, isGrouped } = found;
  const make = (decimal: Decimal | undefined): Sense | undefined => {
    const group = decimal === '.' ? ',' : decimal === ',' ? '.' : undefined;
    const [whole = '', fraction, ...more] = decimal ? digits.split(decimal) : [digits];
    if (more.length > 0 || (decimal && !fraction)) return undefined;
    const parts = group ? whole.split(group) : [whole];
    if (parts.length > 1 && (isGrouped || !isGroups(parts))) return undefined;
    if (!/^\d*$/.test(parts.join('')) || (fraction !== undefined && !/^\d+$/.test(fraction)))
      return undefined;
    return { value: Number(`${parts.join('') || '0'}.${fraction ?? '0'}`), decimal };
  };
  if (/^\d+$/.test(digits)) return [make(undefined)!];
  const split = (['.', ','] as const).map(make).filter((one) => one !== undefined);
  // No decimal at all: the only mark stands between thousands.
  const whole = (['.', ','] as const)
    .filter((mark) => !isGrouped && isGroups(digits.split(mark)) && digits.includes(mark))
    .map((mark): Sense => ({
      value: Number(digits.replaceAll(mark, '')),
      decimal: mark === '.' ? ',' : '.',
    }));
  return [...whole, ...split];
}

/**
 * The decimal mark on which all numbers agree that leave no choice; undefined where none does or
 * they differ.
 */
export function decimalOf(texts: Iterable<string>): Decimal | undefined {
  const marks = new Set<Decimal>();
  for (const text of texts) {
    const [one, other] = senses(text);
    if (one?.decimal && (!other || other.decimal === one.decimal)) marks.add(one.decimal);
  }
  return marks.size === 1 ? [...marks][0] : undefined;
}

/**
 * `decimal`: of the file, where it is known. Only the digits 0–9 are read, and no negative number:
 * the LMSs refuse both.
 */
export function readNumber(text: string, decimal: Decimal | undefined): Amount | undefined {
  const all = senses(text);
  if (all.length === 0) return undefined;
  if (all.length === 1) return { value: all[0]!.value, isSure: true };
  const ofFile = all.filter((one) => one.decimal === decimal);
  // Thousands come first: full marks of one, written with three decimals, are the rarer thing.
  return { value: (ofFile[0] ?? all[0]!).value, isSure: ofFile.length === 1 };
}

/** To the hundredth, without marks between thousands, which no LMS takes back. */
export function writeNumber(value: number, decimal: Decimal): string {
  return (Math.round(100 * value + 1e-7) / 100).toFixed(2).replace('.', decimal);
}
