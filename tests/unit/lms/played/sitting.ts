/** A learner at the course that runs without its pages (`course.ts`). */
import type { Sitting } from '../../../e2e/lms/oracle.ts';
import type { Interaction } from '../../../../src/model/lms.ts';
import type { LearnerRecord } from '../../../../src/model/record.ts';
import type { Notice } from '../../../../src/record/notices.ts';
import type { Page } from './browser.ts';
import { settle, type Clock } from './clock.ts';

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
  tellInteractions(exercise: string, read: () => Interaction[]): void;
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

/** What a launch opened; an LMS may take its time with the course. */
export interface Pages {
  readonly course: Page | undefined;
  /** As a browser goes to another page. */
  leave(): void;
}

export function sitting(clock: Clock, launch: () => Pages): Sitting {
  let pages: Pages | undefined;
  const course = () => {
    const open = pages?.course?.window['course'];
    if (!open) throw new Error('the course is not open');
    return open as Course;
  };
  return {
    async open() {
      pages = launch();
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
      tellInteractions(EXERCISE, () => INTERACTIONS);
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
