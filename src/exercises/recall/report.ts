import { reportMessages as say } from '../../messages/report.ts';
import { attemptsAt } from '../attempts.ts';
import type { SectionOf } from '../report-section.ts';
import type { RecallKey } from './key-of.ts';
import { recallRules } from './rules.ts';
import type { AskedRecall } from './schema.ts';

export const recallSection: SectionOf<AskedRecall> = (definition, work, { keys }) => {
  const key = keys[definition.id] as RecallKey | undefined;
  const { none, right } = say.practice;
  const begun = definition.questions.some(
    ({ item }) => attemptsAt(`${definition.id}.${item}`, work).length > 0,
  );
  // The course says that being wrong here takes nothing: only what was found is told.
  const rows = definition.questions.map(({ item, ask, options }) => {
    const attempts = attemptsAt(`${definition.id}.${item}`, work);
    const found = options.find(({ id }) => id === key?.[item]?.right && attempts.includes(id));
    if (found) return [ask, right(found.label)];
    return [ask, attempts.length === 0 ? none : say.practiceOf.tried];
  });
  return {
    blocks: begun
      ? [
          {
            kind: 'table',
            caption: say.practiceOf.caption,
            head: [say.practiceOf.question, say.practiceOf.answer],
            rows,
          },
        ]
      : [],
    missing: recallRules(key).missing(definition, work),
  };
};
