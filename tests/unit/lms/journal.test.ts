/** This browser's copies: what happens where nothing can be kept. */
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/lms/journal.ts';
import { emptyRecord } from '../../../src/model/record.ts';
import { fakeStore } from './fake-store.ts';

const record = { ...emptyRecord(), steps: ['t16-1'] };
const recordIn = (held: Map<string, unknown>, key = 'lms/ana') => held.get(`${key}/record`);
const aside = (content: string) => ({ at: 1, from: 'lms' as const, code: 'unreadable', content });

describe('the journal', () => {
  it('gives back what it kept, to the same learner only', async () => {
    const { store, held } = fakeStore();
    const ana = openJournal('lms/ana', store);
    expect(await ana.write(record)).toBeUndefined();
    await ana.keepSetting('theme', 'dark');
    expect([recordIn(held), await ana.setting('theme')]).toEqual([record, 'dark']);
    const luis = openJournal(Promise.resolve('lms/luis'), store);
    expect([recordIn(held, 'lms/luis'), await luis.setting('theme'), await luis.asides()]).toEqual([
      undefined,
      '',
      [],
    ]);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'blocked'],
    ['InvalidStateError', 'blocked'],
  ])('where the browser answers %s is %s, and nothing is forgotten', async (name, fault) => {
    const { store, fail, held } = fakeStore();
    const journal = openJournal('lms/ana', store);
    await journal.write(record);
    fail(name);
    expect([
      await journal.write(record),
      await journal.setAside(aside('K1A')),
      await journal.asides(),
      await journal.setting('theme'),
    ]).toEqual([fault, fault, [], '']);
    await journal.clear();
    await journal.keepSetting('theme', 'dark');
    fail();
    expect(recordIn(held)).toEqual(record);
  });

  it('keeps every copy that was set aside', async () => {
    const journal = openJournal('lms/ana', fakeStore().store);
    await journal.setAside(aside('una'));
    await journal.setAside(aside('otra'));
    expect((await journal.asides()).map(({ content }) => content)).toEqual(['una', 'otra']);
  });

  it('keeps what was said of each document, and forgets it with the copies', async () => {
    const { store, fail } = fakeStore();
    const [ana, luis] = [openJournal('lms/ana', store), openJournal('lms/luis', store)];
    await ana.keepFeedback('tema-16', 'uno');
    await ana.keepFeedback('tema-18', 'dos');
    expect(await ana.keepFeedback('tema-16', 'tres')).toBeUndefined();
    await luis.keepFeedback('tema-16', 'suyo');
    expect(await ana.feedbacks()).toEqual({ 'tema-16': 'tres', 'tema-18': 'dos' });
    fail('QuotaExceededError');
    expect([await ana.keepFeedback('tema-16', 'x'), await ana.feedbacks()]).toEqual(['full', {}]);
    fail();
    await ana.clear();
    expect([await ana.feedbacks(), await luis.feedbacks()]).toEqual([{}, { 'tema-16': 'suyo' }]);
  });

  it('forgets one learner’s copies and nobody else’s', async () => {
    const { store, held } = fakeStore();
    const [ana, luis] = [openJournal('lms/ana', store), openJournal('lms/luis', store)];
    for (const journal of [ana, luis]) {
      await journal.write(record);
      await journal.setAside(aside('una'));
    }
    await ana.clear();
    expect([
      recordIn(held),
      await ana.asides(),
      recordIn(held, 'lms/luis'),
      (await luis.asides()).length,
    ]).toEqual([undefined, [], record, 1]);
  });
});
