import { reportMessages as say } from '../../messages/report.ts';
import type { ReportBlock } from '../../model/report.ts';
import { laterId } from '../../record/later.ts';
import { attemptsAt } from '../attempts.ts';
import type { SectionOf } from '../report-section.ts';
import type { RecallKey } from './key-of.ts';
import type { AskedRecall } from './schema.ts';

type Question = AskedRecall['questions'][number];

export const recallSection: SectionOf<AskedRecall> = (definition, work, { keys }) => {
  const key = keys[definition.id] as RecallKey | undefined;
  const { none, right, wrong } = say.practice;
  // An option that is not asked any more has no words.
  const attemptsOf = ({ item, options }: Question) =>
    attemptsAt(`${definition.id}.${item}`, work).filter((one) =>
      options.some(({ id }) => id === one),
    );
  const begun = definition.questions.some((one) => attemptsOf(one).length > 0);
  const blocks = definition.questions.map((question): ReportBlock => {
    const { item, ask, options } = question;
    const attempts = attemptsOf(question);
    const told = (option: string | undefined) => {
      if (option === undefined) return none;
      const { label } = options.find(({ id }) => id === option)!;
      if (!key) return label;
      return key[item]?.right === option ? right(label) : wrong(label);
    };
    const text = say.attempts(told(attempts[0]), told(attempts.at(-1)));
    return { kind: 'answer', question: ask, text };
  });
  const isOpen = ({ item }: Question) => {
    const id = `${definition.id}.${item}`;
    return work.choice(id) === '' && work.choice(laterId(id)) === '';
  };
  return {
    blocks: begun ? blocks : [],
    missing: definition.questions.filter(isOpen).map(({ item, ask }) => ({
      item: `${definition.id}.${item}`,
      code: 'unchosen',
      label: ask,
    })),
  };
};
