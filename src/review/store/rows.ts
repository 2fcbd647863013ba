/** The list as it is filtered and sorted, and walking through it. */
import { atom, computed } from 'nanostores';
import type { Standing } from '../grade/score.ts';
import { plainWords } from '../../model/spelling.ts';
import type { Submission } from '../open/submission.ts';
import { $alarms, type Row } from './list.ts';
import { $group, $instructor, $picked } from './picks.ts';
import { $current, $submissions } from './review.ts';

export type Filter = 'all' | Standing | 'flagged';
export type Sort = 'name' | 'grade' | 'standing' | 'words';

export const $filter = atom<Filter>('all');
export const $sort = atom<Sort>('name');
export const $search = atom('');

const collator = new Intl.Collator('es', { sensitivity: 'base', numeric: true });
const ORDER: Record<Standing, number> = { again: 0, untouched: 1, begun: 2, done: 3 };
const comparing: Record<Sort, (a: Row, b: Row) => number> = {
  name: () => 0,
  grade: (a, b) => b.grade.points / b.grade.of - a.grade.points / a.grade.of,
  standing: (a, b) => ORDER[a.standing] - ORDER[b.standing],
  words: (a, b) => b.words - a.words,
};

const $byName = computed(
  [$submissions],
  (submissions) =>
    new Map(
      [...submissions]
        .sort((a, b) => collator.compare(a.name, b.name))
        .map(({ id }, place) => [id, place]),
    ),
);

/** From this length on, the learners' own words are searched too. */
const FEWEST_FOR_TEXT = 3;

const texts = new WeakMap<Submission, { facts: string; words?: string }>();

/**
 * By name, id, company, file and the learner's own words. Under blind marking neither the file's
 * name nor the cover tells who it is.
 */
function isFound(submission: Submission, wanted: string): boolean {
  if (wanted === '') return true;
  const { name, wrapper, meta, path, record } = submission;
  const known = texts.get(submission) ?? {
    facts: plainWords([name, wrapper.id, meta.company, wrapper.blind ? '' : path].join(' ')),
  };
  texts.set(submission, known);
  if (known.facts.includes(wanted)) return true;
  if (wanted.length < FEWEST_FOR_TEXT) return false;
  known.words ??= plainWords(
    Object.entries(record.answers)
      .map(([id, { text }]) => (id.startsWith('reporte.') ? '' : text))
      .join('\n'),
  );
  return known.words.includes(wanted);
}

const isFlagged = ({ submission, conflict }: Row, alarms: ReadonlySet<string>) =>
  conflict ||
  alarms.has(submission.id) ||
  submission.doubts.length > 0 ||
  submission.meta.edited !== undefined ||
  submission.meta.status === 'draft';

export const $rows = computed(
  [$picked, $filter, $sort, $search, $byName, $alarms],
  (all, filter, sort, search, byName, alarms) => {
    const wanted = plainWords(search);
    const place = (row: Row) => byName.get(row.submission.id) ?? 0;
    return all
      .filter(
        (row) =>
          (filter === 'all' ||
            (filter === 'flagged' ? isFlagged(row, alarms) : row.standing === filter)) &&
          isFound(row.submission, wanted),
      )
      .sort((a, b) => comparing[sort](a, b) || place(a) - place(b));
  },
);

/**
 * The order in which the instructor walks stays while a mark changes what it is sorted or filtered
 * by.
 */
let walk: string[] = [];

function rewalk(): void {
  walk = $rows.get().map(({ submission }) => submission.id);
}

for (const $cause of [$filter, $sort, $search, $submissions, $group, $instructor])
  $cause.listen(rewalk);

export function go(step: 1 | -1): void {
  if (walk.length === 0) rewalk();
  const next = walk[walk.indexOf($current.get() ?? '') + step];
  if (next !== undefined) $current.set(next);
}
