/** What keys of one character give, to whom, and where they go on. */
import { beforeEach, describe, expect, it } from 'vitest';
import { markOf } from '../../../src/review/grade/marks.ts';
import { $content } from '../../../src/review/store/content.ts';
import { $target, give, toRubric } from '../../../src/review/store/keys.ts';
import { $current, $reviews, $submissions, reviewOf } from '../../../src/review/store/review.ts';
import { content, file, LEARNERS, NAMES, opened } from './class.ts';

const REASONS = 'rubrica-17.razones';
let ids: string[];

beforeEach(async () => {
  const { submissions } = await opened(
    LEARNERS.map((one) => ({
      path: NAMES['Moodle, folders'](one),
      file: new Blob([file(one, { document: 'tema-17' }) as BlobPart]),
    })),
  );
  $content.set(content);
  $submissions.set(submissions);
  $reviews.set({});
  ids = submissions.map(({ id }) => id);
  $current.set(ids[0]);
  $target.set(undefined);
});

const chooseCount = () => $target.set({ id: ids[0]!, name: REASONS });
const count = (id = ids[0]!) => markOf(reviewOf(id), REASONS);
const typed = (keys: string) => [...keys].map((key) => give(key));

describe('a count', () => {
  it('is what its digits make up, and keeps the next digit', () => {
    chooseCount();
    typed('15');
    expect(count()).toEqual({ kind: 'count', count: 15 });
    expect($target.get()?.name).toBe(REASONS);
  });

  it('begins anew with a digit that would make it more than there can be', () => {
    chooseCount();
    typed('157');
    expect(count()).toEqual({ kind: 'count', count: 7 });
  });

  it('is what the answers suggest by Enter, which goes on', () => {
    chooseCount();
    expect(give('Enter')).toBe(true);
    expect(count()).toEqual({ kind: 'count', count: 18 });
    expect($target.get()?.name).toBe('rubrica-17.vigilar');
  });

  it('stays as it was typed when Enter goes on', () => {
    chooseCount();
    typed('4');
    give('Enter');
    expect(count()).toEqual({ kind: 'count', count: 4 });
    typed('2');
    expect(markOf(reviewOf(ids[0]!), 'rubrica-17.vigilar')).toMatchObject({ kind: 'level' });
  });

  it('is of the learner who is open: digits before do not count for the next one', () => {
    chooseCount();
    typed('1');
    $current.set(ids[1]);
    $target.set({ id: ids[1]!, name: REASONS });
    typed('5');
    expect([count(), count(ids[1])]).toEqual([
      { kind: 'count', count: 1 },
      { kind: 'count', count: 5 },
    ]);
  });
});

it('Enter gives nothing where no count was chosen', () => {
  expect(give('Enter')).toBe(false);
  toRubric();
  expect($target.get()?.name).toBe('rubrica-17.rango');
  expect(give('Enter')).toBe(false);
  expect($reviews.get()).toEqual({});
});
