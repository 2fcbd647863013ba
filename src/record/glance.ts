/**
 * Where the learner was and which steps were done, as the LMS's copy says ahead of its text, which
 * a phone may take seconds to decode. Shown until the record is read; never written anywhere.
 */
import { atom } from 'nanostores';
import type { LearnerRecord } from '../model/record.ts';
import { $ready, $record } from './store.ts';

export interface Glance {
  /** The step that the learner was on. */
  step?: string;
  steps: string[];
}

export const $glance = atom<Glance | undefined>();

/** The record; before it is read, with the steps that are known to be done. */
export function recordSoFar(): LearnerRecord {
  const glance = $ready.get() ? undefined : $glance.get();
  return glance ? { ...$record.get(), steps: glance.steps } : $record.get();
}
