import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LONGEST_GAP, typingPause } from '../../../src/lms/typing-pause.ts';

describe('a save that holds the page', () => {
  it('waits for a pause after the last key', () => {
    const pause = typingPause(true);
    expect(pause.wait(5000)).toBe(0);
    pause.typed(91_000);
    expect(pause.wait(91_500)).toBe(1500);
    pause.typed(92_000);
    expect([pause.wait(92_500), pause.wait(94_000)]).toEqual([1500, 0]);
  });

  it('goes at once in a browser that keeps the keys for later', () => {
    const pause = typingPause(false);
    pause.typed(91_000);
    expect(pause.wait(91_001)).toBe(0);
  });

  it('goes at once where nobody types any more', () => {
    const pause = typingPause(true);
    pause.typed(91_000);
    pause.typed(0);
    expect(pause.wait(91_001)).toBe(0);
  });

  it('is every one until one was seen not to, and from one that did on', () => {
    const pause = typingPause(true);
    pause.typed(0);
    pause.held(3);
    expect(pause.wait(1)).toBe(0);
    pause.held(350);
    pause.held(3);
    expect(pause.wait(1)).toBe(LONGEST_GAP - 1);
  });

  it('waits for a pointer that moves, and longer for a field that was just entered', () => {
    vi.useFakeTimers({ now: 91_000 });
    const page = new EventTarget();
    vi.stubGlobal('document', page);
    const waitAfter = (losesKeys: boolean, ...signs: string[]) => {
      const pause = typingPause(losesKeys);
      for (const sign of signs) page.dispatchEvent(new Event(sign));
      return pause.wait(Date.now());
    };
    expect([
      waitAfter(true),
      waitAfter(true, 'pointermove'),
      waitAfter(true, 'focusin', 'pointermove'),
      waitAfter(false, 'focusin', 'pointermove'),
    ]).toEqual([0, 300, LONGEST_GAP, 0]);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is never among keys that follow each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 4000 }), { minLength: 1 }), (gaps) => {
        const pause = typingPause(true);
        let key = 0;
        pause.typed(key);
        for (const gap of gaps) {
          const wait = pause.wait(key);
          expect(wait).toBe(LONGEST_GAP);
          if (wait < gap) expect(pause.wait(key + wait)).toBe(0);
          pause.typed((key += gap));
        }
      }),
    );
  });
});
