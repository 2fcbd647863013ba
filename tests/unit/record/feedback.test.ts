/** Which feedback was opened and what of it was attended to, in a record that travels and merges. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeRecords } from '../../../src/model/merge.ts';
import { emptyRecord, parseRecord } from '../../../src/model/record.ts';
import { recordVerbs, type RecordVerbs } from './record-verbs.ts';

let store: RecordVerbs;
let feedback: typeof import('../../../src/record/feedback.ts');

/** The store is a singleton of the page, so each test opens a new page. */
beforeEach(async () => {
  vi.resetModules();
  store = await recordVerbs();
  feedback = await import('../../../src/record/feedback.ts');
  store.openRecord({ replica: 'aaaa' });
});

const NEWS = { day: '2026-11-28', print: 'k3x9ab', comments: 12 };
const here = () => store.$record.get();

describe('a feedback in the record', () => {
  it('is known by document, day and comments, and all of them are open', () => {
    feedback.noteFeedback('tema-16', NEWS);
    expect(feedback.feedbackIn(here(), 'tema-16')).toEqual({ ...NEWS, open: 12 });
    expect(feedback.feedbackIn(here(), 'tema-18')).toBeUndefined();
    expect(feedback.documentsWithFeedback(here())).toEqual(['tema-16']);
    expect(parseRecord(here()).ok).toBe(true);
  });

  it('takes few characters, whatever was attended to', () => {
    feedback.noteFeedback('tema-16', NEWS);
    for (let i = 0; i < 12; i++) feedback.attend('tema-16', i, true);
    const values = Object.values(here().choices).map(({ value }) => value);
    expect(values).toEqual(['97-k3x9ab0c', 'k3x9ab-vv3']);
  });

  it('keeps each comment by itself, and takes it back', () => {
    feedback.noteFeedback('tema-16', NEWS);
    for (const index of [0, 4, 5, 11]) feedback.attend('tema-16', index, true);
    feedback.attend('tema-16', 4, false);
    const done = Array.from({ length: 12 }, (_, i) => feedback.isAttended(here(), 'tema-16', i));
    expect(done.flatMap((one, i) => (one ? [i] : []))).toEqual([0, 5, 11]);
    expect(feedback.feedbackIn(here(), 'tema-16')?.open).toBe(9);
  });

  it('opened again keeps what was attended to; another begins anew', () => {
    feedback.noteFeedback('tema-16', NEWS);
    feedback.attend('tema-16', 3, true);
    feedback.noteFeedback('tema-16', NEWS);
    expect(feedback.feedbackIn(here(), 'tema-16')?.open).toBe(11);
    feedback.noteFeedback('tema-16', { ...NEWS, print: 'other1' });
    expect(feedback.feedbackIn(here(), 'tema-16')?.open).toBe(12);
  });

  it('merged with what another device said of an older one, counts none of it', () => {
    feedback.noteFeedback('tema-16', { ...NEWS, print: 'newer1' });
    const at: [string, number] = ['bbbb', 999_999_999];
    const theirs = {
      ...emptyRecord(),
      knows: { bbbb: at[1] },
      choices: { 'feedback.tema-16.done': { value: 'older1-vv', at } },
    };
    const merged = mergeRecords(here(), theirs);
    expect(feedback.feedbackIn(merged, 'tema-16')?.open).toBe(12);
  });

  it.each(['', 'x', '97-', '97-0c', '97-k3x9ab-c', '../-k-1', '97--3'])(
    'of a value %j that nobody wrote tells nothing',
    (value) => {
      store.choose('feedback.tema-16', value);
      expect(feedback.feedbackIn(here(), 'tema-16')).toBeUndefined();
      expect(feedback.isAttended(here(), 'tema-16', 0)).toBe(false);
    },
  );
});
