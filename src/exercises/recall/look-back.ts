import { attemptsAt } from '../attempts.ts';
import type { LookBackOf } from '../exercise-type.ts';
import type { AskedRecall } from './asked.ts';

export const recall: LookBackOf<AskedRecall> = {
  lookBack: ({ id, questions }, work) => ({
    recalls: questions.flatMap(({ item, ask, options }) => {
      const attempts = attemptsAt(`${id}.${item}`, work);
      const label = (option: string) => options.find((one) => one.id === option)?.label ?? option;
      return attempts.length === 0
        ? []
        : [{ ask, first: label(attempts[0]!), last: label(attempts.at(-1)!) }];
    }),
  }),
};
