/**
 * Other windows of this course in this browser: each tells the others its record, so that none
 * saves over what another wrote.
 */
import type { LearnerRecord } from '../model/record.ts';

export interface OtherWindows {
  tell(record: LearnerRecord): void;
}

export function otherWindows(learner: string, hear: (record: unknown) => void): OtherWindows {
  if (typeof BroadcastChannel === 'undefined') return { tell() {} };
  const channel = new BroadcastChannel(`cuentas-clave/${learner}`);
  channel.onmessage = ({ data }) => hear(data);
  return { tell: (record) => channel.postMessage(record) };
}
