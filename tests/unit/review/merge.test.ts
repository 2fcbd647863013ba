import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyReview,
  isSaid,
  type Entry,
  type Knows,
  type MarkValue,
  type Review,
} from '../../../src/review/grade/marks.ts';
import {
  chosen,
  conflictsIn,
  joinedKnows,
  mergeReviews,
  proposalOf,
  turnedTo,
} from '../../../src/review/grade/merge.ts';
import { readReviewFile, writeReviewFile } from '../../../src/review/grade/review-file.ts';
import { offeredWeights } from '../../../src/review/grade/weights.ts';
import { content } from './class.ts';

const V1 = '1111111111111111';
const V2 = '2222222222222222';
const quick = (score: number): MarkValue => ({ kind: 'quick', score });

/** An instructor's browser: writes with its own key and a clock of its own. */
function instructor(by: string, clock: () => number) {
  let knows: Record<string, number> = {};
  let review = emptyReview(V1);
  return {
    mark(key: string, score: number | null) {
      const at = Math.max(clock(), (knows[by] ?? 0) + 1);
      knows = { ...knows, [by]: at };
      const value = score === null ? null : quick(score);
      review = { ...review, marks: { ...review.marks, [key]: { value, at, by } } };
    },
    choose(index: number) {
      const [conflict] = conflictsIn(review);
      const at = Math.max(clock(), (knows[by] ?? 0) + 1);
      knows = { ...knows, [by]: at };
      review = chosen(review, conflict!, { index, at, by });
    },
    join(other: { copy(): [Review, Knows] }) {
      const [theirs, theirKnows] = other.copy();
      review = mergeReviews([review, knows], [theirs, theirKnows]);
      knows = { ...joinedKnows(knows, theirKnows) };
    },
    copy: (): [Review, Knows] => [structuredClone(review), { ...knows }],
    heads: (key: string) =>
      [review.marks[key]!, ...(review.marks[key]!.rivals ?? [])].map(({ value }) => value),
    conflicts: () => conflictsIn(review).length,
  };
}

describe('two instructors', () => {
  it('who judged the same without seeing each other keep both values until one chooses', () => {
    const [ana, luis] = [instructor('anaa', () => 1000), instructor('luis', () => 5)];
    ana.mark('r.a', 3);
    luis.mark('r.a', 1);
    ana.join(luis);
    expect(ana.heads('r.a')).toEqual([quick(3), quick(1)]);
    ana.choose(1);
    expect(ana.heads('r.a')).toEqual([quick(1)]);
    luis.join(ana);
    expect(luis.heads('r.a')).toEqual([quick(1)]);
    expect(luis.conflicts()).toBe(0);
  });

  it('have no conflict where one went on from the other, whatever their clocks say', () => {
    const [ana, luis] = [instructor('anaa', () => 8e15), instructor('luis', () => 5)];
    ana.mark('r.a', 3);
    luis.join(ana);
    luis.mark('r.a', 2);
    ana.join(luis);
    expect(ana.heads('r.a')).toEqual([quick(2)]);
    expect(ana.conflicts()).toBe(0);
  });

  it('do not differ in what they say alike, nor where one says nothing', () => {
    const [ana, luis] = [instructor('anaa', () => 10), instructor('luis', () => 20)];
    ana.mark('r.a', 3);
    luis.mark('r.a', 3);
    ana.mark('r.b', null);
    luis.mark('r.b', 1);
    ana.join(luis);
    expect(ana.conflicts()).toBe(0);
    expect(ana.heads('r.b')).toEqual([quick(1)]);
  });

  it('hold the same values after any exchange, and joining again changes nothing', () => {
    const moves = fc.array(
      fc.record({
        who: fc.integer({ min: 0, max: 2 }),
        key: fc.constantFrom('r.a', 'r.b'),
        score: fc.option(fc.integer({ min: 0, max: 3 })),
        joins: fc.option(fc.integer({ min: 0, max: 2 })),
        clock: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(moves, (all) => {
        let clock = 0;
        const three = ['anaa', 'luis', 'evaa'].map((by) => instructor(by, () => clock));
        for (const move of all) {
          clock = move.clock;
          if (move.joins === null) three[move.who]!.mark(move.key, move.score);
          else if (move.joins !== move.who) three[move.who]!.join(three[move.joins]!);
        }
        for (let round = 0; round < 2; round++)
          for (const one of three) for (const other of three) if (one !== other) one.join(other);
        const values = ([review]: [Review, Knows]) =>
          Object.fromEntries(
            Object.entries(review.marks).map(([key, one]: [string, Entry<unknown>]) => [
              key,
              [one, ...(one.rivals ?? [])].map(({ value }) => JSON.stringify(value)).sort(),
            ]),
          );
        expect(values(three[1]!.copy())).toEqual(values(three[0]!.copy()));
        expect(values(three[2]!.copy())).toEqual(values(three[0]!.copy()));
        const before = values(three[0]!.copy());
        three[0]!.join(three[1]!);
        expect(values(three[0]!.copy())).toEqual(before);
      }),
    );
  });
});

describe('what was said of a version', () => {
  const said = (version: string): Review => ({
    ...emptyReview(version),
    marks: { 'r.a': { value: quick(3), at: 5000, by: 'anaa' } },
  });

  it('stays with it when another takes its place, and comes back with it', () => {
    const turned = turnedTo(said(V1), V2, 0);
    expect(isSaid(turned)).toBe(false);
    expect(proposalOf(turned, [V1])?.marks['r.a']?.value).toEqual(quick(3));
    expect(turnedTo(turned, V1, 0)).toEqual(said(V1));
  });

  it('counts for the open text where it does not say of which it is, unless that is later', () => {
    expect(turnedTo(said(''), V1, 4000).marks['r.a']?.value).toEqual(quick(3));
    expect(isSaid(turnedTo(said(''), V1, 6000))).toBe(false);
  });

  it('joins by version: a colleague’s grade of the first text is none of the second', () => {
    const mine = turnedTo(emptyReview(V1), V2, 0);
    const joined = mergeReviews([mine, {}], [said(V1), { anaa: 5000 }]);
    expect(joined.version).toBe(V2);
    expect(isSaid(joined)).toBe(false);
    expect(joined.earlier[V1]?.marks['r.a']?.value).toEqual(quick(3));
  });
});

describe('a review file', () => {
  const anyReview: fc.Arbitrary<Review> = fc
    .record({
      text: fc.string(),
      score: fc.integer({ min: 0, max: 3 }),
      at: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ text, score, at }) => ({
      ...emptyReview(V2),
      marks: {
        'r.a': {
          value: quick(score),
          at,
          by: 'anaa',
          rivals: [{ value: null, at: 1, by: 'luis' }],
        },
      },
      notes: { 'r.a': { value: text, at, by: 'anaa' } },
      comment: { value: text, at, by: 'anaa' },
      passages: {
        'anaa-1': {
          value: { answer: 't18-criterios.a1.medida', start: 0, end: 4, quote: text, text },
          at,
          by: 'anaa',
        },
      },
      earlier: {
        [V1]: { marks: {}, notes: {}, passages: {}, comment: { value: text, at, by: 'anaa' } },
      },
    }));

  it('gives back what was written, whatever the text', () => {
    fc.assert(
      fc.property(anyReview, fc.array(fc.string()), (review, bank) => {
        const file = {
          weights: { 'r.a': 12.5 },
          bank,
          author: 'anaa',
          authors: { anaa: 'Ana' },
          knows: { anaa: 9 },
          reviews: { 'moodle:1:tema-18': { name: 'Ana', review } },
        };
        expect(readReviewFile(writeReviewFile(file))).toEqual({ ok: true, value: file });
      }),
    );
  });

  it('of the version before opens, under an author that is the file itself', () => {
    const text = readFileSync('tests/fixtures/review/review-file-v1.json', 'utf8');
    const read = readReviewFile(text);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const { review } = read.value.reviews['moodle:101:tema-18']!;
    expect(review.version).toBe('');
    expect(review.marks['rubrica-18.objetivo']?.value).toEqual({
      kind: 'answers',
      scores: { a1: 3, r1: 2 },
    });
    expect(review.comment?.value).toBe('Buen trabajo.\nRevisa la medida.');
    expect(read.value.author).toMatch(/^v1[0-9a-f]{10}$/);
    const again = readReviewFile(text);
    expect(again).toEqual(read);
  });

  it('that is none, newer, or reaches for a prototype is refused', () => {
    expect(readReviewFile('no')).toEqual({ ok: false, error: { code: 'not-a-review' } });
    expect(readReviewFile('{"format":"cuentas-clave-review","version":3}')).toEqual({
      ok: false,
      error: { code: 'newer-review' },
    });
    const hostile = JSON.stringify({
      format: 'cuentas-clave-review',
      version: 1,
      course: 'cuentas-clave',
      weights: {},
      bank: [],
      reviews: {},
    }).replace(
      '"reviews":{}',
      '"reviews":{"__proto__":{"name":"x","review":{"marks":{},"notes":{}}}}',
    );
    const read = readReviewFile(hostile);
    expect(read.ok ? Object.keys(read.value.reviews) : []).toEqual([]);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  it('with points of nowhere changes none: they are refused, and sound ones are offered', () => {
    const read = readReviewFile(
      readFileSync('tests/fixtures/review/review-file-with-foreign-weights.json', 'utf8'),
    );
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const offered = offeredWeights(content.rubrics, {}, read.value.weights);
    expect(offered.offers).toEqual([]);
    expect(offered.refused.map(({ key }) => key)).toContain('rubrica-18.objetivo');
    const { offers } = offeredWeights(content.rubrics, {}, { 'rubrica-18.objetivo': 20 });
    expect(offers).toMatchObject([{ key: 'rubrica-18.objetivo', mine: 15, theirs: 20 }]);
    const zeros = Object.fromEntries(
      content.rubrics.flatMap(({ id, criteria }) =>
        criteria.map((criterion) => [`${id}.${criterion.id}`, 0]),
      ),
    );
    expect(offeredWeights(content.rubrics, {}, zeros)).toMatchObject({ offers: [], zero: true });
  });
});
