/** Two windows of one course, each with its own record. */
import { expect, it, vi } from 'vitest';
import { otherWindows } from '../../../src/lms/windows.ts';
import type { LearnerRecord } from '../../../src/model/record.ts';
import { recordVerbs } from '../record/record-verbs.ts';

/**
 * A window that tells every change of its record, also one that it heard: it is the record that has
 * to end the echo.
 */
async function open(learner: string, replica: string) {
  vi.resetModules();
  const store = await recordVerbs();
  store.openRecord({ replica });
  let heard = 0;
  const hear = (record: unknown) => {
    heard++;
    store.adopt(record as LearnerRecord);
  };
  const windows = otherWindows(learner, hear, 0);
  store.$record.listen(() => windows.soon(store.publish));
  return {
    ...store,
    heard: () => heard,
    text: (id: string) => store.$record.get().answers[id]?.text,
  };
}
const settled = () => new Promise((done) => setTimeout(done, 100));

it('windows of one learner take in what the others write, and the echo ends', async () => {
  const [one, other] = [await open('lms/ana', 'aaaa'), await open('lms/ana', 'bbbb')];
  one.answer('t16.a', 'hola');
  await vi.waitFor(() => expect(other.text('t16.a')).toBe('hola'));
  other.answer('t16.b', 'adiós');
  await vi.waitFor(() => expect(one.text('t16.b')).toBe('adiós'));
  await settled();
  const before = [one.heard(), other.heard()];
  await settled();
  expect([one.heard(), other.heard()]).toEqual(before);
  expect(one.heard() + other.heard()).toBeLessThanOrEqual(4);
  expect(one.$record.get()).toEqual(other.$record.get());
});

it('windows of two learners hear nothing of each other', async () => {
  const [ana, twin, luis] = [
    await open('lms/eva', 'aaaa'),
    await open('lms/eva', 'bbbb'),
    await open('lms/luis', 'cccc'),
  ];
  ana.answer('t16.a', 'mío');
  await vi.waitFor(() => expect(twin.text('t16.a')).toBe('mío'));
  expect([luis.heard(), luis.text('t16.a')]).toEqual([0, undefined]);
});
