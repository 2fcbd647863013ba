/** A launch of the campus in plain Node: scorm-again, with what a SCO sent and what was logged. */
import { expect } from 'vitest';
import type { Elements } from '../../../src/campus/elements.ts';
import type { ActiveFault, Fault } from '../../../src/campus/faults.ts';
import { launchElements } from '../../../src/campus/launch.ts';
import type { LoggedCall } from '../../../src/campus/log.ts';
import { type Commit, createRunTime } from '../../../src/campus/run-time.ts';
import type { Rules, Standard } from '../../../src/campus/standard.ts';

export const learner = { id: 'ana.ortega', lmsName: 'Ortega Ruiz, Ana Sofía' };

/** `set` answers 'true' or the error's code; `unplug` loses every commit until `plug`. */
export function open(
  standard: Standard,
  given: {
    stored?: Elements;
    rules?: Rules;
    fault?: Fault;
    after?: number;
    mode?: 'normal' | 'review';
    masteryScore?: number;
  } = {},
) {
  const commits: Commit[] = [];
  const log: LoggedCall[] = [];
  let active: ActiveFault = { fault: given.fault, after: given.after ?? 0 };
  let reachable = true;
  const call = createRunTime({
    standard,
    rules: given.rules ?? 'strict',
    elements: launchElements({
      standard,
      stored: given.stored ?? {},
      learner,
      totalSeconds: 65.5,
      mode: given.mode ?? 'normal',
      launchData: '',
      masteryScore: given.masteryScore,
    }),
    send(commit) {
      if (reachable) commits.push(commit);
      return reachable;
    },
    fault: () => active,
    onCall: (logged) => log.push(logged),
  });
  const set = (element: string, value: string) =>
    call('SetValue', element, value) === 'true' ? 'true' : String(call('GetLastError'));
  const stored = () =>
    commits.reduce<Elements>(
      (all, { whole, elements }) => (whole ? elements : { ...all, ...elements }),
      {},
    );
  return {
    call,
    set,
    get: (element: string) => call('GetValue', element),
    commits,
    log,
    stored,
    setFault: (fault?: Fault) => (active = { fault, after: 0 }),
    unplug: () => (reachable = false),
    plug: () => (reachable = true),
  };
}

/** A launch whose SCO has called Initialize. */
export function begun(standard: Standard, given: Parameters<typeof open>[1] = {}) {
  const session = open(standard, given);
  expect(session.call('Initialize', '')).toBe('true');
  return session;
}
