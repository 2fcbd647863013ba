/**
 * An LMS in Node: scorm-again within the standards' limits, with what it stored for the next
 * launch, and every call that it got.
 */
import { openScorm12 } from '../../../src/lms/scorm12.ts';
import { openScorm2004 } from '../../../src/lms/scorm2004.ts';
import type { Elements } from '../../../src/campus/elements.ts';
import type { Fault } from '../../../src/campus/faults.ts';
import { launchElements } from '../../../src/campus/launch.ts';
import type { LoggedCall } from '../../../src/campus/log.ts';
import { createRunTime } from '../../../src/campus/run-time.ts';
import {
  METHODS,
  nameOf,
  type Method,
  type Rules,
  type Standard,
} from '../../../src/campus/standard.ts';
import type { Interaction, LmsFacts } from '../../../src/model/lms.ts';

export const CUT_MARK = ' […completo en el reporte]';

export interface Launch {
  stored?: Elements;
  rules?: Rules;
  mode?: 'normal' | 'review' | 'browse';
  masteryScore?: number;
  fault?: Fault;
  /**
   * Stands between the session and the LMS: the answer to a call, or undefined to let the LMS
   * answer.
   */
  answer?: (method: Method, element: string, value: string, ask: () => unknown) => unknown;
}

export function launch(
  standard: Standard,
  { stored = {}, rules = 'strict', mode = 'normal', masteryScore, fault, answer }: Launch = {},
) {
  let kept = stored;
  let active = fault;
  const calls: LoggedCall[] = [];
  const call = createRunTime({
    standard,
    rules,
    elements: launchElements({
      standard,
      stored,
      learner: { id: 'ana', lmsName: 'Ortega, Ana' },
      totalSeconds: 0,
      mode: mode === 'browse' ? 'normal' : mode,
      launchData: '',
      masteryScore,
    }),
    send({ whole, elements }) {
      kept = whole ? elements : { ...kept, ...elements };
      return true;
    },
    fault: () => ({ fault: active, after: 0 }),
    onCall: (logged) => calls.push(logged),
  });
  const modeElement = standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode';
  const respond = (method: Method, args: string[]) => {
    const [element = '', value = ''] = args;
    if (mode === 'browse' && method === 'GetValue' && element === modeElement) return 'browse';
    const really = () => call(method, ...args);
    return answer ? answer(method, element, value, really) : really();
  };
  const api = Object.fromEntries(
    METHODS.map((method) => [
      nameOf(method, standard),
      (...args: string[]) => respond(method, args),
    ]),
  );
  const session = (standard === 'scorm12' ? openScorm12 : openScorm2004)(api, {
    mark: 'aaaa',
    now: () => new Date(2026, 10, 24, 9, 5),
    isOffline: () => false,
    cutMark: CUT_MARK,
  });
  return {
    session,
    calls,
    stored: () => kept,
    setFault: (next?: Fault) => (active = next),
    /** What was set since the last time this was asked, element by element. */
    sets: () =>
      calls
        .splice(0)
        .filter(({ method }) => method === 'SetValue')
        .map(({ element }) => element),
  };
}

export const facts = (given: Partial<LmsFacts> = {}): LmsFacts => ({
  location: 'tema-16#t16-1',
  suspendData: 'K1Atexto',
  completed: false,
  progress: 0.25,
  objectives: [],
  interactions: [],
  ...given,
});

export const told = (given: Partial<Interaction> = {}): Interaction => ({
  id: 't16-a',
  objective: 't16',
  type: 'long-fill-in',
  response: 'mi respuesta',
  description: '¿Qué cuenta es clave?',
  ...given,
});
