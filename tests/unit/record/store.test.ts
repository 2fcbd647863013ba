import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recordVerbs, type RecordVerbs } from './record-verbs.ts';

const seconds = (value: number) => Date.UTC(2026, 0, 1) + value * 1000;
let store: RecordVerbs;
let now = 0;

/** The store is a singleton of the page, so each test opens a new page. */
beforeEach(async () => {
  vi.resetModules();
  store = await recordVerbs();
  now = 100;
  store.openRecord({ replica: 'aaaa', now: () => seconds(now) });
});

describe('the record', () => {
  it('stamps a change with this browser and the second it was made', () => {
    store.answer('t16.a', 'hola');
    expect(store.$record.get().answers['t16.a']).toEqual({ text: 'hola', at: ['aaaa', 100] });
    expect(store.$record.get().knows).toEqual({ aaaa: 100 });
  });

  it('gives changes after a published copy a later revision, even in the same second', () => {
    store.answer('t16.a', 'hola');
    store.publish();
    store.answer('t16.a', 'hola ñandú');
    expect(store.$record.get().answers['t16.a']!.at).toEqual(['aaaa', 101]);
  });

  it('gives them one, too, where another device’s copy had not seen the published one', () => {
    store.answer('t16.a', 'hola');
    store.publish();
    store.adopt({
      schema: 1,
      knows: { bbbb: 40 },
      steps: [],
      answers: {},
      choices: {},
      exercises: {},
    });
    store.answer('t16.a', 'hola ñandú');
    expect(store.$record.get().answers['t16.a']!.at).toEqual(['aaaa', 101]);
  });

  it('never goes behind a copy from a browser whose clock is ahead', () => {
    store.adopt({
      schema: 1,
      knows: { bbbb: 5000 },
      steps: [],
      answers: { 't16.a': { text: 'mañana', at: ['bbbb', 5000] } },
      choices: {},
      exercises: {},
    });
    store.answer('t16.a', 'hoy');
    expect(store.$record.get().answers['t16.a']!.at).toEqual(['aaaa', 5000]);
    const theirs = {
      schema: 1 as const,
      knows: { bbbb: 5000 },
      steps: [],
      answers: { 't16.a': { text: 'mañana', at: ['bbbb', 5000] as [string, number] } },
      choices: {},
      exercises: {},
    };
    store.adopt(theirs);
    expect(store.$record.get().answers['t16.a']).toMatchObject({ text: 'hoy' });
    expect(store.$record.get().answers['t16.a']!.earlier).toBeUndefined();
  });

  it('tells nobody when nothing changed', () => {
    store.answer('t16.a', 'hola');
    const heard = vi.fn();
    store.$record.listen(heard);
    store.answer('t16.a', 'hola');
    store.choose('t16.b', '');
    store.reportOutcome('t16', { progress: 0 });
    store.reportOutcome('t16', { progress: 0 });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('takes out of a text only what no text may hold', () => {
    store.answer('t16.a', 'a\0b \uD83D c \u{1F9D1}‍\u{1F4BC} \uFFFE');
    expect(store.$record.get().answers['t16.a']!.text).toBe(
      'ab \uFFFD c \u{1F9D1}‍\u{1F4BC} \uFFFE',
    );
  });

  it('never lets progress, score or finished go back', () => {
    store.reportOutcome('t18', { progress: 80, score: 75, finished: true });
    store.reportOutcome('t18', { progress: 10, score: 5 });
    expect(store.$record.get().exercises['t18']).toEqual({
      progress: 80,
      score: 75,
      finished: true,
    });
  });

  it('lets go of an earlier version for good', () => {
    store.answer('t16.a', 'mío');
    const other = {
      schema: 1 as const,
      knows: { bbbb: 50 },
      steps: [],
      answers: { 't16.a': { text: 'de otro equipo', at: ['bbbb', 50] as [string, number] } },
      choices: {},
      exercises: {},
    };
    store.adopt(other);
    expect(store.$record.get().answers['t16.a']!.earlier).toHaveLength(1);
    store.dropEarlier('t16.a', 'de otro equipo');
    store.adopt(other);
    expect(store.$record.get().answers['t16.a']!.earlier).toBeUndefined();
  });
});
