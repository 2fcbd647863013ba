import { describe, expect, it } from 'vitest';
import { count, noKills } from '../../bench/kills.ts';

const KILLED_AT = 10_000;
/**
 * What was typed in one field, each character with its age at the kill; undefined: the browser died
 * before it took it.
 */
const typed = (ages: Record<string, number | undefined>) => [
  {
    id: 'a',
    strokes: Object.entries(ages).map(([character, age]) => ({
      character,
      at: age === undefined ? undefined : KILLED_AT - age,
    })),
  },
];
const gone = (
  before: Record<string, string>,
  ages: Record<string, number | undefined>,
  found: Record<string, string>,
) => {
  const tally = noKills();
  count(tally, { before, typed: typed(ages), found, killedAt: KILLED_AT, grace: 300 });
  return tally;
};

describe('what a kill took', () => {
  it('is nothing where all is there', () => {
    expect(gone({ a: 'ya ' }, { x: 900, y: 20 }, { a: 'ya xy' })).toMatchObject({
      typed: 2,
      lost: 0,
      unpromised: 0,
      oldest: 0,
    });
  });
  it('counts what was older than the promise apart from what was younger', () => {
    expect(gone({}, { x: 900, y: 301, z: 299 }, { a: 'x' })).toMatchObject({
      lost: 1,
      unpromised: 1,
      oldest: 301,
    });
  });
  it('counts a character that was there before, in the same field or another', () => {
    expect(gone({ a: 'ya', b: 'todo' }, { x: 10 }, { a: 'y' })).toMatchObject({
      lost: 1 + 4,
      unpromised: 1,
    });
  });
  it('leaves out a key that the browser never took', () => {
    expect(gone({}, { x: 900, y: undefined }, { a: 'x' })).toMatchObject({
      lost: 0,
      unpromised: 0,
    });
  });
  it('takes a character that changed as gone, with all after it', () => {
    expect(gone({}, { x: 900, y: 800, z: 700 }, { a: 'x?z' })).toMatchObject({ lost: 2 });
  });
});
