import type { Missing, Response, Rules, Work } from '../../model/exercise.ts';
import { isAnswer, LEAST_OF_NAME } from '../../model/answer.ts';
import { readNumber } from '../../model/read-number.ts';
import type { Question, Questions } from './schema.ts';

const idOf = (definition: Questions, item: string) => `${definition.id}.${item}`;

/** The items that are asked now: all whose condition holds. */
export function askedItems(definition: Questions, work: Work): Question[] {
  return definition.items.filter(
    ({ when }) => !when || when.is.includes(work.choice(idOf(definition, when.item))),
  );
}

/** A choice is made, a text has more than a letter or two, a number can be read. */
export function isAnswered(definition: Questions, { item, kind }: Question, work: Work): boolean {
  const id = idOf(definition, item);
  if (kind === 'choice') return work.choice(id) !== '';
  if (kind === 'number') return ['digits', 'words'].includes(readNumber(work.text(id)).as);
  return kind === 'line' ? isAnswer(work.text(id), LEAST_OF_NAME) : isAnswer(work.text(id));
}

/** How much of the work an answer is, so that a tap is not as much as a page. */
const WEIGHTS: Record<Question['kind'], number> = {
  choice: 1,
  line: 1,
  number: 1,
  short: 2,
  long: 5,
};

const weightOf = (items: readonly Question[]) =>
  items.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);

/**
 * Items that a condition may open and that no choice has closed yet: the progress counts with the
 * longest of them.
 */
function undecided(definition: Questions, work: Work): number {
  const open = definition.items.filter(
    ({ when, optional }) =>
      when !== undefined && !optional && work.choice(idOf(definition, when.item)) === '',
  );
  return Math.max(0, ...open.map(({ kind }) => WEIGHTS[kind]));
}

function missingOf(definition: Questions, { item, kind, label }: Question, work: Work): Missing {
  const id = idOf(definition, item);
  const isEmpty = work.text(id).trim() === '';
  if (kind === 'choice') return { item: id, code: 'unchosen', label };
  if (isEmpty) return { item: id, code: 'empty', label };
  return { item: id, code: kind === 'number' ? 'no-number' : 'short', label };
}

function responseOf(definition: Questions, question: Question, work: Work): string {
  const id = idOf(definition, question.item);
  if (question.kind !== 'choice') return work.text(id);
  return question.options.find((option) => option.id === work.choice(id))?.label ?? '';
}

export const questionsRules: Rules<Questions> = {
  progress(definition, work) {
    const needed = askedItems(definition, work).filter(({ optional }) => !optional);
    const done = needed.filter((item) => isAnswered(definition, item, work));
    const total = weightOf(needed) + undecided(definition, work);
    return Math.floor((100 * weightOf(done)) / total);
  },
  missing(definition, work) {
    return askedItems(definition, work)
      .filter((item) => !item.optional && !isAnswered(definition, item, work))
      .map((item) => missingOf(definition, item, work));
  },
  // What was erased is told, too, so that no LMS goes on showing it: asked and needed means that it
  // was answered when the exercise was finished.
  interactions(definition, work) {
    const asked = askedItems(definition, work).filter(
      (item) => !item.optional || work.text(idOf(definition, item.item)) !== '',
    );
    const heads = asked.filter(({ toldWith }) => !asked.some(({ item }) => item === toldWith));
    return heads.map((head): Response => {
      const id = idOf(definition, head.item);
      const shared = { id, description: head.label };
      const rest = asked.filter(({ toldWith }) => toldWith === head.item);
      if (head.kind === 'choice' && rest.length === 0)
        return {
          ...shared,
          type: 'choice',
          response: work.choice(id).replaceAll('-', '_'),
          words: responseOf(definition, head, work),
        };
      if (rest.length === 0) return { ...shared, type: 'long-fill-in', response: work.text(id) };
      const lines = rest.flatMap((item) => {
        const answer = responseOf(definition, item, work);
        const colon = /[?:.]$/.test(item.label) ? '' : ':';
        return answer === '' ? [] : [`${item.label}${colon} ${answer}`];
      });
      const response = [responseOf(definition, head, work), ...lines].join('\n');
      return { ...shared, type: 'long-fill-in', response };
    });
  },
};
