/**
 * A short code that says of what, and on which day: `<days since 2026-01-01, base 36>-<fingerprint,
 * base 36>`, as `5g-1k9x0q2`. `hand-in.<document>.file`, `hand-in.<document>.sent` and
 * `feedback.<document>` are such codes.
 */
import { EPOCH } from '../model/new-record.ts';

export interface DatedMark {
  /** Local day, `2026-11-24`. */
  day: string;
  print: string;
}

const DAY = 86_400;

/** Undefined where it is no such code: what an id holds may come from anywhere. */
export function readMark(value: string): DatedMark | undefined {
  const [, days, print] = /^([0-9a-z]{1,4})-([0-9a-z]{1,16})$/.exec(value) ?? [];
  if (!days || !print) return undefined;
  const at = new Date((EPOCH + DAY * Number.parseInt(days, 36)) * 1000);
  return { day: at.toISOString().slice(0, 10), print };
}

export function writeMark({ day, print }: DatedMark): string {
  const days = Math.max(0, Math.round((Date.parse(`${day}T00:00:00Z`) / 1000 - EPOCH) / DAY));
  return `${days.toString(36)}-${print}`;
}

/** The learner's own day, `2026-11-24`. */
export function localDay(at = new Date()): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** FNV-1a, 32 bits, base 36: tells one text from another, not against forgery. */
export function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
