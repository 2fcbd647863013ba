import type { Missing, Work } from '../../model/exercise.ts';
import type { Interaction } from '../../model/lms.ts';
import type { Rules } from '../use-exercise.ts';
import type { Question, Questions } from './schema.ts';

const idOf = (definition: Questions, item: string) => `${definition.id}.${item}`;

/** The items that are asked now: all whose condition holds. */
export function askedItems(definition: Questions, work: Work): Question[] {
  return definition.items.filter(
    ({ when }) => !when || when.is.includes(work.choice(idOf(definition, when.item))),
  );
}

/** A choice is made, a text has words, a number has a digit. */
export function isAnswered(definition: Questions, { item, kind }: Question, work: Work): boolean {
  const id = idOf(definition, item);
  if (kind === 'choice') return work.choice(id) !== '';
  return kind === 'number' ? /\d/.test(work.text(id)) : work.text(id).trim() !== '';
}

/**
 * Items that a condition may open and that no choice has closed yet: the progress counts with one
 * of them.
 */
function undecided(definition: Questions, work: Work): boolean {
  return definition.items.some(
    ({ when, optional }) =>
      when !== undefined && !optional && work.choice(idOf(definition, when.item)) === '',
  );
}

function responseOf(definition: Questions, question: Question, work: Work): string {
  const id = idOf(definition, question.item);
  if (question.kind !== 'choice') return work.text(id);
  return question.options.find((option) => option.id === work.choice(id))?.label ?? '';
}

export const questionsRules: Rules<Questions> = {
  progress(definition, work) {
    const needed = askedItems(definition, work).filter(({ optional }) => !optional);
    const done = needed.filter((item) => isAnswered(definition, item, work)).length;
    return Math.floor((100 * done) / (needed.length + (undecided(definition, work) ? 1 : 0)));
  },
  missing(definition, work) {
    return askedItems(definition, work)
      .filter((item) => !item.optional && !isAnswered(definition, item, work))
      .map((item): Missing => ({
        item: idOf(definition, item.item),
        code: item.kind === 'choice' ? 'unchosen' : 'empty',
        label: item.label,
      }));
  },
  interactions(definition, work) {
    const asked = askedItems(definition, work).filter((item) => isAnswered(definition, item, work));
    const heads = asked.filter(({ toldWith }) => !asked.some(({ item }) => item === toldWith));
    return heads.map((head): Interaction => {
      const id = idOf(definition, head.item);
      const shared = { id, objective: definition.id.split('-')[0]!, description: head.label };
      const rest = asked.filter(({ toldWith }) => toldWith === head.item);
      if (head.kind === 'choice' && rest.length === 0)
        return { ...shared, type: 'choice', response: work.choice(id).replaceAll('-', '_') };
      if (rest.length === 0) return { ...shared, type: 'long-fill-in', response: work.text(id) };
      const lines = [head, ...rest].map(
        (item) => `${item.item}: ${responseOf(definition, item, work)}`,
      );
      return { ...shared, type: 'long-fill-in', response: lines.join('\n') };
    });
  },
};
