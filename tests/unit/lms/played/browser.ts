/**
 * As much of a browser as the course without its pages needs: windows with global objects of their
 * own, one in the other, on a device that keeps what browsers keep, and a clock for all of them.
 */
import { constants, createContext, runInContext, Script } from 'node:vm';
import { fakeStore } from '../fake-store.ts';
import type { Clock } from './clock.ts';

/** What one browser keeps from one launch to the next. */
export interface Device {
  storage: Map<string, string>;
  databases: Map<string, ReturnType<typeof fakeStore>>;
}
export const newDevice = (): Device => ({ storage: new Map(), databases: new Map() });

export const webStorage = (held: Map<string, string>) => ({
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, String(value)),
  removeItem: (key: string) => void held.delete(key),
});

/** Requests that never end; `onsuccess` comes as IndexedDB's do, after the caller has asked for it. */
function indexedDatabases({ databases }: Device) {
  return {
    open: (name: string) => {
      const store = databases.get(name) ?? fakeStore();
      databases.set(name, store);
      const request: { result: unknown; onsuccess?: () => void } = {
        result: {
          transaction: () => ({ objectStore: () => store.objects }),
          close: () => undefined,
        },
      };
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
  };
}

type Listener = (event: object) => void;

export interface Page {
  /** Its global object. */
  window: Record<string, unknown>;
  fire(type: string, event?: object): void;
  run(script: Script | string): unknown;
  /** What is set going in it does nothing any more. */
  close(): void;
  isClosed: boolean;
}

/** The same functions and classes in every window, but for those that a script's own realm has. */
const SHARED = {
  AbortController,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  DOMException,
  atob,
  btoa,
  console,
  crypto,
  queueMicrotask,
  structuredClone,
};

export function openPage(clock: Clock, given: Record<string, unknown>): Page {
  const listeners = new Map<string, Listener[]>();
  const timers = new Set<number>();
  const start = (every: boolean) => (run: () => void, milliseconds?: number) => {
    const id = clock.start(() => !page.isClosed && run(), milliseconds, every);
    timers.add(id);
    return id;
  };
  const stop = (id: number) => {
    clock.stop(id);
    timers.delete(id);
  };
  const addEventListener = (type: string, listener: Listener) =>
    listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  const document = {
    visibilityState: 'visible',
    addEventListener,
    ...(given['document'] as object),
  };
  // An ordinary global object: every look into one that is contextified costs too much.
  const window = createContext(constants.DONT_CONTEXTIFY) as Record<string, unknown>;
  Object.assign(window, {
    ...SHARED,
    ...given,
    document,
    addEventListener,
    setTimeout: start(false),
    setInterval: start(true),
    clearTimeout: stop,
    clearInterval: stop,
    performance: { now: () => clock.now, timeOrigin: clock.now },
    clockNow: () => clock.now,
  });
  runInContext(
    `globalThis.window = globalThis.self = globalThis;
     globalThis.parent ??= globalThis; globalThis.top ??= globalThis.parent.top ?? globalThis.parent;
     globalThis.Date = class extends Date {
       constructor(...given) { given.length > 0 ? super(...given) : super(clockNow()); }
       static now() { return clockNow(); }
     };`,
    window,
  );
  const page: Page = {
    window,
    isClosed: false,
    fire: (type, event = {}) => listeners.get(type)?.forEach((listener) => listener(event)),
    run: (script) =>
      script instanceof Script ? script.runInContext(window) : runInContext(script, window),
    close() {
      page.isClosed = true;
      timers.forEach(stop);
    },
  };
  return page;
}

export const browserOf = (device: Device) => ({
  indexedDB: indexedDatabases(device),
  localStorage: webStorage(device.storage),
});
