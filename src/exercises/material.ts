/** Course content beside the exercises' own files, as far as a report names it. */
import type { Categories } from '../model/categories.ts';
import type { Company } from '../model/company.ts';
import type { ReportMaterial } from './report-section.ts';

export function materialOf(
  company: Company,
  { categories }: Categories,
): Omit<ReportMaterial, 'keys'> {
  return {
    groups: categories.map(({ id, label, attractiveness, relationship, strategy }) => ({
      id,
      label,
      attractiveness,
      relationship,
      strategy,
    })),
    accounts: Object.fromEntries(company.cuentas.map(({ id, nombre }) => [id, nombre])),
  };
}
