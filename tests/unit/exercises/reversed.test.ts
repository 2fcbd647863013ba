import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pointOf } from '../../../src/exercises/matrix/rules.ts';
import { matrixSection } from '../../../src/exercises/matrix/report.ts';
import { isReversed } from '../../../src/exercises/matrix/reversed.ts';
import { workOf } from '../../../src/record/answers.ts';
import { definition, quadrants, scoresOf, texts, two } from './company-matrix.ts';
import { recordVerbs, type RecordVerbs } from '../record/record-verbs.ts';

describe('a criterion of which little is good', () => {
  let verbs: typeof import('../../../src/exercises/matrix/verbs.ts');
  let store: RecordVerbs;
  const work = () => workOf(store.$record.get());
  beforeEach(async () => {
    vi.resetModules();
    store = await recordVerbs();
    verbs = await import('../../../src/exercises/matrix/verbs.ts');
    store.openRecord({ replica: 'aaaa', now: () => Date.UTC(2026, 5, 1) });
    Object.entries(texts).forEach(([id, text]) => store.answer(id, text));
    Object.entries(two).forEach(([id, value]) => store.choose(id, value));
  });

  it('changes no score and no index', () => {
    const before = pointOf(definition, 'C01', work());
    const scores = { ...store.$record.get().choices };
    verbs.reverse(definition, 'a6');
    expect(isReversed(definition, 'a6', work())).toBe(true);
    expect(isReversed(definition, 'a5', work())).toBe(false);
    expect(pointOf(definition, 'C01', work())).toEqual(before);
    expect(store.$record.get().choices).toMatchObject(scores);
    verbs.reverse(definition, 'a6');
    expect(isReversed(definition, 'a6', work())).toBe(false);
  });

  it('turns its scores round only when told to, and back', () => {
    const given = () =>
      ['C01', 'C11'].map((account) => work().choice(`t18-aplica.s.${account}.a6`));
    const before = given();
    expect(verbs.scoresGiven(definition, 'a6')).toHaveLength(2);
    verbs.flipScores(definition, 'a6');
    expect(given()).toEqual(before.map((score) => String(6 - Number(score))));
    expect(work().choice('t18-aplica.s.C01.a5')).toBe(scoresOf('C01')['t18-aplica.s.C01.a5']);
    verbs.flipScores(definition, 'a6');
    expect(given()).toEqual(before);
  });

  it('is said so in the report', () => {
    verbs.reverse(definition, 'a6');
    expect(
      JSON.stringify(
        matrixSection(definition, work(), { groups: quadrants, accounts: {}, keys: {} }),
      ),
    ).toContain('Puntualidad de pago (menos es mejor)');
  });
});
