import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pace } from '../../../src/lms/pace.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Plays keys at these moments and commits whenever one is due: the moments of the commits. */
function commitsOf(keys: number[], isKeptHere = true, end = (keys.at(-1) ?? 0) + 60 * SECOND) {
  const one = pace();
  const commits: number[] = [];
  const until = (moment: number, from: number) => {
    for (let now = from; ;) {
      const wait = one.wait({ now, isKeptHere });
      if (wait === undefined || now + wait > moment) return;
      now += wait;
      one.committed(now);
      commits.push(now);
    }
  };
  let before = 0;
  for (const key of keys) {
    until(key, before);
    one.typed(key);
    before = key;
  }
  until(end, before);
  return commits;
}
const every = (gap: number, from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / gap) }, (_, at) => from + at * gap);

describe('commits while typing', () => {
  it('are at most twenty-five a second for a thousand who never stop', () => {
    const commits = commitsOf(every(200, 0, HOUR), true, HOUR);
    expect((1000 * commits.length) / 3600).toBeLessThanOrEqual(25);
  });

  it('leave at most ten seconds of typing here, with somebody who stops to think', () => {
    // Sentences of twelve seconds, each minute: twenty percent of the hour with a hand on the keys.
    const keys = every(60 * SECOND, 0, HOUR).flatMap((from) =>
      every(200, from, from + 12 * SECOND),
    );
    const commits = commitsOf(keys);
    for (const commit of commits.slice(1)) {
      const before = commits[commits.indexOf(commit) - 1]!;
      const typed = keys.filter((key) => key > before && key <= commit);
      expect(typed.length * 200).toBeLessThanOrEqual(10_400);
    }
    expect(commits.at(-1)).toBeGreaterThan(keys.at(-1)!);
    expect(commits.at(-1)).toBeLessThanOrEqual(keys.at(-1)! + 60 * SECOND);
  });

  it('come within three seconds of the last key where this browser keeps nothing', () => {
    const commits = commitsOf([0, 200, 400, 20_000], false);
    expect(commits).toEqual([3400, 23_000]);
    const busy = commitsOf(every(200, 0, 60 * SECOND), false);
    for (const [at, commit] of busy.slice(1).entries())
      expect(commit - busy[at]!).toBeLessThanOrEqual(10_400);
  });

  it('come two seconds after a long text was pasted', () => {
    const one = pace();
    one.typed(0, 1200);
    expect(one.wait({ now: 0, isKeptHere: true })).toBe(2000);
  });

  it('are never due with nothing at stake, and always with something', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('typed', 'stepped', 'finished', 'committed'), fc.nat(100_000)),
        ),
        fc.boolean(),
        (happenings, isKeptHere) => {
          const one = pace();
          let now = 0;
          let isAtStake = false;
          for (const [what, gap] of happenings) {
            now += gap;
            one[what as 'typed' | 'stepped' | 'finished' | 'committed'](now);
            isAtStake = what !== 'committed';
            const wait = one.wait({ now, isKeptHere });
            expect(wait === undefined).toBe(!isAtStake);
            expect(wait ?? 0).toBeLessThanOrEqual(60_000);
          }
        },
      ),
    );
  });
});

it('while reading there is at most one commit a minute', () => {
  const one = pace();
  let commits = 0;
  for (let now = 0; now < HOUR; now += SECOND) {
    if (now % (20 * SECOND) === 0) one.stepped(now);
    if (one.wait({ now, isKeptHere: true }) === 0) {
      one.committed(now);
      commits++;
    }
  }
  expect(commits).toBeLessThanOrEqual(62);
  expect(commits).toBeGreaterThan(50);
});

it('an exercise that was finished is told at once, however much was read and typed before', () => {
  const one = pace();
  let now = 0;
  for (; now < 600 * SECOND; now += SECOND) {
    one.stepped(now);
    one.typed(now);
    if (one.wait({ now, isKeptHere: true }) === 0) one.committed(now, 60_000);
  }
  one.finished(now);
  expect(one.wait({ now, isKeptHere: true })).toBe(500);
  one.typed(now + 100);
  expect(one.wait({ now: now + 100, isKeptHere: true })).toBe(400);
});
