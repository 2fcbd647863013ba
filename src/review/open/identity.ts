/**
 * Whose work it is, from all that says something of it: the LMS's id, the name on the wrapper, the
 * name inside, and the record itself. None of them is a person. What they agree on is taken; where
 * they do not, two entries stay and the instructor is asked.
 */
import { namesAgree, wordsOf } from '../../model/person-name.ts';
import { plainWords } from '../../model/spelling.ts';
import { goesOn } from '../grade/version.ts';
import type { Submission } from './submission.ts';
import type { Wrapper } from './wrapper.ts';

/**
 * Whether the name on the wrapper may be of who signs inside: two words in common, or the only one.
 * Nothing to compare is no difference.
 */
export function mayBeSamePerson(
  { lms, name }: Pick<Wrapper, 'lms' | 'name'>,
  inside: string,
): boolean {
  const written = wordsOf(inside);
  const outside = wordsOf(name);
  if (written.length === 0 || outside.length === 0) return true;
  const glued = outside.join('');
  const shared =
    lms === 'canvas'
      ? written.filter((word) => glued.includes(word))
      : written.filter((word) => outside.includes(word));
  return shared.length >= Math.min(2, written.length, lms === 'canvas' ? 2 : outside.length);
}

export type Verdict = 'same' | 'other' | 'ask';

/**
 * Whether two works of one document are versions of one person's.
 *
 * - Two ids of one LMS are two people, though one record goes on from the other (a team, a copy).
 * - One id is one person where the record goes on or the same name signs; otherwise it is asked:
 *   learners put other people's files into their own folder.
 * - Loose files are one person's where name and record say so. A name alone is asked.
 * - A loose file and one from an LMS are asked where name and record agree.
 */
export function verdictOf(a: Submission, b: Submission): Verdict {
  const sameName =
    plainWords(a.meta.name) !== '' && plainWords(a.meta.name) === plainWords(b.meta.name);
  if (a.wrapper.lms === b.wrapper.lms && a.wrapper.id !== '' && b.wrapper.id !== '') {
    if (a.wrapper.id !== b.wrapper.id) return 'other';
    if (!namesAgree(a.wrapper.name, b.wrapper.name)) return 'ask';
    const signed = a.meta.name.trim() !== '' && b.meta.name.trim() !== '';
    if (goesOn(a.record, b.record)) return namesAgree(a.meta.name, b.meta.name) ? 'same' : 'ask';
    return signed && namesAgree(a.meta.name, b.meta.name) ? 'same' : 'ask';
  }
  if (!sameName) return 'other';
  const follows = goesOn(a.record, b.record);
  if (a.wrapper.lms === 'plain' && b.wrapper.lms === 'plain') return follows ? 'same' : 'ask';
  return follows ? 'ask' : 'other';
}

/** What teams are called in the languages of our institutions; only a hint that spares an alarm. */
const TEAM = /\b(?:equipo|grupo|team|group|squad|mesa|gruppe|groupe|gruppo)\b/i;

/** From this many entries on, names that nearly nobody signs are not the names of people. */
const FEWEST_FOR_TEAMS = 3;

/**
 * Ids of the submissions whose signature is another's than the LMS says, and ought to be looked at.
 * Not under blind marking, where the alarm would tell the name; and not where the folders are of
 * teams: by their own name, or because nearly none of a download is signed by who it is named after.
 */
export function alarmsIn(submissions: readonly Submission[]): Set<string> {
  const doubtful = submissions.filter(
    ({ mismatch, wrapper }) => mismatch && !wrapper.blind && !TEAM.test(wrapper.name),
  );
  const wrapped = submissions.filter(
    ({ wrapper, meta }) => wrapper.name !== '' && !wrapper.blind && meta.name.trim() !== '',
  );
  const teams =
    wrapped.length >= FEWEST_FOR_TEAMS &&
    wrapped.filter(({ mismatch }) => mismatch).length > 0.8 * wrapped.length;
  return new Set(teams ? [] : doubtful.map(({ id }) => id));
}

/**
 * What tells entries of one name apart, by id: what the LMS knows them by, or the company, or the
 * file; '' for a name that only one has.
 */
export function tellingApart(submissions: readonly Submission[]): Map<string, string> {
  const named = new Map<string, Submission[]>();
  for (const one of submissions) {
    const key = `${plainWords(one.name)} ${one.meta.document}`;
    named.set(key, [...(named.get(key) ?? []), one]);
  }
  const hints = new Map<string, string>();
  for (const all of named.values()) {
    if (all.length < 2) continue;
    const hintsOf = (of: (one: Submission) => string) => all.map(of);
    const candidates = [
      hintsOf(({ wrapper }) => wrapper.id),
      hintsOf(({ meta }) => meta.company.trim()),
      hintsOf(({ wrapper, path }) => wrapper.file || path.split('/').at(-1)!),
      hintsOf(({ path }) => path),
      hintsOf(({ version }) => version.slice(0, 6)),
    ];
    const best =
      candidates.find((some) => new Set(some).size === all.length && !some.includes('')) ??
      candidates.at(-1)!;
    all.forEach(({ id }, i) => hints.set(id, best[i]!));
  }
  return hints;
}
