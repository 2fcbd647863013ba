import type { Missing, Rules, Work } from '../../model/exercise.ts';
import { attemptsAt } from '../attempts.ts';
import type { RecallKey } from './key-of.ts';
import type { AskedRecall } from './asked.ts';

/**
 * Rules over the key; until it has arrived nothing can be judged, so nothing is reported. The score
 * is the share of questions that were right at the first try: later tries teach but do not raise
 * it. The LMS is told the score and no answer, since these questions are only practice and its
 * reports have room for few answers.
 */
export function recallRules(key: RecallKey | undefined): Rules<AskedRecall> {
  const attempts = (definition: AskedRecall, item: string, work: Work) =>
    attemptsAt(`${definition.id}.${item}`, work);
  const isRight = (definition: AskedRecall, item: string, work: Work) =>
    attempts(definition, item, work).includes(key?.[item]?.right ?? '');
  const share = ({ questions }: AskedRecall, count: number) =>
    Math.floor((100 * count) / questions.length);
  return {
    selfFinishing: true,
    progress: (definition, work) =>
      share(
        definition,
        definition.questions.filter(({ item }) => isRight(definition, item, work)).length,
      ),
    missing: (definition, work) =>
      definition.questions
        .filter(({ item }) => !isRight(definition, item, work))
        .map(({ item, ask }): Missing => ({
          item: `${definition.id}.${item}`,
          code: 'unchosen',
          label: ask,
        })),
    score(definition, work) {
      if (!key) return undefined;
      return share(
        definition,
        definition.questions.filter(
          ({ item }) => attempts(definition, item, work)[0] === key[item]?.right,
        ).length,
      );
    },
    interactions: () => [],
  };
}
