/** What the database had not taken when the page went. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinLast } from '../../../src/lms/join-last.ts';
import { openJournal } from '../../../src/lms/journal.ts';
import { LAST, lastWords } from '../../../src/lms/last-words.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import { fakeStore } from './fake-store.ts';

const withText = (text: string, revision: number): LearnerRecord => ({
  ...emptyRecord(),
  knows: { aaaa: revision },
  answers: { r1: { text, at: ['aaaa', revision] } },
});
const mute = (async () => new Promise(() => {})) as never;

/** Its names are its own keys, as a browser's are. */
const storage = (): Storage =>
  Object.create({
    getItem(this: Record<string, string>, name: string) {
      return this[name] ?? null;
    },
    setItem(this: Record<string, string>, name: string, value: string) {
      this[name] = value;
    },
    removeItem(this: Record<string, string>, name: string) {
      delete this[name];
    },
  }) as Storage;

beforeEach(() => vi.stubGlobal('localStorage', storage()));
afterEach(() => vi.unstubAllGlobals());

async function leaveWith(record: LearnerRecord, copy = 'copy/aaaa'): Promise<void> {
  const journal = openJournal(copy, mute);
  await Promise.resolve();
  void journal.writeLast(record);
}

describe('what was typed as the page went', () => {
  it('is joined to its own copy at the next launch, and then forgotten', async () => {
    const { store, held, put } = fakeStore();
    put('copy/aaaa/record', withText('Ho', 1));
    put('copy/bbbb/record', withText('Otra persona', 1));
    await leaveWith(withText('Hola', 2));
    await joinLast(store);
    expect(held.get('copy/aaaa/record')).toMatchObject({ answers: { r1: { text: 'Hola' } } });
    expect(held.get('copy/bbbb/record')).toMatchObject({
      answers: { r1: { text: 'Otra persona' } },
    });
    expect(lastWords()).toEqual([]);
  });

  it('writes over nothing newer, and begins a copy where there is none', async () => {
    const { store, held, put } = fakeStore();
    put('copy/aaaa/record', withText('Hola a todos', 3));
    await leaveWith(withText('Hola', 2));
    await leaveWith(withText('Sola', 1), 'copy/cccc');
    await joinLast(store);
    expect(held.get('copy/aaaa/record')).toMatchObject({
      answers: { r1: { text: 'Hola a todos' } },
    });
    expect(held.get('copy/cccc/record')).toMatchObject({ answers: { r1: { text: 'Sola' } } });
  });

  it('stays where the copy cannot be read, or the storage does not take it', async () => {
    const { store, fail, put } = fakeStore();
    put('copy/aaaa/record', { schema: 99 });
    await leaveWith(withText('Hola', 2));
    await joinLast(store);
    await leaveWith(withText('Sola', 1), 'copy/cccc');
    fail('QuotaExceededError');
    localStorage.setItem(`${LAST}copy/dddd`, '{"answers":7}');
    await joinLast(store);
    expect(lastWords()).toHaveLength(3);
  });

  it('is not left behind where the database took it, nor by who clears a shared computer', async () => {
    const { store } = fakeStore();
    const journal = openJournal('copy/aaaa', store);
    await Promise.resolve();
    expect(await journal.writeLast(withText('Hola', 2))).toBeUndefined();
    expect(lastWords()).toEqual([]);
    await leaveWith(withText('Hola', 2));
    await journal.clear();
    expect(lastWords()).toEqual([]);
  });

  it('is left to the database where pages may keep nothing else', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { store, held } = fakeStore();
    const journal = openJournal('copy/aaaa', store);
    await Promise.resolve();
    expect(await journal.writeLast(withText('Hola', 2))).toBeUndefined();
    await joinLast(store);
    expect(held.get('copy/aaaa/record')).toMatchObject({ answers: { r1: { text: 'Hola' } } });
  });
});
