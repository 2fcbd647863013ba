/**
 * What goes wrong and what becomes of the learner's text, as data: each row is run in a real
 * browser by `faults.spec.ts` and is a line of the README's table, which a unit test compares with
 * this file.
 */
import type { Learner } from './campus.ts';

type FaultEdition = 'scorm12' | 'scorm2004-4th';

export interface FaultRow {
  id: string;
  /** What happens, and when, as the table says it. */
  what: string;
  moment: 'launch' | 'typing' | 'leaving';
  editions: FaultEdition[];
  /** Query of the launch. */
  query?: string;
  /** Before the course is opened. */
  prepare?(learner: Learner): Promise<void>;
  /** With the exercise open, before typing. */
  inject?(learner: Learner): Promise<void>;
  /** A part of the sentence the learner reads while the fault lasts. */
  told: string;
  /** The fault goes away while the course is open: the text has to reach the LMS by itself. */
  heal?(learner: Learner): Promise<void>;
}

const BOTH: FaultEdition[] = ['scorm12', 'scorm2004-4th'];

type CampusWindow = Window & { campus: { setFault(fault: string, after?: number): void } };
const set = (fault: string) => (learner: Learner) =>
  learner.page.evaluate(
    (name) => (window as unknown as CampusWindow).campus.setFault(name, 0),
    fault,
  );
const offline = (is: boolean) => (learner: Learner) => learner.page.context().setOffline(is);

async function blockStorage({ page }: Learner): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
}
async function muteStorage({ page }: Learner): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
}
async function fillStorage({ page }: Learner): Promise<void> {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}
async function wipeStorage({ page, campus }: Learner): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: campus.url, storageTypes: 'all' });
}

export const FAULTS: FaultRow[] = [
  {
    id: 'commit-false',
    what: 'LMSCommit answers false',
    moment: 'typing',
    editions: BOTH,
    inject: set('commit-false'),
    told: 'el LMS no lo aceptó',
    heal: set(''),
  },
  {
    id: 'commit-throws',
    what: 'the commit throws',
    moment: 'typing',
    editions: BOTH,
    inject: set('commit-throws'),
    told: 'el LMS no responde',
    heal: set(''),
  },
  {
    id: 'api-undefined',
    what: 'every call answers nothing',
    moment: 'typing',
    editions: BOTH,
    inject: set('api-undefined'),
    told: 'el LMS no responde',
    heal: set(''),
  },
  {
    id: 'session-lost',
    what: 'the login ended: every call is refused',
    moment: 'typing',
    editions: BOTH,
    inject: set('session-lost'),
    told: 'el LMS no lo aceptó',
  },
  {
    id: 'offline',
    what: 'the connection goes and comes back; SCORM 1.2 answers true meanwhile',
    moment: 'typing',
    editions: BOTH,
    inject: async (learner) => (await set('offline-true')(learner), offline(true)(learner)),
    told: 'sin conexión con el LMS',
    heal: async (learner) => (await set('')(learner), offline(false)(learner)),
  },
  {
    id: 'commit-slow',
    what: 'a commit takes two seconds',
    moment: 'typing',
    editions: ['scorm12'],
    inject: set('commit-slow'),
    told: 'Guardado en el LMS',
  },
  {
    id: 'storage-blocked',
    what: 'the browser gives no storage',
    moment: 'launch',
    editions: BOTH,
    prepare: blockStorage,
    told: 'aquí no queda copia',
  },
  {
    id: 'storage-mute',
    what: 'the browser’s storage never answers',
    moment: 'launch',
    editions: ['scorm12'],
    prepare: muteStorage,
    told: 'aquí no queda copia',
  },
  {
    id: 'storage-full',
    what: 'the browser has no room left',
    moment: 'launch',
    editions: ['scorm12'],
    prepare: fillStorage,
    told: 'aquí no queda copia',
  },
  {
    id: 'storage-wiped',
    what: 'the browser’s storage is wiped',
    moment: 'typing',
    editions: ['scorm12'],
    inject: wipeStorage,
    told: 'Guardado en el LMS',
  },
  {
    id: 'nowhere',
    what: 'no storage, and the LMS refuses',
    moment: 'typing',
    editions: ['scorm12'],
    prepare: blockStorage,
    inject: set('commit-false'),
    told: 'Sin guardar, ni aquí ni en el LMS',
    heal: set(''),
  },
  {
    id: 'launch-refused',
    what: 'the LMS refuses the commit of the launch',
    moment: 'launch',
    editions: BOTH,
    query: 'falla=commit-false',
    told: 'el LMS no lo aceptó',
    heal: set(''),
  },
  {
    id: 'no-learner-id',
    what: 'the LMS does not say who the learner is',
    moment: 'launch',
    editions: ['scorm12'],
    query: 'falla=no-learner-id',
    told: 'Guardado en el LMS',
  },
  {
    id: 'back-after-end',
    what: 'the page comes back from the back/forward cache, its session ended',
    moment: 'leaving',
    editions: ['scorm2004-4th'],
    inject: comeBack,
    told: 'la sesión terminó',
  },
];

async function comeBack(learner: Learner): Promise<void> {
  await learner.course.locator('body').evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
}

/** The table of the README, in Markdown. */
export function faultTable(): string {
  const sessions: Record<FaultEdition, string> = { scorm12: '1.2', 'scorm2004-4th': '2004' };
  const lines = FAULTS.map(
    ({ what, moment, editions, told, heal }) =>
      `| ${what} | ${moment} | ${editions.map((one) => sessions[one]).join(', ')} | 0 | ` +
      `«…${told}…» | ${heal ? 'reaches the LMS by itself' : 'is there at the next launch'} ` +
      '|',
  );
  return [
    '| what happens | when | SCORM | characters lost | what the line says | the text |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
