/**
 * How commits leave the page: at once while it lives, by beacon while it is being dismissed.
 * Browser only.
 */
import type { LoggedCall } from './log.ts';
import type { Commit } from './run-time.ts';

/** Calls wait this long for company, in milliseconds. */
const LOG_EVERY = 400;

export interface Transport {
  /** `byBeacon`: as Moodle's client does where the server cannot be reached. */
  send(commit: Commit, byBeacon: boolean): boolean;
  log(call: LoggedCall): void;
  flush(): Promise<void>;
  /** From here on nothing can be waited for. */
  leaving(): void;
  /** The same while the SCO's page is being dismissed and this one stays. */
  frameLeaving(leaves: boolean): void;
}

export function createTransport(launch: number): Transport {
  const address = `/api/launches/${launch}`;
  let dismissed = false;
  let frameDismissed = false;
  let waiting: LoggedCall[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * A beacon holds 64 KiB of UTF-8 in all; the browser answers false to more, and so does the LMS
   * (as in Moodle).
   */
  function beacon(path: string, body: string): boolean {
    return navigator.sendBeacon(address + path, new Blob([body], { type: 'application/json' }));
  }

  /**
   * A SCO wants its answer before it goes on, so this waits for the server (SCORM has no
   * asynchronous Commit).
   */
  function send(commit: Commit, byBeacon: boolean): boolean {
    const body = JSON.stringify(commit);
    if (dismissed || frameDismissed) return beacon('/commit', body);
    const request = new XMLHttpRequest();
    try {
      request.open('POST', `${address}/commit`, false);
      request.setRequestHeader('content-type', 'application/json');
      request.send(body);
      return request.status === 204;
    } catch {
      // Chrome refuses synchronous requests while a page is dismissed, which `visibilitychange` can
      // tell before `pagehide` does.
      const isDismissed = document.visibilityState === 'hidden' && navigator.onLine;
      return (byBeacon || isDismissed) && beacon('/commit', body);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const calls = waiting;
    waiting = [];
    if (calls.length === 0) return;
    try {
      const response = await fetch(`${address}/calls`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(calls),
      });
      if (!response.ok) throw new Error(response.statusText);
    } catch {
      waiting = [...calls, ...waiting];
    }
  }

  function log(call: LoggedCall): void {
    waiting.push(call);
    if (dismissed) {
      if (beacon('/calls', JSON.stringify(waiting))) waiting = [];
    } else timer ??= setTimeout(() => void flush(), LOG_EVERY);
  }

  function leaving(): void {
    dismissed = true;
    if (waiting.length > 0 && beacon('/calls', JSON.stringify(waiting))) waiting = [];
  }

  return { send, log, flush, leaving, frameLeaving: (leaves) => (frameDismissed = leaves) };
}
