/**
 * What the LMSs of cmi5 and their LRSs do that no standard says, as data: played without a browser
 * and held against the same five points as SCORM's (`tests/e2e/lms-behaviours.ts`).
 */
import { DOCUMENTS } from './lrs/documents.ts';
import { SAVES } from './lrs/saves.ts';
import { SESSIONS } from './lrs/sessions.ts';
import type { LrsBehaviour } from './played/cmi5.ts';

export const LRS_BEHAVIOURS: Record<string, LrsBehaviour[]> = {
  'cmi5: what it keeps of the work': DOCUMENTS,
  'cmi5: what becomes of a save': SAVES,
  'cmi5: what it makes of a session': SESSIONS,
};
