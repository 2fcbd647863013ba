/** What this browser kept of a review, of any version of the page, opens for ever. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commentOf, markOf, noteOf } from '../../../src/review/grade/marks.ts';
import { documentsOf } from '../../../src/review/store/content.ts';
import { restored } from '../../../src/review/store/restore.ts';
import { content, fullName, LEARNERS, recordOf } from './class.ts';

const documents = documentsOf(content);
/** Written by the page of before versions and authors, with a Moodle's and a Brightspace's learner. */
const before = () =>
  new Map(
    Object.entries(
      JSON.parse(readFileSync('tests/fixtures/review/kept-v1.json', 'utf8')) as object,
    ),
  ) as Map<string, unknown>;

it('texts and marks of before versions are there, under the author of this browser', () => {
  const { submissions, reviews, weights, bank, me } = restored(before(), documents, 'nuevo1');
  expect(me).toBe('nuevo1');
  expect(submissions.map(({ id, name }) => [id, name])).toEqual([
    ['moodle:101:tema-18', fullName(LEARNERS[0]!)],
    // The second number of its folder was the assignment's.
    ['brightspace:397060:tema-18', fullName(LEARNERS[0]!)],
  ]);
  expect(submissions[0]!.record.answers).toEqual(recordOf(LEARNERS[0]!).answers);
  const [moodle, brightspace] = submissions.map(({ id }) => reviews[id]!);
  expect(markOf(moodle!, 'rubrica-18.cobertura')).toEqual({ kind: 'level', level: 'excelente' });
  expect(markOf(moodle!, 'rubrica-18.objetivo')).toEqual({
    kind: 'answers',
    scores: { a1: 3, r1: 2 },
  });
  expect(noteOf(moodle!, 'rubrica-18.objetivo')).toBe('Bien el objetivo de «a1».');
  expect(commentOf(moodle!)).toBe('Buen trabajo.');
  expect(moodle!.marks['rubrica-18.cobertura']!.by).toBe('nuevo1');
  expect(markOf(brightspace!, 'rubrica-18.medida')).toEqual({ kind: 'quick', score: 2 });
  expect(weights).toEqual({ 'rubrica-18.cobertura': 25 });
  expect(bank).toEqual(['Falta decir cómo se mide.']);
});

it('what was restored is kept in its new shape, and restored the same from there', () => {
  const found = before();
  const once = restored(found, documents, 'nuevo1');
  for (const key of once.changed) {
    const id = key.slice(2);
    const value = key.startsWith('s:')
      ? once.submissions.find((one) => one.id === id)
      : once.reviews[id];
    if (value === undefined) found.delete(key);
    else found.set(key, JSON.parse(JSON.stringify(value)));
  }
  found.set('me', once.me);
  expect([...found.keys()].filter((key) => key.includes('2557369'))).toEqual([]);
  const again = restored(found, documents, 'otro22');
  expect(again.changed).toEqual([]);
  expect(again.me).toBe('nuevo1');
  expect(again.submissions).toEqual(once.submissions);
  expect(again.reviews).toEqual(once.reviews);
});

it('what cannot be read is left where it is, and nothing else is lost of it', () => {
  const found = before();
  found.set('s:moodle:9:tema-18', { id: 'moodle:9:tema-18' });
  found.set('r:moodle:9:tema-18', 'no es una revisión');
  found.set('weights', 'mucho');
  const { submissions, reviews, weights, changed } = restored(found, documents, 'nuevo1');
  expect(submissions).toHaveLength(2);
  expect(Object.keys(reviews)).toHaveLength(2);
  expect(weights).toEqual({});
  expect(changed.filter((key) => key.includes(':9:'))).toEqual([]);
});
