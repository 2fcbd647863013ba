/**
 * What stands before the mixer's message, to be read without it: where the learner is and which
 * steps were seen, as places in `stepIds`, so that the course can open there while the text is
 * still being decoded. Steps of a later content are not in it. Frozen.
 */
import type { LearnerRecord } from '../../../model/record.ts';
import { stepIds } from '../walk/known.ts';

/** One byte for the place, a bit a step. */
const BYTES = 1 + Math.ceil(stepIds.length / 8);

export interface Glance {
  /** The step that the learner was on. */
  step?: string;
  /** Steps seen, in the order of the course. */
  steps: string[];
}

export function withGlance(record: LearnerRecord, message: Uint8Array): Uint8Array {
  const payload = new Uint8Array(BYTES + message.length);
  if (record.place) payload[0] = stepIds.indexOf(record.place.step) + 1;
  stepIds.forEach((id, at) => {
    if (record.steps.includes(id)) payload[1 + (at >> 3)]! |= 1 << (at & 7);
  });
  payload.set(message, BYTES);
  return payload;
}

export function glanceIn(payload: Uint8Array): Glance {
  const step = stepIds[payload[0]! - 1];
  const steps = stepIds.filter((_, at) => (payload[1 + (at >> 3)]! >> (at & 7)) & 1);
  return step === undefined ? { steps } : { step, steps };
}

export function withoutGlance(payload: Uint8Array): Uint8Array {
  return payload.subarray(BYTES);
}
