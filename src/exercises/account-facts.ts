/**
 * What a learner may read of an account of the sample company before judging it: its facts with
 * their units, never its scores, indices or group.
 */
import type { Company } from '../model/company.ts';

type FactName = Company['metodo']['atractivo'][number]['campo'];

interface FactLabel {
  label: string;
  unit: string;
}

/** A group of facts under one heading. `labels` say what each place of an account's row means. */
export interface FactGroup {
  id: 'atractivo' | 'relacion' | 'otros';
  labels: FactLabel[];
}

export interface AccountFacts {
  id: string;
  name: string;
  business: string;
  /** By group, in the order of its labels. */
  facts: Record<FactGroup['id'], number[]>;
}

export interface FactSheet {
  groups: FactGroup[];
  accounts: AccountFacts[];
}

/** A fact outside of the criteria of both axes, as the exercise's file labels it. */
export interface OtherFact extends FactLabel {
  field: FactName;
}

/**
 * In the order of the accounts' names. For when pages are built: a browser takes 7 ms to load what
 * knows an alphabet.
 */
export const idsByName = ({ cuentas }: Company): string[] =>
  [...cuentas]
    .sort((one, other) => one.nombre.localeCompare(other.nombre, 'es-MX'))
    .map(({ id }) => id);

/**
 * The facts of the accounts with these ids, in this order; ids that the company lacks are left out.
 */
export function factSheet(
  company: Company,
  ids: readonly string[],
  others: readonly OtherFact[],
): FactSheet {
  const { atractivo, relacion } = company.metodo;
  const fields = {
    atractivo: atractivo.map(({ campo }) => campo),
    relacion: relacion.map(({ campo }) => campo),
    otros: others.map(({ field }) => field),
  };
  const labels = (criteria: Company['metodo']['atractivo']) =>
    criteria.map(({ nombre, unidad }) => ({ label: nombre, unit: unidad }));
  const accounts = ids.flatMap((id) => company.cuentas.filter((account) => account.id === id));
  return {
    groups: [
      { id: 'atractivo', labels: labels(atractivo) },
      { id: 'relacion', labels: labels(relacion) },
      { id: 'otros', labels: others.map(({ label, unit }) => ({ label, unit })) },
    ],
    accounts: accounts.map(({ id, nombre, giro, datos, derivados }) => {
      const all = { ...datos, ...derivados };
      const row = (names: FactName[]) => names.map((name) => all[name]);
      return {
        id,
        name: nombre,
        business: giro,
        facts: {
          atractivo: row(fields.atractivo),
          relacion: row(fields.relacion),
          otros: row(fields.otros),
        },
      };
    }),
  };
}
