import { reviewMessages as say } from '../../messages/review.ts';
import type { EvidenceOf } from '../exercise-type.ts';
import { alike } from '../similar.ts';
import { wordsIn } from '../words.ts';
import { objectivesOf } from './rules.ts';
import type { Criteria } from './schema.ts';
import { ownCriteria } from './written.ts';

export const criteria: EvidenceOf<Criteria> = {
  ownCriteria,
  evidence(definition, criterion, work) {
    const own = ownCriteria(definition, work);
    if (criterion.kind === 'answers') {
      const texts = own.map(({ answers }) => answers[criterion.item] ?? '');
      const empty = texts.filter((text) => text === '').length;
      const copied = texts.filter(
        (text, i) => text !== '' && texts.slice(0, i).some((other) => alike(text, other)),
      ).length;
      const echo = own.filter(
        ({ name, answers }) => answers[criterion.item] && alike(name, answers[criterion.item]!),
      ).length;
      return [
        say.evidence.answers(texts.length - empty, texts.length),
        ...(copied > 0 ? [say.evidence.copied(copied)] : []),
        ...(echo > 0 ? [say.evidence.echo(echo)] : []),
      ];
    }
    if (criterion.answers.includes(`${definition.id}.a`)) {
      // Whether it is tied to an objective is another criterion's matter.
      const done = (axis: 'a' | 'r') =>
        own.filter(
          (one) =>
            one.axis === axis &&
            one.name !== '' &&
            Object.values(one.answers).every((text) => text !== ''),
        ).length;
      const repeated = own.filter(
        ({ name }, i) => name !== '' && own.slice(0, i).some((other) => alike(name, other.name)),
      ).length;
      return [
        say.evidence.coverage(done('a'), done('r'), definition.minimum),
        ...(repeated > 0 ? [say.evidence.repeated(repeated)] : []),
      ];
    }
    if (criterion.answers.includes(`${definition.id}.o`)) {
      const objectives = objectivesOf(definition, work);
      const tied = own.filter(({ slot }) =>
        objectives.some(({ id }) => id === work.choice(`${definition.id}.${slot}.meta`)),
      ).length;
      return [say.evidence.objectives(objectives.length, tied, own.length)];
    }
    return [
      say.evidence.words(
        own.reduce(
          (sum, { answers }) =>
            sum + Object.values(answers).reduce((words, text) => words + wordsIn(text), 0),
          0,
        ),
      ),
    ];
  },
};
