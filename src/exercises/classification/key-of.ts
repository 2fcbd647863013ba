/** The right answers and what is said of each choice: a file of its own, fetched when the practice opens. */
import type { Categories } from '../../model/categories.ts';
import type { Company } from '../../model/company.ts';
import { checked, type Classification } from './schema.ts';

interface AccountKey {
  name: string;
  right: string;
  /** Indices on both axes, 1–5. */
  atractivo: number;
  relacion: number;
  why: string;
  /** What makes it look like something else; null where nothing does. */
  trap: string | null;
}

export interface ClassificationKey {
  /** From this index on, an axis is high. */
  cut: number;
  accounts: Record<string, AccountKey>;
  /** By `right>chosen`. */
  wrong: Record<string, string>;
}

export function keyOf(definition: Classification, { company, categories }: { company: Company; categories: Categories }): ClassificationKey {
  checked(definition, company, categories);
  const asked = company.cuentas.filter(({ id }) => definition.accounts.includes(id));
  return {
    cut: company.metodo.corte,
    accounts: Object.fromEntries(
      asked.map(({ id, nombre, categoria, indices, porque, trampa }) => [id, { name: nombre, right: categoria, atractivo: indices.atractivo, relacion: indices.relacion, why: porque, trap: trampa }]),
    ),
    wrong: company.retro,
  };
}
