/** Whom the sheet is searched for: who is graded, and who is open here and is not. */
import type { Row } from '../store/list.ts';
import { asText, type Feedback } from './feedback.ts';
import type { Person } from './match.ts';
import type { Kept } from './plan.ts';
import type { Given } from './planned-row.ts';
import type { Submission } from '../open/submission.ts';

export const personOf = ({ id, wrapper, name, meta }: Submission): Person => ({
  id,
  lms: wrapper.lms,
  learner: wrapper.id,
  name,
  // Where marking is blind, the name inside is nobody's business here.
  also: (wrapper.blind ? [] : [wrapper.name, meta.name]).filter(
    (other) => other !== '' && other !== name,
  ),
});

export const givenOf = (one: Feedback): Given => ({
  ...personOf(one.submission),
  share: one.share,
  comment: asText(one),
});

export function keptOf(
  rows: readonly Row[],
  graded: readonly Feedback[],
  document: string,
): Kept[] {
  const done = new Map(graded.map((one) => [one.submission.id, one.document]));
  return rows
    .filter(({ submission }) => done.get(submission.id) !== document)
    .map(({ submission, standing }) => ({
      ...personOf(submission),
      code: done.has(submission.id)
        ? 'other-document'
        : standing === 'again'
          ? 'not-looked-at'
          : 'not-graded',
    }));
}
