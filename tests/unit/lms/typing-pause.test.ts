import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_GAP, typingPause } from '../../../src/lms/typing-pause.ts';

describe('a save that holds the page', () => {
  it('waits for a pause after the last key', () => {
    const pause = typingPause();
    expect(pause.wait(0)).toBe(0);
    pause.typed(1000);
    expect(pause.wait(1500)).toBe(1500);
    pause.typed(2000);
    expect([pause.wait(2500), pause.wait(4000)]).toEqual([1500, 0]);
  });

  it('goes at once where nobody types any more', () => {
    const pause = typingPause();
    pause.typed(1000);
    pause.left();
    expect(pause.wait(1001)).toBe(0);
  });

  it('is every one until one was seen not to, and from one that did on', () => {
    const pause = typingPause();
    pause.typed(0);
    pause.held(3);
    expect(pause.wait(1)).toBe(0);
    pause.held(350);
    pause.held(3);
    expect(pause.wait(1)).toBe(LONGEST_GAP - 1);
  });

  it('is never among keys that follow each other, nor put off for more than a minute', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 4000 }), { minLength: 1, maxLength: 400 }),
        (gaps) => {
          const pause = typingPause();
          let key = 0;
          pause.typed(key);
          const due = 0;
          for (const gap of gaps) {
            const wait = pause.wait(key);
            if (wait < gap) {
              const at = key + wait;
              expect(wait === LONGEST_GAP || at === due + 60_000).toBe(true);
              return;
            }
            pause.typed((key += gap));
          }
          expect(key).toBeLessThanOrEqual(60_000);
        },
      ),
    );
  });
});
