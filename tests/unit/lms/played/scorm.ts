/** Where behaviours of SCORM's LMSs (`tests/e2e/lms/`) are played without a browser. */
import type { Script } from 'node:vm';
import {
  fallenIn,
  holdsWork,
  launchOf,
  newAttempt,
  store,
  type Attempt,
} from '../../../e2e/lms/attempts.ts';
import type { Behaviour } from '../../../e2e/lms/behaviour.ts';
import { finishedData, GRADE } from '../../../e2e/lms/finished.ts';
import { lmsPage, type Standard } from '../../../e2e/lms/lms-page.ts';
import { playOf } from '../../../e2e/lms/play.ts';
import type { Venue } from '../../../e2e/lms/oracle.ts';
import type { Outline } from '../../../../src/model/course.ts';
import { browserOf, newDevice, openPage, webStorage, type Device, type Page } from './browser.ts';
import { stoppedClock, type Clock } from './clock.ts';
import { sitting, type Pages } from './sitting.ts';

const HOST = 'https://lms.example';

export interface Played {
  behaviour: Behaviour;
  standard: Standard;
  script: Script;
  outline: Outline;
}

export async function scormVenue(played: Played): Promise<Venue> {
  const { behaviour, standard, outline } = played;
  const clock = stoppedClock(Date.parse('2026-11-30T10:00:00Z'));
  const attempts = new Map<string, Attempt>();
  const network = { isDown: false };
  const attempt = (learner: string) => {
    const held = attempts.get(learner) ?? newAttempt();
    attempts.set(learner, held);
    return held;
  };
  if (behaviour.finished) attempt('ana').data = await finishedData(standard, outline);
  return {
    holdsWork: (learner) => holdsWork(attempt(learner)),
    fallen: (learner) => fallenIn(attempt(learner), GRADE),
    setDown: (isDown) => (network.isDown = isDown),
    device: async () => {
      const device = newDevice();
      return {
        sit: (learner) =>
          sitting(clock, () =>
            openLms({ ...played, clock, network, device }, learner, attempt(learner)),
          ),
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

/** The LMS's page, and the course in its frame. */
function openLms(place: Place, learner: string, attempt: Attempt): Pages {
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
