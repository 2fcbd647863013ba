/** What the screen, the report and the LMS are told of a whole course, and of an emptied exercise. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sectionOf } from '../../../src/exercises/report.ts';
import { courseMessages as say } from '../../../src/messages/course.ts';
import { newLearner, type NewLearner } from './new-learner.ts';

let learner: NewLearner;
beforeEach(async () => {
  learner = await newLearner();
});

describe('an exercise that was finished and then emptied', () => {
  const missing = () =>
    sectionOf(learner.diagnosis, learner.work(), { groups: [], accounts: {}, keys: {} }).missing;
  const untold = () => learner.untold(learner.outline.topics);
  const response = () =>
    untold()
      .flatMap(([, interactions]) => interactions)
      .find(({ id }) => id.endsWith('.evidencia'))?.response;

  it('lacks in the report what it lacks', () => {
    learner.finishDiagnosis();
    expect(missing()).toEqual([]);
    learner.write({ evidencia: '' });
    expect(missing()).toHaveLength(1);
  });

  it('is told to the LMS as it is at that moment, to the last key', () => {
    learner.finishDiagnosis();
    expect(response()).toBe('Nadie las atiende');
    learner.answer(`${learner.diagnosis.id}.evidencia`, 'Nadie las atiend');
    expect(response()).toBe('Nadie las atiend');
  });

  it('is told without the erased text', () => {
    learner.finishDiagnosis();
    const [[id, interactions] = [] as never] = untold();
    learner.markTold(id, learner.checksumOf(interactions));
    expect(untold()).toEqual([]);
    learner.write({ evidencia: '' });
    expect(response()).toBe('');
    expect(untold().map(([exercise]) => exercise)).toEqual([learner.diagnosis.id]);
  });

  it('stays completed in the LMS', () => {
    const before = () => learner.facts().progress;
    learner.finishDiagnosis();
    const told = before();
    learner.write({ evidencia: '', justificacion: '' });
    expect(before()).toBe(told);
    expect(learner.record().exercises[learner.diagnosis.id]!.finished).toBe(true);
  });
});

describe('the course', () => {
  /** Everything done but what `without` names. */
  function doneBut(...without: string[]): void {
    for (const { exercises: asked } of learner.steps)
      for (const { id, required, asks } of asked)
        if (!without.includes(id)) {
          if (required) learner.reportOutcome(id, { progress: 100, finished: true });
          for (const item of asks ?? []) learner.choose(`${id}.${item}`, 'a');
        }
    learner.settle(...learner.steps.map(({ id }) => id).filter((id) => !without.includes(id)));
  }
  const isDone = () => learner.courseDone(learner.record(), learner.outline);

  it('is done without what is optional', () => {
    doneBut('t16-atencion-plena', 't18-aplica', 't18-aplicacion');
    expect(isDone()).toBe(true);
    expect(say.left(learner.minutesLeft(learner.record(), learner.outline.topics[0]!.steps))).toBe(
      'solo queda lo opcional, unos 5 minutos',
    );
  });

  it.each(['t16-repaso', 't18-clasifica', 't17-importancia'])('is not done without %s', (what) => {
    doneBut(what);
    expect(isDone()).toBe(false);
  });

  it('stays done where an older version counted a step on sight', () => {
    doneBut('t16-repaso');
    learner.finishStep('t16-para-recordar');
    expect(isDone()).toBe(true);
    expect(
      learner.standingNow(
        learner.record(),
        learner.steps.find(({ id }) => id === 't16-para-recordar')!,
      ),
    ).toBe('done');
  });

  it('that is done and lacks something since says so, and stays done in the LMS', () => {
    doneBut();
    learner.choose('now.t16-diagnostico', '58-1');
    expect(isDone()).toBe(true);
    expect(learner.facts()).toMatchObject({ completed: true, progress: 1 });
    expect(learner.courseLackingNow(learner.record(), learner.outline)).toBe(1);
  });
});
