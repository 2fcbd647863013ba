/** A browser's tab without a page, and a course in it: what a cmi5 session sees of both. */
import { cmi5Session } from '../../../src/lms/cmi5/lazy.ts';
import { findLaunch } from '../../../src/lms/cmi5/launch.ts';
import { encodeCheap } from '../../../src/lms/suspend-data/codec.ts';
import type { LmsFacts, LmsSession } from '../../../src/model/lms.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';

export interface Tab {
  /** A page of the course: by the LMS's address, or (without) an inner page that is reloaded. */
  open(query?: string): LmsSession;
  readonly adopted: LearnerRecord[];
  /** The clock, in milliseconds. */
  now: number;
}

/** A tab remembers for itself alone. */
export function tab(): Tab {
  const storage = new Map<string, string>();
  const self: Tab = {
    adopted: [],
    now: Date.parse('2026-11-28T10:00:00Z'),
    open(query = '') {
      const page = {
        location: { pathname: '/contenido/4711/index.html', search: query && `?${query}` },
        sessionStorage: {
          getItem: (key: string) => storage.get(key) ?? null,
          setItem: (key: string, value: string) => void storage.set(key, value),
        },
      } as unknown as Window;
      const launch = findLaunch(page);
      if (!launch || Array.isArray(launch)) throw new Error(`no launch: ${String(launch)}`);
      return cmi5Session(launch, {
        page,
        now: () => new Date(self.now),
        isOffline: () => false,
        iri: 'https://example.com/cuentas-clave',
        lang: 'es-MX',
        adopt: (record) => void self.adopted.push(record),
      });
    },
  };
  return self;
}

let clock = 1000;

/** A record of one answer, newer than those before it. */
export const workOf = (text: string, replica = 'aaaa', at = clock++): LearnerRecord => ({
  ...emptyRecord(),
  knows: { [replica]: at },
  answers: { 't16-diagnostico.evidencia': { text, at: [replica, at] } },
});

export const encoded = (record: LearnerRecord): string =>
  encodeCheap(record, Number.POSITIVE_INFINITY)!.text;

export const factsOf = (text: string, more: Partial<LmsFacts> = {}): LmsFacts => ({
  location: 'tema-16#t16-ejercicio',
  suspendData: encoded(workOf(text)),
  completed: false,
  progress: 0.5,
  objectives: [],
  interactions: [],
  ...more,
});
