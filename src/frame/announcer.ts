/**
 * Which of the line's changes a screen reader hears: that the LMS has the text, once; a problem, and
 * its end.
 */
import type { Saving } from '../model/saving.ts';

/** Nothing is decided in these: the text is on its way. */
const MEANWHILE: readonly Saving['at'][] = ['opening', 'typing', 'sending'];

export function announcer(): (saving: Saving, tone: 'calm' | 'warn') => boolean {
  let problem = '';
  let isProven = false;
  return (saving, tone) => {
    if (MEANWHILE.includes(saving.at) || (saving.at === 'nowhere' && saving.trying)) return false;
    if (tone === 'warn') {
      const now = saving.at === 'in-browser' ? saving.why : saving.at;
      const isNew = now !== problem;
      problem = now;
      return isNew;
    }
    const isEnd = problem !== '';
    problem = '';
    const isProof = saving.at === 'in-lms' || saving.at === 'lms-only';
    const isFirst = isProof && !isProven;
    isProven ||= isProof;
    return isEnd || isFirst;
  };
}
