/** A report of the whole module from the course's own content and any record. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { ExerciseSchema, keyOf } from '../../../src/exercises/index.ts';
import { sectionOf } from '../../../src/exercises/report.ts';
import { CategoriesSchema } from '../../../src/model/categories.ts';
import { CompanySchema } from '../../../src/model/company.ts';
import { CourseSchema, type Outline } from '../../../src/model/course.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import { ReportDocumentsSchema, type Report } from '../../../src/model/report.ts';
import { workOf } from '../../../src/record/answers.ts';
import { buildReport, exercisesIn } from '../../../src/report/build.ts';
import { contentFile } from '../content/read-content.ts';

const exercises = readdirSync('content/exercises').map((file) =>
  v.parse(ExerciseSchema, contentFile(`exercises/${file}`)),
);
const company = v.parse(CompanySchema, contentFile('sample-company.yaml'));
const categories = v.parse(CategoriesSchema, contentFile('categories.yaml'));
export const { documents } = v.parse(ReportDocumentsSchema, contentFile('report.yaml'));
const material = {
  groups: categories.categories,
  accounts: Object.fromEntries(company.cuentas.map(({ id, nombre }) => [id, nombre])),
  keys: Object.fromEntries(exercises.map((one) => [one.id, keyOf(one, { company, categories })])),
};

const outline: Outline = {
  id: 'cuentas-clave',
  iri: 'urn:uuid:2f1171f2-e080-4861-beaa-11fa1c750b53',
  course: { title: 'T', subject: 'S', module: 'M', week: 'W' },
  topics: ['t16', 't17', 't18'].map((id) => ({
    id,
    page: id.replace('t', 'tema-'),
    label: id,
    title: id,
    steps: exercises
      .filter((one) => one.id.startsWith(id))
      .map(({ id: exercise, step, required }) => ({
        id: step,
        title: step,
        minutes: 1,
        optional: false,
        exercises: [{ id: exercise, required, practice: false }],
      })),
  })),
};

export function reportOf(
  record: LearnerRecord,
  document = 'modulo',
  status: Report['status'] = 'draft',
  second?: Report['second'],
): Report {
  const picked = documents.find(({ id }) => id === document)!;
  const sections = exercisesIn(outline, picked).map((id) =>
    sectionOf(
      exercises.find((one) => one.id === id)!,
      workOf(record),
      material,
    ),
  );
  return buildReport({
    course: v.parse(CourseSchema, contentFile('course.yaml')),
    outline,
    document: picked,
    record,
    sections,
    status,
    date: '2026-11-24',
    second,
  });
}

export function recordWith(
  texts: Record<string, string>,
  choices: Record<string, string> = {},
): LearnerRecord {
  const record = emptyRecord();
  const at: [string, number] = ['aaaa', 28_300_000];
  for (const [id, text] of Object.entries(texts)) record.answers[id] = { text, at };
  for (const [id, value] of Object.entries(choices)) record.choices[id] = { value, at };
  record.knows = { aaaa: 28_300_000 };
  return record;
}

const HOSTILE = [
  'cafe\u0301 n\u0303',
  '👩🏽‍💻 🇲🇽',
  'مرحبا שלום',
  'uno\r\ndos\rtres\u2028cuatro',
  '</script><!-- ]]> & "',
  'x'.repeat(400),
  '=cmd|1',
  '\u0007\u001f\ufffe\uffff',
  'endstream endobj %%EOF',
  '{"format":"otro"}',
  '日本語',
  '',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('\n')),
);

const IDS = [
  'reporte.nombre',
  't16-diagnostico.evidencia',
  't17-parte-1.empresa',
  't17-parte-2.r1',
  't17-parte-2.r2',
  't17-parte-2.reflexion',
  't18-criterios.o1',
  't18-criterios.a1.nombre',
  't18-criterios.a1.medida',
  't18-criterios.r2.objetivo',
  'otro-ejercicio.x',
];

/** Records whose texts hold all that learners paste. */
export const hostileRecord: fc.Arbitrary<LearnerRecord> = fc
  .record({
    texts: fc.dictionary(fc.constantFrom(...IDS), text, { noNullPrototype: true }),
    choices: fc.dictionary(
      fc.constantFrom('t16-diagnostico.aplica', 't18-clasifica.C05', 't18-criterios.a'),
      fc.constantFrom('si', 'estable>estrella', 'a1,a2'),
      { noNullPrototype: true },
    ),
  })
  .map(({ texts, choices }) => recordWith(texts, choices));

export const fonts = {
  regular: new Uint8Array(
    readFileSync(
      'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
    ),
  ),
  bold: new Uint8Array(
    readFileSync(
      'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff',
    ),
  ),
};
export const now = new Date(Date.UTC(2026, 10, 24));
