/**
 * Criteria of which little is good, as a cost: a choice `<exercise>.menos.<criterion>` = `1`. It
 * only says how the learner reads the criterion. A score stays what it always was, 5 for what suits
 * most, so that no index depends on it and older records and versions read the same.
 */
import type { Work } from '../../model/exercise.ts';
import type { Matrix } from './schema.ts';

export const reversedId = (definition: Matrix, criterion: string) =>
  `${definition.id}.menos.${criterion}`;

export function isReversed(definition: Matrix, criterion: string, work: Work): boolean {
  return work.choice(reversedId(definition, criterion)) === '1';
}
