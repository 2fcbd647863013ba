/** When a record is made a value for the LMS: ahead of need where that takes long, and only there. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { encoder } from '../../../src/lms/encoder.ts';
import { emptyRecord } from '../../../src/model/record.ts';
import { fakeSession } from './keeping.ts';

const SOON = 2000;
const value = (text: string) => ({ text, left: [], wire: 0, fill: 0, isCheapest: true });

/** `isLong`: only the dense form fits, which takes a moment. */
function encoding(isLong: boolean) {
  let version = 1;
  let made = 0;
  const make = () => value(`${version}, ${++made}`);
  const own = encoder<undefined>({
    codec: {
      encodeCheap: () => (isLong ? undefined : make()),
      encode: async () => make(),
    },
    session: () => fakeSession().session,
    version: () => version,
    take: () => ({
      record: emptyRecord(),
      facts: { location: '', completed: false, progress: 0, objectives: [], interactions: [] },
      told: undefined,
    }),
  });
  return {
    own,
    made: () => made,
    async change(what: 'move' | 'work') {
      version++;
      own.soon(what === 'move');
      await vi.advanceTimersByTimeAsync(SOON);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('the first change is encoded soon, and each change of the work after it', async () => {
  const { change, made } = encoding(false);
  await change('move');
  await change('work');
  await change('work');
  expect(made()).toBe(3);
});

it('a move waits for who sends it, where that takes no time', async () => {
  const { own, change, made } = encoding(false);
  await change('work');
  await change('move');
  await change('move');
  expect(made()).toBe(1);
  expect(own.now()).toBe(true);
  expect(own.ready).toMatchObject({ version: 4, encoded: { text: '4, 2' } });
});

it('a move does not put off what was typed before it', async () => {
  const { own, change, made } = encoding(false);
  await change('work');
  own.soon(false);
  own.soon(true);
  await change('move');
  expect(made()).toBe(2);
});

it('a move is encoded ahead where leaving could not wait for it', async () => {
  const { own, change } = encoding(true);
  await change('work');
  await change('move');
  expect(own.now()).toBe(true);
  expect(own.ready?.version).toBe(3);
});
