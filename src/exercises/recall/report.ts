import { reportMessages as say } from '../../messages/report.ts';
import { attemptsAt } from '../attempts.ts';
import type { SectionOf } from '../report-section.ts';
import type { RecallKey } from './key-of.ts';
import { recallRules } from './rules.ts';
import type { AskedRecall } from './schema.ts';

export const recallSection: SectionOf<AskedRecall> = (definition, work, { keys }) => {
  const key = keys[definition.id] as RecallKey | undefined;
  const { first, last, none, right, wrong } = say.practice;
  const begun = definition.questions.some(
    ({ item }) => attemptsAt(`${definition.id}.${item}`, work).length > 0,
  );
  const rows = definition.questions.map(({ item, ask, options }) => {
    const attempts = attemptsAt(`${definition.id}.${item}`, work);
    const told = (option: string | undefined) => {
      if (option === undefined) return none;
      const label = options.find(({ id }) => id === option)?.label ?? option;
      if (!key) return label;
      return key[item]?.right === option ? right(label) : wrong(label);
    };
    return [ask, told(attempts[0]), told(attempts.at(-1))];
  });
  return {
    blocks: begun
      ? [
          {
            kind: 'table',
            caption: say.practiceOf.caption,
            head: [say.practiceOf.question, first, last],
            rows,
          },
        ]
      : [],
    missing: recallRules(key).missing(definition, work),
  };
};
