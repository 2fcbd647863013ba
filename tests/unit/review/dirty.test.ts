import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dirtyKeys, type Progress } from '../../../src/review/store/dirty.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser's storage that takes no value longer than its room. */
function storage(room: () => number) {
  const held = new Map<string, string>();
  const values = new Map<string, string>();
  let last: Progress = { dirty: 0, failed: [] };
  const keys = dirtyKeys({
    place: {
      async write(entries) {
        await Promise.resolve();
        if (entries.some(([, value]) => typeof value === 'string' && value.length > room()))
          throw new DOMException('full', 'QuotaExceededError');
        for (const [key, value] of entries)
          if (typeof value === 'string') held.set(key, value);
          else held.delete(key);
      },
    },
    value: (key) => values.get(key),
    weight: (key) => Number(key.startsWith('s:')),
    show: (progress) => (last = progress),
  });
  return {
    keys,
    held,
    put(key: string, value: string) {
      values.set(key, value);
      keys.touch([key]);
    },
    values,
    told: () => last,
  };
}

describe('what is dirty', () => {
  it('is kept once all of it is written, as it is then', async () => {
    const { put, held, told } = storage(() => 100);
    put('r:1', 'a');
    put('r:1', 'ab');
    put('r:2', 'c');
    await vi.runAllTimersAsync();
    expect([...held]).toEqual([
      ['r:1', 'ab'],
      ['r:2', 'c'],
    ]);
    expect(told()).toEqual({ dirty: 0, failed: [] });
  });

  it('stays told after a later write succeeded, and is written when there is room', async () => {
    let room = 3;
    const { put, held, told } = storage(() => room);
    put('r:1', 'too long');
    await vi.advanceTimersByTimeAsync(10);
    put('r:2', 'ok');
    await vi.advanceTimersByTimeAsync(10);
    expect(told()).toEqual({ dirty: 1, failed: ['r:1'] });
    expect([...held.keys()]).toEqual(['r:2']);
    room = 100;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(held.get('r:1')).toBe('too long');
    expect(told()).toEqual({ dirty: 0, failed: [] });
  });

  it('a text that does not fit takes no grade with it, nor other texts', async () => {
    const { keys, values, held, told } = storage(() => 10);
    values.set('s:big', 'x'.repeat(50));
    values.set('s:small', 'text');
    values.set('r:1', 'grade');
    keys.touch(['s:big', 's:small', 'r:1']);
    await vi.advanceTimersByTimeAsync(10);
    expect([...held.keys()].sort()).toEqual(['r:1', 's:small']);
    expect(told()).toEqual({ dirty: 1, failed: ['s:big'] });
  });

  it('a value that goes away is taken out', async () => {
    const { put, values, keys, held } = storage(() => 100);
    put('r:1', 'a');
    await vi.runAllTimersAsync();
    values.delete('r:1');
    keys.touch(['r:1']);
    await vi.runAllTimersAsync();
    expect(held.size).toBe(0);
  });
});
