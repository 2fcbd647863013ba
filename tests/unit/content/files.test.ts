import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CatalogueSchema } from '../../../src/model/catalogue.ts';
import { CategoriesSchema } from '../../../src/model/categories.ts';
import { CompanySchema } from '../../../src/model/company.ts';
import { CourseSchema } from '../../../src/model/course.ts';
import { EditionNotesSchema } from '../../../src/model/edition.ts';
import { FiguresSchema } from '../../../src/model/figures.ts';
import { GlossarySchema } from '../../../src/model/glossary.ts';
import { MatricesSchema } from '../../../src/model/matrices.ts';
import { contentFile } from './read-content.ts';

const schemas: Record<string, v.GenericSchema> = {
  'course.yaml': CourseSchema,
  'sample-company.yaml': CompanySchema,
  'categories.yaml': CategoriesSchema,
  'criteria-catalogue.yaml': CatalogueSchema,
  'glossary.yaml': GlossarySchema,
  'matrices.yaml': MatricesSchema,
  'figures.yaml': FiguresSchema,
  'edition-notes.yaml': EditionNotesSchema,
};

const GONE = Symbol('left out');

/** Where figures stand in their file. */
const figureAt = (id: string) =>
  (contentFile('figures.yaml') as { figures: { id: string }[] }).figures.findIndex(
    (one) => one.id === id,
  );
const CHAIN = figureAt('t17-cadena');
const SORT = figureAt('t16-basta');
const FUNNEL = figureAt('t18-embudo');

/** A mistake a teacher can make: where, what is written there, and what the message must say. */
const mistakes: {
  file: string;
  at: (string | number)[];
  value: unknown;
  field?: string;
  says: string[];
}[] = [
  {
    file: 'sample-company.yaml',
    at: ['cuentas', 4, 'indices', 'atractivo'],
    value: 4.2,
    says: ['C05', 'index atractivo is 4.2', 'expected 4.3', 'Write 4.3'],
  },
  {
    file: 'sample-company.yaml',
    at: ['cuentas', 10, 'datos', 'margenPct'],
    value: 31,
    says: ['C11', 'A3', 'expected 5', 'margenPct = 31', 'Write 5'],
  },
  {
    file: 'sample-company.yaml',
    at: ['cuentas', 0, 'derivados', 'cuotaPct'],
    value: 60,
    says: ['C01', 'cuotaPct is 60', 'expected 63.3', 'Write 63.3'],
  },
  {
    file: 'sample-company.yaml',
    at: ['cuentas', 1, 'id'],
    value: 'C01',
    field: 'cuentas',
    says: ['C01 stands twice', 'expected each id once', 'another id'],
  },
  {
    file: 'sample-company.yaml',
    at: ['cuentas', 2, 'puntajes', 'R1'],
    value: 6,
    field: 'cuentas.2.puntajes.R1',
    says: ['expected a score from 1 to 5'],
  },
  {
    file: 'sample-company.yaml',
    at: ['metodo', 'relacion', 0, 'peso'],
    value: 25,
    field: 'metodo.relacion',
    says: ['sum 100', 'adjust them'],
  },
  {
    file: 'sample-company.yaml',
    at: ['metodo', 'atractivo', 1, 'cortes'],
    value: [0, 5, 20, 10],
    field: 'metodo.atractivo.1.cortes',
    says: ['limits that grow', 'put the lowest first'],
  },
  {
    file: 'sample-company.yaml',
    at: ['metodo', 'atractivo', 1, 'campo'],
    value: 'crec',
    field: 'metodo.atractivo.1.campo',
    says: ['not a fact of the accounts', 'expected one of'],
  },
  {
    file: 'sample-company.yaml',
    at: ['retro', 'estatus>estable'],
    value: GONE,
    says: ['no message for "estatus>estable"', 'expected what to say', 'Write it'],
  },
  {
    file: 'sample-company.yaml',
    at: ['retro', 'estatus>estables'],
    value: 'Sí.',
    says: ['"estatus>estables" is no pair', 'expected one of', 'Correct the key'],
  },
  {
    file: 'figures.yaml',
    at: ['figures', CHAIN, 'links', 0, 'sells'],
    value: GONE,
    says: ['every link but the last', 'Write sells'],
  },
  {
    file: 'figures.yaml',
    at: ['figures', CHAIN, 'links', 1, 'name'],
    value: 'Empaques Nube Clara de Querétaro',
    field: `figures.${CHAIN}.links.1.name`,
    says: ['too long', 'at most 22'],
  },
  {
    file: 'figures.yaml',
    at: ['figures', SORT, 'cards', 0, 'bin'],
    value: 'sobra',
    says: ['t16-basta', 'expected no-basta or basta', 'Correct its bin'],
  },
  {
    file: 'figures.yaml',
    at: ['figures', FUNNEL, 'stops', 1, 'count'],
    value: 400,
    says: ['each stop leaves fewer', 'Put the largest first'],
  },
  {
    file: 'categories.yaml',
    at: ['categories', 3, 'base'],
    value: true,
    says: ['exactly three groups with base: true'],
  },
  {
    file: 'categories.yaml',
    at: ['categories', 1, 'relationship'],
    value: 'debil',
    says: ['share a quadrant', 'expected each pair'],
  },
  {
    file: 'categories.yaml',
    at: ['categories', 0, 'id'],
    value: 'estrellas',
    field: 'categories.0.id',
    says: ['expected one of estrella'],
  },
  {
    file: 'categories.yaml',
    at: ['categories', 0, 'definition'],
    value: ' ',
    field: 'categories.0.definition',
    says: ['empty', 'expected a text'],
  },
  {
    file: 'criteria-catalogue.yaml',
    at: ['criteria', 0, 'kind'],
    value: 'medio',
    field: 'criteria.0.kind',
    says: ['expected duro or blando'],
  },
  {
    file: 'criteria-catalogue.yaml',
    at: ['criteria', 1, 'id'],
    value: 'margen-de-contribucion',
    field: 'criteria',
    says: ['margen-de-contribucion stands twice', 'another id'],
  },
  {
    file: 'criteria-catalogue.yaml',
    at: ['criteria', 0, 'gloss'],
    value: GONE,
    field: 'criteria.0',
    says: ['volumen-de-compra-actual has no gloss', 'Write it'],
  },
  {
    file: 'glossary.yaml',
    at: ['terms', 1, 'id'],
    value: 'Cuenta clave',
    field: 'terms.1.id',
    says: ['lower-case letters', 'as cuenta-clave'],
  },
  {
    file: 'matrices.yaml',
    at: ['matrices', 0, 'cells', 0, 'vertical'],
    value: 'low',
    field: 'matrices.0',
    says: ['atractividad-fortalezas', 'share a place', 'expected each pair'],
  },
  {
    file: 'matrices.yaml',
    at: ['matrices', 1, 'horizontal', 'high'],
    value: '',
    field: 'matrices.1.horizontal.high',
    says: ['empty'],
  },
  {
    file: 'edition-notes.yaml',
    at: ['corrections', 2, 'number'],
    value: 30,
    says: ['numbered 1, 2, 3', 'Number them again'],
  },
  {
    file: 'edition-notes.yaml',
    at: ['corrections', 0, 'corrected'],
    value: 'conozcas que son',
    field: 'corrections.0',
    says: ['the same', 'Correct one or remove the entry'],
  },
  {
    file: 'edition-notes.yaml',
    at: ['kept', 0, 'place'],
    value: 'tema 16',
    field: 'kept.0.place',
    says: ['expected t16, t17, t18 or cierre'],
  },
];

function withMistake(file: string, at: (string | number)[], value: unknown): unknown {
  const data = structuredClone(contentFile(file)) as Record<string | number, unknown>;
  const place = at.slice(0, -1).reduce((now, key) => now[key] as typeof data, data);
  if (value === GONE) delete place[at.at(-1)!];
  else place[at.at(-1)!] = value;
  return data;
}

describe('what a teacher edits', () => {
  it.each(Object.entries(schemas))('%s is sound', (file, schema) => {
    expect(v.safeParse(schema, contentFile(file)).issues).toBeUndefined();
  });

  it.each(mistakes)(
    'a mistake in $file at $at is told with its cure',
    ({ file, at, value, field, says }) => {
      const issues = v.safeParse(schemas[file]!, withMistake(file, at, value)).issues ?? [];
      const told = issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
      const fitting = told.filter(
        (line) =>
          says.every((part) => line.includes(part)) &&
          (field === undefined || line.startsWith(`${field}: `)),
      );
      expect(fitting, told.join('\n')).toHaveLength(1);
    },
  );
});
