/** What passed between a SCO and its LMS, call by call, as an administrator reads it. */
import type { ApiCall, Method } from './standard.ts';

/** UTF-16 units of a value that the log keeps; the whole value is in the attempt. */
const FOLD = 240;

export interface LoggedCall {
  /** Position in the launch, from 1. */
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  method: Method;
  /** Element name, or the argument of the call. */
  element: string;
  /** Of SetValue; folded. */
  value: string;
  /** UTF-16 units of the whole value. */
  length: number;
  /** What the SCO got; folded. `throws` or `undefined` when it got no answer. */
  result: string;
  /** The error number after the call; '' when it could not be asked. */
  error: string;
}

const fold = (text: string) => (text.length > FOLD ? `${text.slice(0, FOLD)}…` : text);

/**
 * Tells `onCall` about every call but the questions for errors, whose answer stands beside the call
 * they ask about.
 */
export function withLog(call: ApiCall, onCall: (logged: LoggedCall) => void): ApiCall {
  let n = 0;

  const lastError = () => {
    try {
      return String(call('GetLastError') ?? '');
    } catch {
      return '';
    }
  };

  return (method, ...args) => {
    if (method === 'GetLastError' || method === 'GetErrorString' || method === 'GetDiagnostic')
      return call(method, ...args);
    const value = method === 'SetValue' ? String(args[1]) : '';
    const logged = {
      n: (n += 1),
      at: Date.now(),
      method,
      element: String(args[0] ?? ''),
      value: fold(value),
      length: value.length,
    };
    try {
      const answer = call(method, ...args);
      onCall({
        ...logged,
        result: answer === undefined ? 'undefined' : fold(String(answer)),
        error: lastError(),
      });
      return answer;
    } catch (thrown) {
      onCall({ ...logged, result: 'throws', error: '' });
      throw thrown;
    }
  };
}
