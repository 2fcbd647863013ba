/**
 * How a learner stands, as words of LMSs say it. The standards have a vocabulary (SCORM 1.2 RTE
 * 3.4.4, SCORM 2004 RTE 4.2.4 and 4.2.22); LMSs answer `Completed`, `complete`, `c` (AICC, where
 * the first letter counts), `passed ` or their own language, and a word that is not understood
 * would open a finished course anew.
 */
export type Standing = 'untouched' | 'incomplete' | 'failed' | 'completed' | 'passed';

/** Without accents, in lower case; `-` and `_` are spaces, and a word's gender is `o`. */
const WORDS: Record<Standing, string> = {
  untouched: 'n, not attempted, not started, no iniciado, no intentado, ab initio',
  incomplete:
    'i, incomplete, incompleted, in progress, started, not complete, not completed, b, browsed, ' +
    'incompleto, no completado, no terminado, iniciado, en curso, en progreso, en proceso',
  failed:
    'f, fail, failed, not passed, unsatisfied, ' +
    'no aprobado, no acreditado, no superado, reprobado, suspenso',
  completed:
    'c, complete, completed, finished, done, ' +
    'completado, completo, terminado, finalizado, concluido',
  passed: 'p, pass, passed, success, successful, satisfied, aprobado, acreditado, superado',
};
const MEANING = new Map(
  Object.entries(WORDS).flatMap(([standing, words]) =>
    words.split(', ').map((word): [string, Standing] => [word, standing as Standing]),
  ),
);

const RANK: Record<Standing, number> = {
  untouched: 0,
  incomplete: 1,
  failed: 2,
  completed: 3,
  passed: 4,
};

/** undefined: it says nothing (`unknown`, '', a word of no known meaning). */
export function standingIn(word: string): Standing | undefined {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  // Some players join both of 2004's statuses: `completed/passed`.
  const parts = plain.split(/[/,;|]/).map((part) => {
    const words = part.trim().replace(/[ _-]+/g, ' ');
    return MEANING.get(words) ?? MEANING.get(words.replace(/a$/, 'o'));
  });
  return parts.reduce(higher, undefined);
}

export function higher(
  one: Standing | undefined,
  other: Standing | undefined,
): Standing | undefined {
  if (!one || !other) return one ?? other;
  return RANK[other] > RANK[one] ? other : one;
}

export function isEnded(standing: Standing | undefined): boolean {
  return standing !== undefined && RANK[standing] >= RANK.failed;
}

/**
 * What to tell the LMS: what was ended stays so. Only `failed` may still become `passed`, and
 * `completed` may: an LMS that made `failed` of a completed course judges by a mastery score of its
 * own.
 */
export function neverLower(now: Standing, before: Standing | undefined): Standing {
  if (!isEnded(before)) return now;
  return now === 'passed' ? now : before!;
}

export type Mode = 'normal' | 'review' | 'browse';

/** AICC's first letter counts here, too. */
export function modeIn(word: string): Mode {
  const first = word.trim()[0]?.toLowerCase();
  return first === 'r' ? 'review' : first === 'b' ? 'browse' : 'normal';
}
