/** Storage that does not answer must not keep the course from opening. */
import type { UseStore } from 'idb-keyval';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openJournal } from '../../../src/lms/journal.ts';
import { patient } from '../../../src/storage/patient.ts';
import { emptyRecord } from '../../../src/model/record.ts';
import { fakeStore } from '../lms/fake-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store that answers nothing until it is woken. */
function sleeping() {
  const { store } = fakeStore();
  let wake!: () => void;
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  return {
    store: (async (mode, work) => (await awake, store(mode, work))) as UseStore,
    wake: () => wake(),
  };
}

it('storage that answers at once is waited for by nobody', async () => {
  const { store } = fakeStore();
  const journal = openJournal('lms/ana', patient(store, 4000, { isMute: false }));
  expect(await journal.write(emptyRecord())).toBeUndefined();
  expect(await journal.asides()).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('storage that never answers is blocked after four seconds, and at once from then on', async () => {
  const journal = openJournal('lms/ana', patient(sleeping().store, 4000, { isMute: false }));
  const first = journal.asides();
  const outcome = vi.fn();
  void first.then(() => outcome());
  await vi.advanceTimersByTimeAsync(3900);
  expect(outcome).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(await first).toEqual([]);
  expect(await journal.write(emptyRecord())).toBe('blocked');
});

it('storage that wakes up is written to again', async () => {
  const { store, wake } = sleeping();
  const journal = openJournal('lms/ana', patient(store, 4000, { isMute: false }));
  const first = journal.write(emptyRecord());
  await vi.advanceTimersByTimeAsync(5000);
  expect(await first).toBe('blocked');
  wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(await journal.write(emptyRecord())).toBeUndefined();
});

it('storage whose answer waits behind a busy page is not taken for mute', async () => {
  vi.useRealTimers();
  const { store } = fakeStore();
  // As a database in another process: its answer is a task of its own.
  const remote = (async (mode, work) => {
    await new Promise((resolve) => setTimeout(() => setImmediate(resolve), 20));
    return store(mode, work);
  }) as UseStore;
  const journal = openJournal('lms/ana', patient(remote, 50, { isMute: false }));
  const writing = journal.write(emptyRecord());
  await new Promise((resolve) => setTimeout(resolve, 2));
  for (const end = Date.now() + 300; Date.now() < end;);
  expect(await writing).toBeUndefined();
});
