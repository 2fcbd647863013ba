/** This browser's copies: whose they are, and what happens where nothing can be kept. */
import { describe, expect, it } from 'vitest';
import { isUnknown, journalKey, WITHOUT_LMS } from '../../../src/lms/journal-key.ts';
import { openJournal } from '../../../src/lms/journal.ts';
import { browserSession } from '../../../src/lms/browser-session.ts';
import type { LmsSession } from '../../../src/model/lms.ts';
import { emptyRecord } from '../../../src/model/record.ts';
import { fakeStore } from './fake-store.ts';

const record = { ...emptyRecord(), steps: ['t16-1'] };
const aside = (content: string) => ({ at: 1, from: 'lms' as const, code: 'unreadable', content });

describe('the journal', () => {
  it('gives back what it kept, to the same learner only', async () => {
    const { store } = fakeStore();
    const ana = openJournal('lms/ana', store);
    expect(await ana.write(record)).toBeUndefined();
    await ana.keepSetting('theme', 'dark');
    expect([await ana.read(), await ana.setting('theme')]).toEqual([record, 'dark']);
    const luis = openJournal(Promise.resolve('lms/luis'), store);
    expect([await luis.read(), await luis.setting('theme'), await luis.asides()]).toEqual([
      undefined,
      '',
      [],
    ]);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'blocked'],
    ['InvalidStateError', 'blocked'],
  ])('where the browser answers %s is %s, and reads as empty', async (name, fault) => {
    const { store, fail } = fakeStore();
    const journal = openJournal('lms/ana', store);
    await journal.write(record);
    fail(name);
    expect([
      await journal.write(record),
      await journal.setAside(aside('K1A')),
      await journal.read(),
      await journal.asides(),
      await journal.setting('theme'),
    ]).toEqual([fault, fault, undefined, [], '']);
    await journal.clear();
    await journal.keepSetting('theme', 'dark');
    fail();
    expect(await journal.read()).toEqual(record);
  });

  it('keeps every copy that was set aside', async () => {
    const journal = openJournal('lms/ana', fakeStore().store);
    await journal.setAside(aside('una'));
    await journal.setAside(aside('otra'));
    expect((await journal.asides()).map(({ content }) => content)).toEqual(['una', 'otra']);
  });

  it('forgets one learner’s copies and nobody else’s', async () => {
    const { store } = fakeStore();
    const [ana, luis] = [openJournal('lms/ana', store), openJournal('lms/luis', store)];
    for (const journal of [ana, luis]) {
      await journal.write(record);
      await journal.setAside(aside('una'));
    }
    await ana.clear();
    expect([
      await ana.read(),
      await ana.asides(),
      await luis.read(),
      (await luis.asides()).length,
    ]).toEqual([undefined, [], record, 1]);
  });
});

describe('the key', () => {
  const session = (id: string): LmsSession => ({
    ...browserSession(),
    kind: 'scorm12',
    learner: { id, name: '' },
  });
  const keyOf = (id: string, theirs?: { knows: Record<string, number> }, { store } = fakeStore()) =>
    journalKey(session(id), { replica: 'zzzz', theirs, store });

  it('is the learner where the LMS says who it is, and this browser without an LMS', async () => {
    expect(await keyOf('ana')).toBe('lms/ana');
    expect(
      await journalKey(browserSession(), {
        replica: 'zzzz',
        theirs: undefined,
        store: fakeStore().store,
      }),
    ).toBe(WITHOUT_LMS);
    expect([session('ana'), session(''), browserSession()].map(isUnknown)).toEqual([
      false,
      true,
      false,
    ]);
  });

  describe('of a learner whom the LMS does not name', () => {
    const shared = () => {
      const fake = fakeStore();
      fake.put('lms/unknown/aaaa/record', { knows: { aaaa: 5 } });
      fake.put('lms/unknown/bbbb/record', { knows: { bbbb: 5 } });
      fake.put('lms/ana/record', { knows: { cccc: 5 } });
      return fake;
    };

    it.each([
      [
        'is the copy’s that shares an origin with the LMS’s',
        { knows: { bbbb: 3 } },
        'lms/unknown/bbbb',
      ],
      ['is new where no copy does', { knows: { dddd: 3 } }, 'lms/unknown/zzzz'],
      ['is never a named learner’s', { knows: { cccc: 3 } }, 'lms/unknown/zzzz'],
      ['is new where the LMS has no copy', undefined, 'lms/unknown/zzzz'],
    ])('%s', async (_, theirs, key) => {
      expect(await keyOf('', theirs, shared())).toBe(key);
    });

    it('passes over a copy that cannot be read back', async () => {
      const fake = shared();
      fake.unreadable.add('lms/unknown/aaaa/record');
      expect(await keyOf('', { knows: { bbbb: 3 } }, fake)).toBe('lms/unknown/bbbb');
    });

    it('is new where the browser keeps nothing', async () => {
      const fake = shared();
      fake.fail('SecurityError');
      expect(await keyOf('', { knows: { bbbb: 3 } }, fake)).toBe('lms/unknown/zzzz');
    });
  });
});
