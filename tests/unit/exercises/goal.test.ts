/** Small goals: what counts for today, what is enough, and what is left. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { criteriaGoal } from '../../../src/exercises/criteria/goal.ts';
import { CriteriaSchema } from '../../../src/exercises/criteria/schema.ts';
import { reasonsGoal } from '../../../src/exercises/reasons/goal.ts';
import { ReasonsSchema } from '../../../src/exercises/reasons/schema.ts';
import { dayOf, goalOf } from '../../../src/exercises/today.ts';
import { EPOCH } from '../../../src/model/record.ts';
import { exerciseFile, workOn } from './work.ts';

const definition = v.parse(CriteriaSchema, exerciseFile('t18-criterios'));
const reasons = v.parse(ReasonsSchema, exerciseFile('t17-parte-2'));
const DAY = 1000;

const whole = (id: string) => ({
  [`${id}.nombre`]: `Criterio ${id}`,
  [`${id}.objetivo`]: 'Uno',
  [`${id}.medida`]: 'Uno más',
  [`${id}.diferencia`]: 'De 1 a 5',
  [`${id}.importancia`]: 'Porque…',
});
const done = (...ids: string[]) =>
  workOn(
    definition.id,
    Object.assign({ o1: 'Crecer' }, ...ids.map(whole)) as Record<string, string>,
    Object.fromEntries(ids.map((id) => [`${id}.meta`, 'o1'])),
  );
/** These were written today, all else before. */
const today =
  (...ids: string[]) =>
  (id: string) =>
    ids.some((one) => id.startsWith(`${definition.id}.${one}.`)) ? DAY + 60 : DAY - 60;

describe('«3 criterios hoy»', () => {
  it('begins with three of fourteen, and the minutes of them all', () => {
    expect(criteriaGoal(definition, done(), () => 0, DAY)).toEqual({
      done: 0,
      of: 3,
      left: 14,
      minutes: 85,
    });
  });

  it('counts what is complete and was written today, not what was there yesterday', () => {
    const work = done('a1', 'a2', 'r1');
    expect(criteriaGoal(definition, work, today('a2', 'r1'), DAY)).toMatchObject({
      done: 2,
      of: 3,
      left: 11,
    });
    expect(criteriaGoal(definition, work, today(), DAY)).toMatchObject({ done: 0, of: 3 });
  });

  it('does not count what was only begun, but needs fewer minutes for it', () => {
    const begun = workOn(definition.id, { o1: 'Crecer', 'a1.nombre': 'Margen' });
    const goal = criteriaGoal(definition, begun, today('a1'), DAY)!;
    expect(goal).toMatchObject({ done: 0, left: 14 });
    const most = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
    expect(criteriaGoal(definition, done(...most), today(), DAY)).toEqual({
      done: 0,
      of: 1,
      left: 1,
      minutes: 6,
    });
    const named = {
      text: (id: string) =>
        id === `${definition.id}.r7.nombre` ? 'Trato' : done(...most).text(id),
      choice: done(...most).choice,
    };
    expect(criteriaGoal(definition, named, today(), DAY)!.minutes).toBe(5);
  });

  it('is over when nothing is left, however many more there are', () => {
    const all = [1, 2, 3, 4, 5, 6, 7].flatMap((n) => [`a${n}`, `r${n}`]);
    expect(criteriaGoal(definition, done(...all), today(...all), DAY)).toBeUndefined();
  });

  it('follows the minimum of a variant', () => {
    expect(criteriaGoal({ ...definition, minimum: 1 }, done(), () => 0, DAY)).toMatchObject({
      of: 2,
      left: 2,
    });
  });
});

describe('the reasons of today', () => {
  it('are those that count and were written today', () => {
    const work = workOn(
      reasons.id,
      { r1: 'Compra mucho', r2: 'compra mucho.', r3: 'x', r4: 'Paga a tiempo' },
      { orden: 'r1,r2,r3,r4' },
    );
    expect(reasonsGoal(reasons, work, () => DAY, DAY)).toEqual({
      done: 2,
      of: 10,
      left: 18,
      minutes: 25,
    });
  });
});

describe('a day', () => {
  it('begins at midnight where the learner is', () => {
    const evening = new Date(2026, 10, 28, 23, 59);
    expect(dayOf(evening)).toBe(new Date(2026, 10, 28).getTime() / 1000 - EPOCH);
    expect(dayOf(new Date(2026, 10, 29, 0, 1))).toBeGreaterThan(dayOf(evening));
  });

  it.each([
    [1, 1],
    [7, 7],
    [12.4, 10],
    [83, 85],
    [0.2, 1],
  ])('of %d minutes is told as %d', (minutes, told) => {
    expect(goalOf(3, { done: 0, left: 1, minutes })!.minutes).toBe(told);
  });
});
