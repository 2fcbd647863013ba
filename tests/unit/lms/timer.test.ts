import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { timer } from '../../../src/lms/timer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** When each work was done, in milliseconds from the beginning. */
function clocked() {
  const began = performance.now();
  const done: [string, number][] = [];
  return { done, work: (name: string) => () => void done.push([name, performance.now() - began]) };
}

it('does the last work that was started, once, when that one is due', () => {
  const { done, work } = clocked();
  const waiting = timer();
  waiting.start(work('first'), 1000);
  vi.advanceTimersByTime(600);
  waiting.start(work('second'), 1000);
  vi.advanceTimersByTime(5000);
  expect(done).toEqual([['second', 1600]]);
});

it('does at once what is due before the one that it takes the place of', () => {
  const { done, work } = clocked();
  const waiting = timer();
  waiting.start(work('late'), 1000);
  waiting.start(work('soon'), 10);
  vi.advanceTimersByTime(5000);
  expect(done).toEqual([['soon', 10]]);
});

it('leaves one that waits alone, and takes another after it', () => {
  const { done, work } = clocked();
  const waiting = timer();
  waiting.startOnce(work('first'), 100);
  waiting.startOnce(work('second'), 10);
  vi.advanceTimersByTime(100);
  waiting.startOnce(work('third'), 10);
  vi.advanceTimersByTime(100);
  expect(done).toEqual([
    ['first', 100],
    ['third', 110],
  ]);
});

it('does nothing that was stopped, and what is started after it in its own time', () => {
  const { done, work } = clocked();
  const waiting = timer();
  waiting.start(work('stopped'), 100);
  waiting.stop();
  vi.advanceTimersByTime(50);
  waiting.start(work('other'), 100);
  vi.advanceTimersByTime(5000);
  expect(done).toEqual([['other', 150]]);
});

it('sets no timer of the browser’s for each of many keys', () => {
  const set = vi.spyOn(globalThis, 'setTimeout');
  const waiting = timer();
  for (let key = 0; key < 100; key++) {
    waiting.start(() => undefined, 1000);
    vi.advanceTimersByTime(90);
  }
  expect(set.mock.calls.length).toBeLessThan(15);
});
