/**
 * Whose a feedback is: its name and its words are evidence, and the learner has the last word. It
 * is theirs without a question only where it speaks of answers that this record holds or held, in a
 * name that may be theirs.
 */
import { namesAgree } from '../model/person-name.ts';
import type { LearnerRecord } from '../model/record.ts';
import { feedbackIn } from '../record/feedback.ts';
import { digestOf, type FeedbackFile } from '../report/feedback-envelope.ts';

/**
 * - `name`: it is in a name that is none of the learner's.
 * - `work`: it speaks of answers that this record never held.
 * - `older`: it was made before the one that is open.
 */
export type Doubt = 'name' | 'work' | 'older';

/** `names`: as the learner signs, and as the LMS calls them. */
export function doubtsAbout(
  file: FeedbackFile,
  record: LearnerRecord,
  names: readonly string[],
): Doubt[] {
  const known = names.filter((name) => name.trim() !== '');
  const isNamed =
    known.length === 0 || known.some((name) => namesAgree(name, file.name)) || file.name === '';
  const former = feedbackIn(record, file.document);
  return [
    ...(isNamed ? [] : (['name'] as const)),
    ...(isOfThisWork(file, record, known.length > 0 && isNamed) ? [] : (['work'] as const)),
    ...(former && former.day > file.date ? (['older'] as const) : []),
  ];
}

/**
 * An answer of the same keystroke proves it. Where all were changed since, that this record has
 * seen every one of those changes does, together with the name: a browser of a lab gives its stamps
 * to many learners.
 */
function isOfThisWork({ answers }: FeedbackFile, record: LearnerRecord, isNamed: boolean): boolean {
  const judged = Object.entries(answers).filter(([id]) => !id.startsWith('reporte.'));
  const isSame = judged.some(([id, { at, digest }]) => {
    const own = Object.hasOwn(record.answers, id) ? record.answers[id] : undefined;
    return own?.at[0] === at[0] && own.at[1] === at[1] && digestOf(own.text) === digest;
  });
  const hasSeen = judged.every(([, { at }]) => (record.knows[at[0]] ?? -1) >= at[1]);
  return isSame || (judged.length > 0 && hasSeen && isNamed);
}
