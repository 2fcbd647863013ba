/** Ways to change what an LMS of cmi5 answers. */
import type { Call } from '../../../e2e/lrs-resources.ts';
import type { Answer, CmiLms } from '../played/cmi5.ts';

const isWork = ({ resource, query }: Call) =>
  resource === 'activities/state' && query.get('stateId') !== 'LMS.LaunchData';
export const isSave = (call: Call): boolean => isWork(call) && call.method === 'PUT';
export const isReading = (call: Call): boolean => isWork(call) && call.method === 'GET';
export const isToken = ({ resource }: Call): boolean => resource === 'fetch';
export const isStatement = ({ resource, method }: Call): boolean =>
  resource === 'statements' && method === 'POST';

/** What a single sign-on puts before everything. */
export const LOGIN: Answer = { status: 200, body: '<!doctype html><title>Entrar</title>' };

/** Something else in place of the answer to calls that `is` says yes to. */
export const instead =
  (is: (call: Call) => boolean, give: (call: Call, nth: number) => ReturnType<CmiLms['answer']>) =>
  (lms: CmiLms): void => {
    const { answer } = lms;
    let calls = 0;
    lms.answer = (call) => (is(call) ? give(call, ++calls) : answer(call));
  };

/** The answer as it would be, changed. */
export const changed =
  (is: (call: Call) => boolean, change: (answer: Answer) => Answer) =>
  (lms: CmiLms): void => {
    const { answer } = lms;
    lms.answer = (call) => {
      const given = answer(call);
      return is(call) && typeof given === 'object' ? change(given) : given;
    };
  };
