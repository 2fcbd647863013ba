/** The standards' limits in front of a run-time that is laxer than the LMSs of universities: a refused value leaves the old one in place. */
import { refusal12 } from './limits12.ts';
import { refusal2004 } from './limits2004.ts';
import type { ApiCall, Rules, Standard } from './standard.ts';

/** Refuses in SetValue with "false" and the standard's error number, which GetLastError answers until the next call. */
export function withLimits(call: ApiCall, standard: Standard, rules: Rules): ApiCall {
  let refused: string | undefined;

  const refusal = (element: string, value: string) => {
    if (standard === 'scorm12') return refusal12(element, value, rules);
    return refusal2004(element, value, (n) => String(call('GetValue', `cmi.interactions.${n}.type`)));
  };

  return (method, ...args) => {
    if (method === 'GetLastError') return refused ?? call(method, ...args);
    if (method === 'GetErrorString' || method === 'GetDiagnostic') return call(method, ...args);
    refused = method === 'SetValue' ? refusal(String(args[0]), String(args[1])) : undefined;
    return refused ? 'false' : call(method, ...args);
  };
}
