/** When this browser is asked to write, while it still writes what came before. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { after, atLaunch, type Happening } from '../../../src/lms/copies.ts';
import { journalWriter } from '../../../src/lms/journal-writer.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';

/** Its writes end when they are told to, in their order. */
function slow() {
  let copies = atLaunch(false, undefined);
  let text = '';
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const tell = (happening: Happening) => {
    copies = after(copies, happening);
  };
  const write = ({ steps }: LearnerRecord): Promise<undefined> => {
    begun.push(steps.join());
    return new Promise((end) => ends.push(() => end(undefined)));
  };
  const writer = journalWriter({
    journal: { write, writeLast: write },
    copies: () => copies,
    tell,
    peek: () => ({ ...emptyRecord(), steps: [text] }),
  });
  const change = (now: string) => {
    text = now;
    tell({ what: 'changed', isWork: true });
  };
  return { writer, change, begun, ends, kept: () => copies.journal.version };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a write that is under way', () => {
  const begin = async () => {
    const all = slow();
    all.change('Ho');
    all.writer.soon();
    await vi.advanceTimersByTimeAsync(30);
    all.change('Hola');
    return all;
  };

  it('is waited for by the next change', async () => {
    const { writer, begun, ends, kept } = await begin();
    writer.soon();
    await vi.advanceTimersByTimeAsync(300);
    expect(begun).toEqual(['Ho']);
    ends[0]!();
    await vi.advanceTimersByTimeAsync(0);
    ends[1]!();
    await vi.advanceTimersByTimeAsync(0);
    expect([begun, kept()]).toEqual([['Ho', 'Hola'], 2]);
  });

  it('is not waited for by a page that goes', async () => {
    const { writer, begun, ends, kept } = await begin();
    const all = writer.last();
    expect(begun).toEqual(['Ho', 'Hola']);
    ends.forEach((end) => end());
    await all;
    expect(kept()).toBe(2);
  });
});
