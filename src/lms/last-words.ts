/**
 * What was typed so shortly before the page went that the database had not taken it. WebKit drops
 * what a database is asked by a page that goes; localStorage takes it at once, and the next launch
 * joins it to the copy that it belongs to (`join-last.ts`). Where it is forbidden, nothing is kept.
 */
import type { LearnerRecord } from '../model/record.ts';

/** Before the copy's key (see `held-copies.ts`). */
export const LAST = 'cuentas-clave/last/';

export function keepLast(copy: string, record: LearnerRecord): void {
  try {
    localStorage.setItem(LAST + copy, JSON.stringify(record));
  } catch {}
}

export function forgetLast(copy: string): void {
  try {
    localStorage.removeItem(LAST + copy);
  } catch {}
}

export function lastWords(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(LAST));
  } catch {
    return [];
  }
}
