/**
 * The page of a small LMS: a run-time of its own over a server of its own, with the course in a
 * frame. It behaves as the standards say; a behaviour of the table changes what it likes.
 *
 * `lmsPage` runs in the browser as text, so it may use nothing from outside itself.
 */

export type Standard = 'scorm12' | 'scorm2004';

/** What a behaviour may replace; each calls the honest one where it keeps it for itself. */
export interface Lms {
  readonly standard: Standard;
  /** CMI data as this page holds them. */
  data: Record<string, string>;
  /** How often the course was opened in this attempt before. */
  readonly launches: number;
  initialize(): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  commit(): unknown;
  finish(): unknown;
  /** Brings `data` to the server; false where it did not arrive. */
  send(elements: Record<string, string>): boolean;
  /** An answer of no, with its error number. */
  no(code: string): string;
  error: string;
  /** Where the course looks for its run-time; `attach` puts it there at once. */
  attach(api: object): void;
  /** Starts the course in the frame. */
  open(): void;
  frame: HTMLIFrameElement;
}

export function lmsPage(standard: Standard, play: (lms: Lms) => void): void {
  const is12 = standard === 'scorm12';
  const here = location.pathname;
  const launch = JSON.parse(document.getElementById('launch')!.textContent!) as {
    launches: number;
    data: Record<string, string>;
  };
  let isLeaving = false;
  addEventListener('beforeunload', () => (isLeaving = true));
  const status = is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status';
  const rows = (collection: string) =>
    new Set(
      Object.keys(lms.data)
        .filter((name) => name.startsWith(`${collection}.`))
        .map((name) => name.slice(collection.length + 1).split('.')[0]),
    ).size;
  const lms: Lms = {
    standard,
    data: launch.data,
    launches: launch.launches,
    error: '0',
    frame: document.querySelector('iframe')!,
    initialize: () => 'true',
    get: (element) =>
      element.endsWith('._count') ? String(rows(element.slice(0, -7))) : (lms.data[element] ?? ''),
    set: (element, value) => {
      lms.data[element] = String(value);
      return 'true';
    },
    commit: () => (lms.send({ ...lms.data }) ? 'true' : lms.no(is12 ? '101' : '391')),
    finish: () => {
      // Moodle completes what never said a status (SCORM 1.2 RTE 3.4.4).
      if (is12 && ['', 'not attempted'].includes(lms.data[status] ?? ''))
        lms.data[status] = 'completed';
      return lms.send({ ...lms.data }) ? 'true' : lms.no('101');
    },
    send: (elements) => {
      const body = JSON.stringify(elements);
      const request = new XMLHttpRequest();
      try {
        request.open('POST', `${here}/data`, false);
        request.send(body);
        return request.status === 204;
      } catch {
        // Synchronous requests are refused while a page goes away; a server that is not there
        // throws as well, and then a beacon is no better.
        return isLeaving && navigator.sendBeacon(`${here}/data`, body);
      }
    },
    no: (code) => {
      lms.error = code;
      return 'false';
    },
    attach: (api) => {
      Object.assign(window, { [is12 ? 'API' : 'API_1484_11']: api });
    },
    open: () => {
      lms.frame.src = lms.frame.dataset['src']!;
    },
  };
  Object.assign(window, { lms });
  play(lms);
  const clear =
    <T extends unknown[]>(call: (...given: T) => unknown) =>
    (...given: T) => {
      lms.error = '0';
      return call(...given);
    };
  const calls = {
    Initialize: clear(() => lms.initialize()),
    GetValue: clear((element: string) => lms.get(element)),
    SetValue: clear((element: string, value: string) => lms.set(element, value)),
    Commit: clear(() => lms.commit()),
    [is12 ? 'Finish' : 'Terminate']: clear(() => lms.finish()),
    GetLastError: () => lms.error,
    GetErrorString: () => '',
    GetDiagnostic: () => '',
  };
  lms.attach(
    is12
      ? Object.fromEntries(Object.entries(calls).map(([name, call]) => [`LMS${name}`, call]))
      : calls,
  );
  lms.open();
}
