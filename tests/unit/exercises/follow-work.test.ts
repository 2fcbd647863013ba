import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordVerbs, type RecordVerbs } from '../record/record-verbs.ts';

const step = (id: string, exercise: string) => ({ id, exercises: [{ id: exercise }] });
const outline = JSON.stringify({
  topics: [{ steps: [step('one', 't.first'), step('two', 't.second'), step('three', 't.third')] }],
});

let record: RecordVerbs;
let draws: string[];
let followWork: typeof import('../../../src/exercises/follow-work.ts').followWork;

/** Two exercises of one page, in two steps; the learner is at the first. */
beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  const page = Object.assign(new EventTarget(), {
    getElementById: () => ({ textContent: outline }),
  });
  vi.stubGlobal('document', page);
  record = await recordVerbs();
  ({ followWork } = await import('../../../src/exercises/follow-work.ts'));
  draws = [];
  record.visit('page', 'one');
  followWork('t.first', () => draws.push('first'));
  followWork('t.second', () => draws.push('second'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('who only reads on draws no exercise anew', () => {
  record.visit('page', 'two');
  record.finishStep('one');
  record.visit('other', 'three');
  vi.runAllTimers();
  expect(draws).toEqual([]);
});

it('a first letter is drawn at once where the learner is, and elsewhere once they pause', () => {
  record.answer('t.first.a', 'h');
  vi.advanceTimersByTime(0);
  expect(draws).toEqual(['first']);
  vi.advanceTimersByTime(399);
  expect(draws).toEqual(['first']);
  vi.advanceTimersByTime(1);
  expect(draws).toEqual(['first', 'second']);
});

it('those elsewhere are drawn one after another: a key waits for one of them at most', () => {
  followWork('t.third', () => draws.push('third'));
  record.answer('t.first.a', 'h');
  vi.advanceTimersByTime(399);
  draws = [];
  vi.advanceTimersToNextTimer();
  expect(draws).toEqual(['second']);
  record.answer('t.first.a', 'ho');
  vi.advanceTimersByTime(399);
  expect(draws).not.toContain('third');
  vi.advanceTimersByTime(1);
  expect(draws).toContain('third');
});

it('who types on is drawn twice a second, not with each key', () => {
  record.answer('t.first.a', 'h');
  vi.advanceTimersByTime(0);
  for (let typed = 'ho'; typed.length < 12; typed += 'o') {
    record.answer('t.first.a', typed);
    vi.advanceTimersByTime(100);
  }
  expect(draws).toEqual(['first', 'first', 'first']);
});

it('a choice is drawn at once, with what was typed before it', () => {
  record.answer('t.first.a', 'h');
  vi.runAllTimers();
  draws = [];
  record.answer('t.first.a', 'ho');
  record.choose('t.first.b', 'x');
  vi.advanceTimersByTime(0);
  expect(draws).toEqual(['first']);
  vi.advanceTimersByTime(399);
  expect(draws).toEqual(['first']);
});

it('who leaves the field finds drawn what its words open', () => {
  record.answer('t.first.a', 'h');
  vi.runAllTimers();
  draws = [];
  record.answer('t.first.a', 'ho');
  document.dispatchEvent(new Event('focusout'));
  expect(draws).toContain('first');
  vi.runAllTimers();
  expect(draws.filter((one) => one === 'first')).toHaveLength(1);
});

it('a field that is emptied is drawn at once', () => {
  record.answer('t.first.a', 'h');
  vi.runAllTimers();
  draws = [];
  record.answer('t.first.a', '');
  vi.advanceTimersByTime(0);
  expect(draws).toEqual(['first']);
});

it('who comes to a step before the pause finds it drawn', () => {
  record.answer('t.first.a', 'h');
  record.visit('page', 'two');
  vi.advanceTimersByTime(0);
  expect(draws).toContain('second');
});

it('a choice, an outcome and what another device holds are drawn, too', () => {
  record.choose('t.first.b', 'x');
  vi.runAllTimers();
  record.reportOutcome('t.first', { progress: 100, finished: true });
  vi.runAllTimers();
  record.adopt({
    ...record.$record.get(),
    elsewhere: { 't.first.c': [['bbbb', 7]] },
    knows: { bbbb: 7 },
  });
  vi.runAllTimers();
  expect(draws).toEqual(['first', 'second', 'first', 'second', 'first', 'second']);
});
