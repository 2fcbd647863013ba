/**
 * The eight functions of a SCORM run-time under the names of 2004; SCORM 1.2 calls the same ones
 * LMSInitialize, LMSFinish and so on.
 */
export type Standard = 'scorm12' | 'scorm2004';

/**
 * `strict`: the lengths of the standard. `permissive`: what Moodle takes unless an administrator
 * says otherwise (64,000 in SCORM 1.2).
 */
export type Rules = 'strict' | 'permissive';

export const METHODS = [
  'Initialize',
  'Terminate',
  'GetValue',
  'SetValue',
  'Commit',
  'GetLastError',
  'GetErrorString',
  'GetDiagnostic',
] as const;
export type Method = (typeof METHODS)[number];

/** Answers what the SCO gets: a string, or whatever a broken LMS answers instead. */
export type ApiCall = (method: Method, ...args: readonly unknown[]) => unknown;

/** The name a SCO calls: SCORM 1.2 RTE 3.2.2, SCORM 2004 RTE 3.1.3. */
export function nameOf(method: Method, standard: Standard): string {
  if (standard === 'scorm2004') return method;
  return method === 'Terminate' ? 'LMSFinish' : `LMS${method}`;
}

/** The object that a SCO finds as `window.API` or `window.API_1484_11`. */
export function asApi(
  call: ApiCall,
  standard: Standard,
): Record<string, (...args: readonly unknown[]) => unknown> {
  return Object.fromEntries(
    METHODS.map((method) => [
      nameOf(method, standard),
      (...args: readonly unknown[]) => call(method, ...args),
    ]),
  );
}
