/** The sample company's own method, as a learner would have brought it to the matrix. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { MatrixSchema, type Matrix, type Quadrant } from '../../../src/exercises/matrix/schema.ts';
import { CategoriesSchema } from '../../../src/model/categories.ts';
import { CompanySchema } from '../../../src/model/company.ts';
import type { Work } from '../../../src/model/exercise.ts';

export const read = (path: string) => parse(readFileSync(`content/${path}.yaml`, 'utf8'));
export const definition: Matrix = v.parse(MatrixSchema, read('exercises/t18-aplica'));
export const company = v.parse(CompanySchema, read('sample-company'));
export const quadrants: Quadrant[] = v.parse(CategoriesSchema, read('categories')).categories;

/**
 * The company's own method, as a learner would have written it: its criteria, weights and scores.
 */
export const criteria = [...company.metodo.atractivo, ...company.metodo.relacion];
export const texts: Record<string, string> = Object.fromEntries(
  criteria.map(({ id, nombre }) => [`t18-criterios.${id.toLowerCase()}.nombre`, nombre]),
);
export const weights: Record<string, string> = Object.fromEntries(
  criteria.map(({ id, peso }) => [`t18-aplica.w.${id.toLowerCase()}`, String(peso)]),
);
export const scoresOf = (account: string): Record<string, string> => {
  const { puntajes } = company.cuentas.find(({ id }) => id === account)!;
  return Object.fromEntries(
    criteria.map(({ id }) => [`t18-aplica.s.${account}.${id.toLowerCase()}`, String(puntajes[id])]),
  );
};
export const workWith = (choices: Record<string, string>, own = texts): Work => ({
  text: (id) => own[id] ?? '',
  choice: (id) => choices[id] ?? '',
});
export const two = {
  ...weights,
  ...scoresOf('C01'),
  ...scoresOf('C11'),
  't18-aplica.cuentas': 'C01,C11',
};
export const three = { ...two, ...scoresOf('C05'), 't18-aplica.cuentas': 'C01,C11,C05' };
