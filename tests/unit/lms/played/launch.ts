/** Where behaviours of LMSs (`tests/e2e/lms/`) are played without a browser. */
import type { Script } from 'node:vm';
import { launchOf, newAttempt, store, type Attempt } from '../../../e2e/lms/attempts.ts';
import type { Behaviour } from '../../../e2e/lms/behaviour.ts';
import { lmsPage, type Standard } from '../../../e2e/lms/lms-page.ts';
import { playOf } from '../../../e2e/lms/play.ts';
import type { Sitting, Venue } from '../../../e2e/lms/oracle.ts';
import type { Outline } from '../../../../src/model/course.ts';
import type { Interaction } from '../../../../src/model/lms.ts';
import type { LearnerRecord } from '../../../../src/model/record.ts';
import type { Notice } from '../../../../src/record/notices.ts';
import { browserOf, newDevice, openPage, webStorage, type Device, type Page } from './browser.ts';
import { settle, stoppedClock, type Clock } from './clock.ts';

const HOST = 'https://lms.example';
const EXERCISE = 't16-diagnostico';
const ANSWER = `${EXERCISE}.evidencia`;
/** Milliseconds of the clock. */
const STEP = 250;
const LAUNCH = 30_000;

/** What `course.ts` puts into the course's window. */
interface Course {
  $ready: { get(): boolean };
  $record: { get(): LearnerRecord };
  $notices: { get(): readonly Notice[] };
  answer(id: string, text: string): void;
  reportOutcome(id: string, outcome: { progress: number; finished?: boolean }): void;
  visit(page: string, step: string): void;
  tellInteractions(exercise: string, interactions: Interaction[]): void;
  line(): string;
}

/** What an exercise tells when it is finished, with letters that not every LMS takes. */
const INTERACTIONS: Interaction[] = ['evidencia', 'decision'].map((part) => ({
  id: `${EXERCISE}.${part}`,
  objective: 'tema-16',
  type: 'long-fill-in',
  response: `Según la lista, sí: «AAA» (${part}).`,
  description: `Diagnóstico: ¿qué evidencia hay? ${part}`,
}));

export interface Played {
  behaviour: Behaviour;
  standard: Standard;
  script: Script;
  outline: Outline;
}

export function withoutBrowser(played: Played): Venue {
  const clock = stoppedClock(Date.parse('2026-11-30T10:00:00Z'));
  const attempts = new Map<string, Attempt>();
  const network = { isDown: false };
  const attempt = (learner: string) => {
    const held = attempts.get(learner) ?? newAttempt();
    attempts.set(learner, held);
    return held;
  };
  return {
    attempt,
    setDown: (isDown) => (network.isDown = isDown),
    device: async () => {
      const device = newDevice();
      return {
        sit: (learner) => sitting({ ...played, clock, network, device }, learner, attempt(learner)),
        close: async () => undefined,
      };
    },
  };
}

interface Place extends Played {
  clock: Clock;
  network: { isDown: boolean };
  device: Device;
}

function sitting(place: Place, learner: string, attempt: Attempt): Sitting {
  const { clock } = place;
  let pages: ReturnType<typeof openLms> | undefined;
  const course = () => {
    const open = pages?.course?.window['course'];
    if (!open) throw new Error('the course is not open');
    return open as Course;
  };
  return {
    async open() {
      pages = openLms(place, learner, attempt);
      await settle();
      const isOpen = () => pages?.course !== undefined && course().$ready.get();
      for (let passed = 0; !isOpen(); passed += STEP) {
        if (passed > LAUNCH) throw new Error('the fields stay closed');
        await clock.pass(STEP);
      }
      course().visit('tema-16', 't16-ejercicio');
    },
    async write(text) {
      const { answer, reportOutcome, tellInteractions } = course();
      answer(ANSWER, text);
      tellInteractions(EXERCISE, INTERACTIONS);
      reportOutcome(EXERCISE, { progress: 100, finished: true });
    },
    text: async () => course().$record.get().answers[ANSWER]?.text ?? '',
    line: async () => course().line(),
    async claim() {
      const asked = course()
        .$notices.get()
        .find((notice) => notice.code === 'found-here');
      asked?.join();
    },
    pass: (milliseconds) => clock.pass(milliseconds),
    async leave() {
      pages?.leave();
      await settle();
    },
  };
}

/** The LMS's page, and the course in its frame. */
function openLms(place: Place, learner: string, attempt: Attempt) {
  const { behaviour, standard, script, outline, clock, network, device } = place;
  const tab = new Map<string, string>();
  const given = launchOf(standard, attempt, behaviour.learner ?? learner);
  attempt.launches += 1;
  const post = (body: string) => {
    if (body.startsWith('{')) store(standard, attempt, JSON.parse(body) as Record<string, string>);
  };
  let isLeaving = false;
  let requests = 0;
  class PerformanceObserver {
    observe() {}
    takeRecords() {
      return Array.from({ length: requests }, () => ({ initiatorType: 'xmlhttprequest' }));
    }
  }
  class Request {
    status = 0;
    open() {}
    send(body: string) {
      if (isLeaving || network.isDown) throw new DOMException('', 'NetworkError');
      requests += 1;
      post(body);
      this.status = 204;
    }
  }
  const frame = {
    dataset: { src: `${HOST}/course/tema-16.html` },
    set src(address: string) {
      close();
      if (address.includes('/course/')) openCourse();
    },
  };
  const lms = openPage(clock, {
    location: new URL(`${HOST}/of/${learner}`),
    document: {
      getElementById: () => ({ textContent: JSON.stringify(given) }),
      querySelector: () => frame,
    },
    navigator: {
      sendBeacon: (_: string, body: string) => {
        if (!network.isDown) post(body);
        return true;
      },
    },
    XMLHttpRequest: Request,
    PerformanceObserver,
    ...browserOf(device),
  });
  const opened: { course: Page | undefined } = { course: undefined };
  const close = () => {
    const { course } = opened;
    opened.course = undefined;
    course?.fire('pagehide', { persisted: false });
    course?.close();
  };
  const openCourse = () => {
    const page = openPage(clock, {
      parent: lms.window,
      location: {
        href: frame.dataset.src,
        pathname: '/course/tema-16.html',
        search: '',
        reload: () => {
          close();
          openCourse();
        },
      },
      document: {
        documentElement: { dataset: { package: standard }, lang: 'es-MX' },
        baseURI: frame.dataset.src,
        getElementById: () => ({ textContent: JSON.stringify(outline) }),
        querySelector: () => ({}),
      },
      navigator: { onLine: true },
      sessionStorage: webStorage(tab),
      fetch: async () => {
        if (network.isDown) throw new TypeError('Failed to fetch');
        return { ok: true, text: async () => 'cuentas-clave\n' };
      },
      ...browserOf(device),
    });
    opened.course = page;
    page.run(script);
  };
  lms.run(`(${lmsPage.toString()})(${JSON.stringify(standard)}, ${playOf(behaviour)})`);
  return {
    get course() {
      return opened.course;
    },
    /** As a browser goes to another page. */
    leave() {
      const pages = [lms, ...(opened.course ? [opened.course] : [])];
      opened.course = undefined;
      for (const page of pages) page.fire('beforeunload');
      isLeaving = true;
      for (const page of pages) page.fire('pagehide', { persisted: false });
      for (const page of pages) {
        (page.window['document'] as { visibilityState: string }).visibilityState = 'hidden';
        page.fire('visibilitychange');
      }
      for (const page of pages) page.close();
    },
  };
}
