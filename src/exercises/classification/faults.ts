import type { Categories } from '../../model/categories.ts';
import type { Company } from '../../model/company.ts';
import type { OtherFact } from '../account-facts.ts';
import type { Classification } from './schema.ts';

/**
 * What the file cannot say alone: that the accounts and facts exist and that each answer is among
 * those offered.
 */
export function classificationFaults(
  { id, accounts, others }: Classification,
  company: Company,
  categories: Categories,
): string[] {
  const file = `content/exercises/${id}.yaml`;
  const groups = categories.categories.filter(({ base }) => base).map((group) => group.id);
  const facts = Object.keys({ ...company.cuentas[0]?.datos, ...company.cuentas[0]?.derivados });
  return [
    ...accounts.flatMap((account) => {
      const found = company.cuentas.find((one) => one.id === account);
      if (!found)
        return [
          `${file}: accounts has ${account}; expected an id of content/sample-company.yaml. ` +
            'Correct it or add the account there',
        ];
      if (groups.includes(found.categoria)) return [];
      return [
        `${file}: accounts has ${account}, which is ${found.categoria}; expected one of ` +
          `${groups.join(', ')}. Remove it: not every course offers its group`,
      ];
    }),
    ...others
      .filter(({ field }) => !facts.includes(field))
      .map(
        ({ field }) =>
          `${file}: others has the field ${field}; expected one of ${facts.join(', ')}. Correct it`,
      ),
  ];
}

/** The other facts, their fields known to exist. Throws the first fault, which stops the build. */
export function checked(
  definition: Classification,
  company: Company,
  categories: Categories,
): OtherFact[] {
  const [fault] = classificationFaults(definition, company, categories);
  if (fault) throw new Error(fault);
  return definition.others as OtherFact[];
}
