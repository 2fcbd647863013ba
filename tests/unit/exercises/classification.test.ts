import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { factSheet } from '../../../src/exercises/account-facts.ts';
import { keyOf } from '../../../src/exercises/classification/key-of.ts';
import { afterAttempt } from '../../../src/exercises/attempts.ts';
import {
  classificationRules,
  nextOpen,
  standingOf,
} from '../../../src/exercises/classification/rules.ts';
import { checked, classificationFaults } from '../../../src/exercises/classification/faults.ts';
import {
  ClassificationSchema,
  groupTexts,
  offered,
  type Classification,
} from '../../../src/exercises/classification/schema.ts';
import { CategoriesSchema } from '../../../src/model/categories.ts';
import { CompanySchema } from '../../../src/model/company.ts';
import type { Work } from '../../../src/model/exercise.ts';

const read = (path: string) => parse(readFileSync(`content/${path}.yaml`, 'utf8'));
const definition: Classification = v.parse(ClassificationSchema, read('exercises/t18-clasifica'));
const company = v.parse(CompanySchema, read('sample-company'));
const categories = v.parse(CategoriesSchema, read('categories'));
const key = keyOf(definition, { company, categories });
const rules = classificationRules(key);
const right = (account: string) => key.accounts[account]!.right;
const wrongFor = (account: string) =>
  offered(groupTexts(categories), true)
    .map(({ id }) => id)
    .filter((id) => id !== right(account));
const workWith = (attempts: Record<string, string>): Work => ({
  text: () => '',
  choice: (id) => attempts[id.slice(definition.id.length + 1)] ?? '',
});
const all = (attempts: (account: string) => string) =>
  workWith(Object.fromEntries(definition.accounts.map((id) => [id, attempts(id)])));

describe('the practice', () => {
  it('asks for every account that the company keeps for it, and no worked example', () => {
    const kept = company.cuentas
      .filter(({ usoEnModulo }) => usoEnModulo === 'reactivo')
      .map(({ id }) => id);
    expect([...definition.accounts].sort()).toEqual([...kept].sort());
  });

  it('never asks for three accounts of the same group in a row', () => {
    const groups = definition.accounts.map(right);
    expect(groups.some((group, i) => group === groups[i + 1] && group === groups[i + 2])).toBe(
      false,
    );
  });

  it('offers three groups, and four where the course teaches the whole matrix', () => {
    expect(offered(groupTexts(categories), false).map(({ id }) => id)).toEqual([
      'estrella',
      'estatus',
      'estable',
    ]);
    expect(offered(groupTexts(categories), true)).toHaveLength(4);
  });

  it('has something to say of every wrong choice that can be made', () => {
    for (const account of definition.accounts)
      for (const wrong of wrongFor(account))
        expect(key.wrong[`${right(account)}>${wrong}`]).toMatch(/\w/);
  });

  it('puts no answer in the lesson', () => {
    const sheet = JSON.stringify(
      factSheet(company, definition.accounts, checked(definition, company, categories)),
    );
    for (const { id, porque, trampa } of company.cuentas.filter((one) =>
      definition.accounts.includes(one.id),
    )) {
      expect(sheet).toContain(`"${id}"`);
      expect(sheet).not.toContain(porque);
      if (trampa) expect(sheet).not.toContain(trampa);
    }
    expect(sheet).not.toMatch(/estrella|estatus|estable|indices|puntajes|categoria/);
  });
});

describe('the score', () => {
  it.each([
    ['first tries', (id: string) => right(id), 100],
    ['second tries', (id: string) => `${wrongFor(id)[0]}>${right(id)}`, 50],
    ['third tries', (id: string) => `${wrongFor(id).join('>')}>${right(id)}`, 50],
  ])('of twelve %s', (_, attempts, score) => {
    expect(rules.score!(definition, all(attempts))).toBe(score);
    expect(rules.progress(definition, all(attempts))).toBe(100);
    expect(rules.missing(definition, all(attempts))).toEqual([]);
  });

  it('counts over the twelve, also over those not answered', () => {
    const one = workWith({ C05: right('C05') });
    expect([
      rules.score!(definition, one),
      rules.progress(definition, one),
      rules.missing(definition, one).length,
    ]).toEqual([8, 8, 11]);
  });

  it('only grows while a learner goes on trying', () => {
    const account = fc.constantFrom(...definition.accounts);
    const group = fc.constantFrom(
      ...offered(groupTexts(categories), false).map(({ id }) => id as string),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(account, group)), (taps) => {
        const attempts: Record<string, string> = {};
        let before = { progress: 0, score: 0 };
        for (const [id, chosen] of taps) {
          attempts[id] = afterAttempt(
            (attempts[id] ?? '').split('>').filter(Boolean),
            chosen,
            right(id),
            false,
          );
          const work = workWith(attempts);
          const now = {
            progress: rules.progress(definition, work),
            score: rules.score!(definition, work)!,
          };
          expect(now.progress).toBeGreaterThanOrEqual(before.progress);
          expect(now.score).toBeGreaterThanOrEqual(before.score);
          before = now;
        }
      }),
    );
  });
});

describe('an attempt', () => {
  it('is joined to those before it', () => {
    expect(afterAttempt(['estable'], 'estrella', 'estrella', false)).toBe('estable>estrella');
  });
  it('changes nothing once one was right, nor when repeated', () => {
    expect(afterAttempt(['estrella'], 'estable', 'estrella', false)).toBe('estrella');
    expect(afterAttempt(['estable'], 'estable', 'estrella', false)).toBe('estable');
  });
  it('takes the place of one that was never judged', () => {
    expect(afterAttempt(['estable', 'estatus'], 'estrella', undefined, true)).toBe(
      'estable>estrella',
    );
    expect(afterAttempt(['estable', 'estatus'], 'estable', undefined, true)).toBe('estable');
  });
});

describe('without the answers', () => {
  const blind = classificationRules(undefined);
  it('reports nothing, so that nothing unjudged counts', () => {
    expect([
      blind.progress(definition, all(right)),
      blind.score!(definition, all(right)),
      blind.missing(definition, all(right)).length,
    ]).toEqual([0, undefined, 12]);
  });
  it('goes on to what has no attempt yet', () => {
    const work = workWith({ C05: 'estable' });
    expect(standingOf(definition, 'C05', work, undefined)).toBe('answered');
    expect(nextOpen(definition, work, undefined)).toBe('C11');
  });
});

describe('what the LMS is told', () => {
  it('is the first choice of each account and whether it was right', () => {
    const told = rules.interactions(
      definition,
      all((id) => (id === 'C11' ? `estrella>${right(id)}` : right(id))),
    );
    expect(told).toHaveLength(12);
    expect(told.find(({ id }) => id === 't18-clasifica.C11')).toMatchObject({
      type: 'choice',
      response: 'estrella',
      words: expect.stringMatching(/^Supermercados La Explanada: \p{Lu}/u),
      result: 'incorrect',
      description: 'Supermercados La Explanada',
    });
    expect(told.filter(({ result }) => result === 'correct')).toHaveLength(11);
  });
});

describe('an author’s mistake', () => {
  it.each([
    [
      { accounts: ['C05', 'C99'] },
      /t18-clasifica\.yaml: accounts has C99; expected an id of content\/sample-company\.yaml/,
    ],
    [
      { accounts: ['C01'] },
      /C01, which is estrategico; expected one of estrella, estatus, estable\. Remove it/,
    ],
    [
      { others: [{ field: 'ventas', label: 'Ventas', unit: 'mdp' }] },
      /others has the field ventas; expected one of ventasMXNm/,
    ],
  ])('%j is named with its cure', (change, said) => {
    expect(
      classificationFaults({ ...definition, ...change }, company, categories).join('\n'),
    ).toMatch(said);
  });
  it('of an account asked twice is named with its cure', () => {
    expect(
      v.safeParse(ClassificationSchema, {
        ...read('exercises/t18-clasifica'),
        accounts: ['C05', 'C05'],
      }).issues?.[0].message,
    ).toMatch(/expected each once\. Remove the second/);
  });
});
