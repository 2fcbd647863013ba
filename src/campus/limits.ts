/**
 * The standards' limits in front of a run-time that is laxer than the LMSs of universities: a
 * refused value leaves the old one in place.
 */
import { refusal12 } from './limits12.ts';
import { refusal2004 } from './limits2004.ts';
import type { ApiCall, Rules, Standard } from './standard.ts';

/**
 * Refuses in SetValue with "false" and the standard's error number, which GetLastError answers
 * until the next call.
 */
export function withLimits(call: ApiCall, standard: Standard, rules: Rules): ApiCall {
  let refused: string | undefined;
  let over = false;

  const refusal = (element: string, value: string) => {
    if (standard === 'scorm12') return refusal12(element, value, rules);
    return refusal2004(element, value, (n) =>
      String(call('GetValue', `cmi.interactions.${n}.type`)),
    );
  };

  return (method, ...args) => {
    if (method === 'GetLastError') return refused ?? call(method, ...args);
    if (method === 'GetErrorString' || method === 'GetDiagnostic') return call(method, ...args);
    // SCORM 1.2 RTE 3.2.3: after LMSFinish only questions for errors are answered. scorm-again goes
    // on storing.
    refused = over
      ? method === 'Initialize'
        ? '101'
        : '301'
      : method === 'SetValue'
        ? refusal(String(args[0]), String(args[1]))
        : undefined;
    if (refused) return method === 'GetValue' ? '' : 'false';
    const answer = call(method, ...args);
    if (standard === 'scorm12' && method === 'Terminate' && answer === 'true') over = true;
    return answer;
  };
}
