/**
 * Other windows of this course in this browser: each tells the others its record, so that none
 * saves over what another wrote.
 */
import type { LearnerRecord } from '../model/record.ts';
import { timer } from './timer.ts';

/** Milliseconds: other windows hear of many keystrokes once. */
const WAIT = 500;

export interface OtherWindows {
  /** Tells them, a moment later, what the record is then. */
  soon(record: () => LearnerRecord): void;
}

export function otherWindows(
  copy: string,
  hear: (record: unknown) => void,
  wait = WAIT,
): OtherWindows {
  if (typeof BroadcastChannel === 'undefined') return { soon() {} };
  const channel = new BroadcastChannel(`cuentas-clave/${copy}`);
  channel.onmessage = ({ data }) => hear(data);
  const waiting = timer();
  return {
    soon: (record) => waiting.start(() => channel.postMessage(record()), wait),
  };
}
