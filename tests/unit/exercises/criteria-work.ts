/** The exercise of the criteria, and learners' work on it from nothing to all of it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { PARTS } from '../../../src/exercises/own-criteria.ts';
import { CriteriaSchema, type Criteria } from '../../../src/exercises/criteria/schema.ts';
import type { Work } from '../../../src/model/exercise.ts';

/** As data, not yet checked, and new at each call: tests break it. */
export const file = () => parse(readFileSync('content/exercises/t18-criterios.yaml', 'utf8'));

export const definition: Criteria = v.parse(CriteriaSchema, file());
export const EX = definition.id;

/** Every criterion serves the first objective where `choices` says nothing else. */
export const workWith = (
  texts: Record<string, string>,
  choices: Record<string, string> = {},
): Work => ({
  text: (id) => texts[id] ?? '',
  choice: (id) =>
    choices[id] ??
    (id.endsWith('.meta') && texts[id.replace('.meta', '.nombre')] !== undefined ? 'o1' : ''),
});

/** All parts of one criterion, each with words of its own. */
export const criterion = (id: string, name = `Criterio ${id}`) =>
  Object.fromEntries(
    PARTS.map((part) => [`${EX}.${id}.${part}`, part === 'nombre' ? name : `${part} de ${id}`]),
  );

export const seven = (axis: string) => Array.from({ length: 7 }, (_, i) => `${axis}${i + 1}`);

/** What finishes the exercise: seven criteria an axis and one objective. */
export const full = {
  [`${EX}.o1`]: 'Crecer',
  ...Object.assign({}, ...[...seven('a'), ...seven('r')].map((id) => criterion(id))),
} as Record<string, string>;
