/** A learner of the course as its own content asks it, each test in a page of its own. */
import { vi } from 'vitest';
import { questionsRules } from '../../../src/exercises/questions/rules.ts';
import type { Questions } from '../../../src/exercises/questions/schema.ts';
import { courseOf } from '../content/read-content.ts';
import { recordVerbs } from './record-verbs.ts';

const { outline, exercises } = courseOf();
const diagnosis = exercises.find(({ id }) => id === 't16-diagnostico') as Questions;
const steps = outline.topics.flatMap((topic) => topic.steps);

/** The store is a singleton of the page, so each call opens a new page. */
export async function newLearner() {
  vi.resetModules();
  const store = await recordVerbs();
  const progress = await import('../../../src/record/progress.ts');
  const { laterId } = await import('../../../src/record/later.ts');
  const { tellExercise, tellResponses } = await import('../../../src/exercises/tell.ts');
  const { factsOf } = await import('../../../src/record/facts.ts');
  const { workOf } = await import('../../../src/record/answers.ts');
  const interactions = await import('../../../src/record/interactions.ts');
  store.openRecord({ replica: 'aaaa' });
  const record = () => store.$record.get();

  /** As the frame does it after every change. `read`: steps whose end was reached. */
  function settle(...read: string[]): void {
    for (const step of steps)
      if (progress.isSettled(record(), step, read.includes(step.id))) store.finishStep(step.id);
  }
  /** Into the diagnosis of Topic 16, as its fields do it. */
  function write(texts: Record<string, string>): void {
    for (const [item, text] of Object.entries(texts)) store.answer(`${diagnosis.id}.${item}`, text);
    tellExercise(diagnosis, questionsRules, workOf(record()));
    settle();
  }
  return {
    ...progress,
    ...store,
    ...interactions,
    outline,
    steps,
    diagnosis,
    record,
    settle,
    write,
    laterId,
    work: () => workOf(record()),
    facts: () => factsOf(record(), outline, []),
    choosePlace(): void {
      store.choose(`${diagnosis.id}.lugar`, 'trabajo');
      store.choose(`${diagnosis.id}.aplica`, 'no');
    },
    finishDiagnosis(): void {
      this.choosePlace();
      write({ evidencia: 'Nadie las atiende', justificacion: 'Se pierden pedidos' });
      store.reportOutcome(diagnosis.id, { progress: 100, finished: true });
      write({});
      tellResponses(diagnosis, questionsRules);
    },
  };
}

export type NewLearner = Awaited<ReturnType<typeof newLearner>>;
