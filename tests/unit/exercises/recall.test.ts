import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/exercises/recall/key-of.ts';
import { recallRules } from '../../../src/exercises/recall/rules.ts';
import { asked } from '../../../src/exercises/recall/asked.ts';
import { RecallSchema } from '../../../src/exercises/recall/schema.ts';
import { exerciseFile, faultsOf, workOn } from './work.ts';

const ids = ['t16-repaso', 't17-recuerda', 't18-recuerda', 't18-repaso'];
const load = (id: string) => v.parse(RecallSchema, exerciseFile(id));
const definition = load('t16-repaso');
const key = keyOf(definition);
const rules = recallRules(key);
const lesson = asked(definition);
const right = (item: string) => key[item]!.right;
const wrong = (item: string) => Object.keys(key[item]!.why).filter((id) => id !== right(item));
const work = (attempts: (item: string) => string) =>
  workOn(
    definition.id,
    {},
    Object.fromEntries(definition.questions.map(({ item }) => [item, attempts(item)])),
  );

describe.each(ids)('%s', (id) => {
  it('has something of its own to say of every option', () => {
    for (const { options } of load(id).questions)
      expect(new Set(options.map(({ why }) => why)).size).toBe(options.length);
  });

  it('puts neither the right option nor an explanation in the lesson', () => {
    const shown = JSON.stringify(asked(load(id)));
    expect(shown).not.toMatch(/"right"|"why"/);
    for (const { why } of load(id).questions.flatMap(({ options }) => options))
      expect(shown).not.toContain(why);
  });

  it('is not needed to complete the course', () => {
    expect(load(id).required).toBe(false);
  });

  it('never quotes the first idea of Topic 16 as if it were the answer', () => {
    const said = Object.values(keyOf(load(id))).map((one) => one.why[one.right]!);
    for (const text of said)
      expect(text).not.toMatch(/más grandes que atiende|aquellos clientes que más compran/);
  });
});

describe('the right options', () => {
  const all = ids.flatMap((id) => load(id).questions);

  it('are not given away by their length', () => {
    const longest = all.filter(
      ({ options }) => [...options].sort((a, b) => b.label.length - a.label.length)[0]!.right,
    );
    expect(longest.length).toBeLessThanOrEqual(all.length / 2);
  });

  it('stand now first, now in the middle, now last', () => {
    const places = all.map(({ options }) => options.findIndex(({ right: isRight }) => isRight));
    for (const place of [0, 1, 2])
      expect(places.filter((one) => one === place).length).toBeGreaterThan(1);
  });
});

describe('the score', () => {
  it.each([
    ['all at the first try', (item: string) => right(item), 100, 100],
    ['all at the second', (item: string) => `${wrong(item)[0]}>${right(item)}`, 0, 100],
    ['nothing right yet', (item: string) => wrong(item)[0]!, 0, 0],
    ['nothing tried', () => '', 0, 0],
  ])('of %s', (_, attempts, score, progress) => {
    expect([rules.score!(lesson, work(attempts)), rules.progress(lesson, work(attempts))]).toEqual([
      score,
      progress,
    ]);
  });

  it('is not told before the answers have arrived', () => {
    const blind = recallRules(undefined);
    expect([blind.score!(lesson, work(right)), blind.progress(lesson, work(right))]).toEqual([
      undefined,
      0,
    ]);
  });

  it('costs the LMS no interaction', () => {
    expect(rules.interactions(lesson, work(right))).toEqual([]);
  });
});

describe('an author’s mistake', () => {
  const file = exerciseFile('t16-repaso');
  const [first, second] = file['questions'] as {
    item: string;
    options: Record<string, unknown>[];
  }[];
  const optionsAs = (options: Record<string, unknown>[]) => ({
    ...file,
    questions: [{ ...first, options }, second],
  });
  it.each([
    [
      optionsAs(first!.options.map((option) => ({ ...option, right: true }))),
      /question p1 has 4 options with right: true; expected one\. Mark/,
    ],
    [
      optionsAs(first!.options.map((option) => ({ ...option, right: false }))),
      /question p1 has 0 options with right: true/,
    ],
    [
      optionsAs(first!.options.map((option) => ({ ...option, id: 'clave' }))),
      /question p1 has an option id twice; expected each once\. Give/,
    ],
    [optionsAs([{ id: 'clave', label: 'x' }]), /questions\.0\.options\.0\.why/],
    [
      { ...file, questions: [first, first] },
      /questions: an item stands twice; expected each once\. Give/,
    ],
  ])('%# is named with its cure', (changed, said) => {
    expect(faultsOf(RecallSchema, changed)).toMatch(said);
  });
});
