import type { Saving } from '../model/saving.ts';
import { isWorkInLms, type Copies } from './copies.ts';

/**
 * The line's state: pure, so that what is claimed can be tested as a table. It tells of the learner's
 * work; a page that was only opened changes nothing.
 */
export function savingOf(copies: Copies): Saving {
  const { lms, work, journal, inLms } = copies;
  const kept = journal.version >= work && journal.fault === undefined;
  if (!lms) {
    if (journal.fault)
      return work === 0 ? { at: 'idle', lms: false } : { at: 'nowhere', trying: false };
    if (work === 0 && inLms.failure === undefined) return { at: 'idle', lms: false };
    return kept
      ? { at: 'in-browser', why: inLms.failure ?? 'no-lms', since: journal.at }
      : { at: 'typing' };
  }
  if (isWorkInLms(copies)) {
    if (inLms.version === 0) return { at: 'idle', lms: true };
    if (journal.fault) return { at: 'lms-only', since: inLms.at, left: inLms.left };
    if (inLms.left > 0)
      return kept ? { at: 'lms-part', since: inLms.at, left: inLms.left } : { at: 'typing' };
    return {
      at: 'in-lms',
      since: inLms.at,
      ...(inLms.roomFor === undefined ? {} : { roomFor: inLms.roomFor }),
    };
  }
  if (inLms.failure) {
    if (kept) return { at: 'in-browser', why: inLms.failure, since: journal.at };
    return journal.fault || inLms.version >= work
      ? { at: 'nowhere', trying: false }
      : { at: 'typing' };
  }
  if (inLms.version >= work) {
    if (kept) return { at: 'sent', since: inLms.at, here: true };
    if (!journal.fault) return { at: 'typing' };
    return inLms.left > 0
      ? { at: 'nowhere', trying: false }
      : { at: 'sent', since: inLms.at, here: false };
  }
  if (kept) return { at: 'sending' };
  return journal.fault ? { at: 'nowhere', trying: true } : { at: 'typing' };
}
