/**
 * The right answers and what is said of each choice: a file of its own, fetched when the practice
 * opens.
 */
import type { Categories } from '../../model/categories.ts';
import type { Company } from '../../model/company.ts';
import { checked } from './faults.ts';
import type { Classification } from './schema.ts';

interface AccountKey {
  name: string;
  right: string;
  /** Indices on both axes, 1–5. */
  atractivo: number;
  relacion: number;
  why: string;
  /** What makes it look like something else; null where nothing does. */
  trap: string | null;
  /** Millions of pesos a year. */
  sales: number;
  contribution: number;
}

/** A quarter of the matrix and the group that it stands for. */
interface KeyQuadrant {
  id: string;
  label: string;
  attractiveness: 'alto' | 'bajo';
  relationship: 'fuerte' | 'debil';
}

export interface ClassificationKey {
  /** From this index on, an axis is high. */
  cut: number;
  /** The accounts that are asked and the worked examples, which the result shows too. */
  accounts: Record<string, AccountKey>;
  quadrants: KeyQuadrant[];
  /** By `right>chosen`. */
  wrong: Record<string, string>;
}

export function keyOf(
  definition: Classification,
  { company, categories }: { company: Company; categories: Categories },
): ClassificationKey {
  checked(definition, company, categories);
  const shown = company.cuentas.filter(
    ({ id, usoEnModulo }) => definition.accounts.includes(id) || usoEnModulo === 'ejemplo-resuelto',
  );
  return {
    cut: company.metodo.corte,
    accounts: Object.fromEntries(
      shown.map(({ id, nombre, categoria, indices, porque, trampa, datos, derivados }) => [
        id,
        {
          name: nombre,
          right: categoria,
          atractivo: indices.atractivo,
          relacion: indices.relacion,
          why: porque,
          trap: trampa,
          sales: datos.ventasMXNm,
          contribution: derivados.contribucionMXNm,
        },
      ]),
    ),
    quadrants: categories.categories.map(({ id, label, attractiveness, relationship }) => ({
      id,
      label,
      attractiveness,
      relationship,
    })),
    wrong: company.retro,
  };
}
