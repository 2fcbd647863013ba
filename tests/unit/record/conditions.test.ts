/**
 * Each kind of step, as a learner may leave it, against what the screen and the LMS say of it. The
 * steps and the exercises are the course's own; what of an emptied one, and of the whole course, is
 * told where, is in `interactions-told.test.ts`.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { newLearner, type NewLearner } from './new-learner.ts';

const RECALL = ['t16-repaso.p1', 't16-repaso.p2'] as const;
const STEPS = {
  read: 't16-importancia',
  recall: 't16-para-recordar',
  exercise: 't16-ejercicio',
  'optional reading': 't16-atencion-plena',
  'optional practice': 't18-aplicacion',
};

interface Row {
  step: keyof typeof STEPS;
  left: string;
  does: (learner: NewLearner) => void;
  /** The mark in the contents, and the minutes of the step that count as left. */
  screen: { mark: string; minutes: number };
  /** Whether the LMS counts the step, 0–1. */
  lms: number;
}

const ROWS: Row[] = [
  {
    step: 'read',
    left: 'new',
    does: (learner) => learner.settle(),
    screen: { mark: 'new', minutes: 1 },
    lms: 0,
  },
  {
    step: 'read',
    left: 'skipped',
    does: (learner) => {
      learner.visit('tema-16', STEPS.read);
      learner.settle();
    },
    screen: { mark: 'new', minutes: 1 },
    lms: 0,
  },
  {
    step: 'read',
    left: 'done',
    does: (learner) => learner.settle(STEPS.read),
    screen: { mark: 'done', minutes: 0 },
    lms: 1,
  },
  {
    step: 'recall',
    left: 'skipped',
    does: (learner) => {
      learner.visit('tema-16', STEPS.recall);
      learner.settle(STEPS.recall);
    },
    screen: { mark: 'new', minutes: 3 },
    lms: 0,
  },
  {
    step: 'recall',
    left: 'half',
    does: (learner) => {
      learner.choose(RECALL[0], 'clave');
      learner.settle(STEPS.recall);
    },
    screen: { mark: 'begun', minutes: 2 },
    lms: 0.5,
  },
  {
    step: 'recall',
    left: 'done',
    does: (learner) => {
      learner.choose(RECALL[0], 'clave');
      learner.choose(RECALL[1], 'comparar');
      learner.settle();
    },
    screen: { mark: 'done', minutes: 0 },
    lms: 1,
  },
  {
    step: 'recall',
    left: 'put off',
    does: (learner) => {
      for (const id of RECALL) learner.choose(learner.laterId(id), '1');
      learner.settle();
    },
    screen: { mark: 'done', minutes: 0 },
    lms: 1,
  },
  {
    step: 'exercise',
    left: 'skipped',
    does: (learner) => {
      learner.visit('tema-16', STEPS.exercise);
      learner.settle(STEPS.exercise);
    },
    screen: { mark: 'new', minutes: 25 },
    lms: 0,
  },
  {
    step: 'exercise',
    left: 'half',
    does: (learner) => {
      learner.choosePlace();
      learner.write({ evidencia: 'Nadie las atiende' });
    },
    screen: { mark: 'begun', minutes: 11 },
    lms: 0.58,
  },
  {
    step: 'exercise',
    left: 'of a letter',
    does: (learner) => {
      learner.choosePlace();
      learner.write({ evidencia: 'x', justificacion: 'x' });
    },
    screen: { mark: 'begun', minutes: 21 },
    lms: 0.16,
  },
  {
    step: 'exercise',
    left: 'done',
    does: (learner) => learner.finishDiagnosis(),
    screen: { mark: 'done', minutes: 0 },
    lms: 1,
  },
  {
    step: 'exercise',
    left: 'emptied',
    does: (learner) => {
      learner.finishDiagnosis();
      learner.write({ evidencia: '' });
    },
    screen: { mark: 'lacking', minutes: 11 },
    lms: 1,
  },
  {
    step: 'exercise',
    left: 'emptied and written again',
    does: (learner) => {
      learner.finishDiagnosis();
      learner.write({ evidencia: '' });
      learner.write({ evidencia: 'Cada quien vende por su lado' });
    },
    screen: { mark: 'done', minutes: 0 },
    lms: 1,
  },
  {
    step: 'optional practice',
    left: 'skipped',
    does: (learner) => {
      learner.visit('tema-18', STEPS['optional practice']);
      learner.settle(STEPS['optional practice']);
    },
    screen: { mark: 'new', minutes: 25 },
    lms: 0,
  },
  {
    step: 'optional practice',
    left: 'done',
    does: (learner) => {
      learner.reportOutcome('t18-aplica', { progress: 100, finished: true });
      learner.settle();
    },
    screen: { mark: 'done', minutes: 0 },
    lms: 1,
  },
  {
    step: 'optional reading',
    left: 'done',
    does: (learner) => learner.settle(STEPS['optional reading']),
    screen: { mark: 'done', minutes: 0 },
    lms: 1,
  },
];

describe.each(ROWS)('a step of the kind “$step”, $left', ({ step, does, screen, lms }) => {
  let learner: NewLearner;
  beforeEach(async () => {
    learner = await newLearner();
    does(learner);
  });
  const here = () => learner.steps.find(({ id }) => id === STEPS[step])!;

  it('is marked on screen as what is so now, with the minutes that are left', () => {
    const { needed, optional } = learner.minutesLeft(learner.record(), [here()]);
    const mark = learner.standingNow(learner.record(), here());
    expect({ mark, minutes: needed + optional }).toEqual(screen);
    expect(Math.min(needed, optional), 'minutes are needed or optional').toBe(0);
  });

  it('counts in the LMS for as much as was worked', () => {
    // As if it were needed, for what is optional counts nowhere.
    const exercises = here().exercises.map((one) => ({ ...one, required: !one.asks }));
    const alone = {
      ...learner.outline.topics[0]!,
      steps: [{ ...here(), optional: false, exercises }],
    };
    expect(learner.topicProgress(learner.record(), alone)).toBeCloseTo(lms, 2);
  });
});
