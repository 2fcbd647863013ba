/** How an account of the sample company is told. */
import { decimal } from './decimal.ts';

export const accountMessages = {
  groups: { atractivo: 'Atractivo', relacion: 'Relación', otros: 'Otros datos' },
  number: (value: number) => decimal(value, 3),
  /** An index of an axis, to the hundredth. */
  index: (value: number) => decimal(value, 2, 2),
  allFacts: 'Ver todos los datos',
};
