/**
 * Accounts of the sample company that the learner sorts into the groups of
 * `content/categories.yaml`, one at a time, with feedback for each wrong choice.
 */
import * as v from 'valibot';
import type { Company } from '../../model/company.ts';
import type { Categories } from '../../model/categories.ts';
import { exerciseBase, Prose } from '../../model/exercise.ts';
import type { Reading } from '../../model/portfolio.ts';
import type { OtherFact } from '../account-facts.ts';

const AccountId = v.pipe(
  v.string(),
  v.regex(/^C\d\d$/, 'expected C and two digits, as C05, an id of content/sample-company.yaml'),
);

export const ClassificationSchema = v.strictObject({
  ...exerciseBase,
  type: v.literal('classification'),
  /**
   * Accounts in the order in which they are asked: shuffled by hand, never grouped by their answer.
   * Ids stay: records hold them.
   */
  accounts: v.pipe(
    v.array(AccountId),
    v.minLength(1, 'expected at least one account'),
    v.check(
      (ids) => new Set(ids).size === ids.length,
      'an account is repeated; expected each once. Remove the second',
    ),
  ),
  /**
   * Facts beside those of the two axes, shown when asked for. `field` is a name under datos or
   * derivados of the sample company.
   */
  others: v.array(v.strictObject({ field: v.string(), label: Prose, unit: Prose })),
});

export type Classification = v.InferOutput<typeof ClassificationSchema>;

/** What the lesson may hold of a group before an attempt. */
export type GroupText = Pick<
  Categories['categories'][number],
  | 'id'
  | 'label'
  | 'base'
  | 'attractiveness'
  | 'relationship'
  | 'definition'
  | 'strategy'
  | 'resources'
>;

/** How the company reads its facts: from which index on an axis is high, and a scale a criterion. */
export interface Method {
  cut: number;
  atractivo: Reading[];
  relacion: Reading[];
}

export function methodOf({ metodo }: Company): Method {
  const readings = (criteria: Company['metodo']['atractivo']) =>
    criteria.map(({ sentido, cortes }) => ({ direction: sentido, cuts: cortes }) as Reading);
  return {
    cut: metodo.corte,
    atractivo: readings(metodo.atractivo),
    relacion: readings(metodo.relacion),
  };
}

/** What the practice tells of the company. */
export interface CompanyText {
  name: string;
  description: string;
  objectives: string[];
}

export function groupTexts({ categories }: Categories): GroupText[] {
  return categories.map(({ source: _source, ...group }) => group);
}

/** The groups that the practice offers: the three that the source names, or all four. */
export function offered(groups: readonly GroupText[], fourthGroup: boolean): GroupText[] {
  return groups.filter(({ base }) => base || fourthGroup);
}

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
