/** Copies that may be the learner's: only they can tell. */
import { describe, expect, it, vi } from 'vitest';
import { offerCopies, type Offer } from '../../../src/lms/offers.ts';
import { mergeRecords } from '../../../src/model/merge.ts';
import { emptyRecord } from '../../../src/model/record.ts';
import { holding, open, record } from './held.ts';

describe('what is asked', () => {
  async function asked(copies: Parameters<typeof holding>[0], mine = emptyRecord()) {
    const fake = holding(copies);
    let now = mine;
    let shown: Offer | undefined;
    const { toAsk } = await open(fake);
    await offerCopies(toAsk, {
      store: fake.store,
      mark: 'zzzz',
      peek: () => now,
      adopt: (copy) => (now = mergeRecords(now, copy)),
      show: (offer) => (shown = offer),
    });
    return { fake, offer: () => shown, record: () => now };
  }

  it('is the newest first, one at a time, and only what the learner lacks', async () => {
    const { offer, record: now } = await asked({
      'copy/aaaa': [{}, record('aaaa', 'viejo', 5)],
      'copy/bbbb': [{}, record('bbbb', 'nuevo', 9)],
      'copy/cccc': [{}, record('cccc', '', 99)],
    });
    expect(offer()?.answers).toBe(1);
    offer()!.join();
    expect(now().answers['t16-diagnostico.evidencia']!.text).toBe('nuevo');
    offer()!.decline();
    expect([offer(), now().answers['t16-diagnostico.evidencia']!.earlier]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is not asked about what the record already has', async () => {
    const { offer } = await asked(
      { 'copy/aaaa': [{}, record('aaaa', 'igual', 5)] },
      record('bbbb', 'igual'),
    );
    expect(offer()).toBeUndefined();
  });

  it('is remembered, and the copy stays for whose it may be', async () => {
    const { fake, offer } = await asked({ 'copy/aaaa': [{}, record('aaaa', 'mío', 5)] });
    offer()!.decline();
    await vi.waitFor(() =>
      expect(fake.held.get('copy/aaaa/about')).toMatchObject({ answered: ['zzzz'], id: 'ana' }),
    );
    expect(fake.held.get('copy/aaaa/record')).toEqual(record('aaaa', 'mío', 5));
  });
});
