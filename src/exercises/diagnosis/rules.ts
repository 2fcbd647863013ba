import type { Rules } from '../use-exercise.ts';
import type { Work } from '../../model/exercise.ts';
import type { Diagnosis } from './schema.ts';

const idOf = (definition: Diagnosis, item: string) => `${definition.id}.${item}`;

/** The fields of the branch that the learner's choice opens. */
export function openFields(definition: Diagnosis, work: Work): Diagnosis['fields'] {
  const choice = work.choice(idOf(definition, definition.question.item));
  return definition.fields.filter((field) => !field.when || field.when.includes(choice));
}

export const diagnosisRules: Rules<Diagnosis> = {
  progress(definition, work) {
    const chosen = work.choice(idOf(definition, definition.question.item)) !== '';
    const fields = openFields(definition, work);
    const written = fields.filter((field) => work.text(idOf(definition, field.item)).trim() !== '').length;
    return Math.round((100 * ((chosen ? 1 : 0) + written)) / (1 + Math.max(fields.length, 1)));
  },
  missing(definition, work) {
    const question = idOf(definition, definition.question.item);
    if (work.choice(question) === '') return [{ item: question, code: 'unchosen', label: definition.question.label }];
    return openFields(definition, work)
      .map((field) => ({ item: idOf(definition, field.item), code: 'empty' as const, label: field.label }))
      .filter(({ item }) => work.text(item).trim() === '');
  },
  interactions(definition, work) {
    const { question } = definition;
    const objective = definition.id.split('-')[0]!;
    return [
      { id: idOf(definition, question.item), objective, type: 'choice', response: work.choice(idOf(definition, question.item)), description: question.label },
      ...openFields(definition, work).map((field) => ({
        id: idOf(definition, field.item),
        objective,
        type: 'long-fill-in' as const,
        response: work.text(idOf(definition, field.item)),
        description: field.label,
      })),
    ];
  },
};
