/**
 * The course's content as the review page carries it. Node only. A fault stops the build and names
 * the file and the field.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import {
  ExerciseSchema,
  isPractice,
  keyOf,
  reported,
  type ExerciseDefinition,
} from '../../exercises/index.ts';
import { CatalogueSchema } from '../../model/catalogue.ts';
import { CategoriesSchema } from '../../model/categories.ts';
import { CompanySchema } from '../../model/company.ts';
import {
  CourseSchema,
  TopicSchema,
  type Course,
  type Outline,
  type Topic,
} from '../../model/course.ts';
import { ReportDocumentsSchema } from '../../model/report.ts';
import { InstructorGuideSchema, RubricSchema, type Rubric } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';

async function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  text?: string,
): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, parse(text ?? (await readFile(file, 'utf8'))));
  if (parsed.success) return parsed.output;
  throw new Error(
    parsed.issues
      .map(
        (issue) =>
          `${file}, ${v.getDotPath(issue) ?? ''}: ${issue.message}. Correct it and build again.`,
      )
      .join('\n'),
  );
}

async function all<T>(
  folder: string,
  extension: string,
  read: (file: string, name: string) => Promise<T>,
): Promise<T[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return Promise.all(
    names.map((name) => read(join(folder, name), name.slice(0, -extension.length))),
  );
}

interface Lesson {
  page: string;
  topic: Topic;
  body: string;
}

async function lesson(file: string, page: string): Promise<Lesson> {
  const [, matter = '', body = ''] =
    /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(await readFile(file, 'utf8')) ?? [];
  return { page, topic: await checked(TopicSchema, file, matter), body };
}

function outlineOf(
  { id, iri }: { id: string; iri: string },
  lessons: readonly Lesson[],
  exercises: readonly ExerciseDefinition[],
): Outline {
  const topics = lessons
    .toSorted((a, b) => a.topic.order - b.topic.order)
    .map(({ page, topic }) => ({
      id: topic.id,
      page,
      label: topic.label,
      title: topic.title,
      steps: topic.steps.map(({ id: step, title, minutes, optional }) => ({
        id: step,
        title,
        minutes,
        optional,
        exercises: exercises
          .filter((one) => one.step === step)
          .map((one) => ({
            id: one.id,
            required: one.required,
            practice: isPractice(one),
          })),
      })),
    }));
  return { id, iri, topics };
}

/** The exercise with the number that the course asks for, and whether the course needs it. */
function asAsked<T extends ExerciseDefinition>(exercise: T, { minimums, required }: Course): T {
  const minimum = minimums[exercise.id];
  return {
    ...exercise,
    required: required[exercise.id] ?? exercise.required,
    ...(minimum !== undefined && 'minimum' in exercise ? { minimum } : {}),
  };
}

/**
 * The rubric with as many reasons and criteria as the course asks for: each is then worth its share
 * of the same points.
 */
function rubricAsAsked(rubric: Rubric, { minimums }: Course): Rubric {
  return {
    ...rubric,
    criteria: rubric.criteria.map((criterion) => {
      if (criterion.kind === 'answers')
        return { ...criterion, best: minimums[criterion.exercise] ?? criterion.best };
      return criterion.kind === 'count'
        ? { ...criterion, most: minimums[criterion.answers[0]!.split('.')[0]!] ?? criterion.most }
        : criterion;
    }),
  };
}

/** A lesson's paragraphs without marks or components. */
function passagesOf({ topic, body }: Lesson): ReviewContent['passages'] {
  const paragraphs = body
    .replace(/<[^>]+>/g, '\n\n')
    .replace(/[*_`#>|]/g, ' ')
    .split(/\n\s*\n/);
  return paragraphs
    .map((text) => ({ where: topic.label, text: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text.length > 40);
}

/**
 * `config`: the variant's course.yaml, whose numbers of criteria and reasons the rubrics follow.
 */
export async function readReviewContent(
  folder = 'content',
  config = join(folder, 'course.yaml'),
): Promise<ReviewContent> {
  const at = (name: string) => join(folder, name);
  const [course, categories, company, catalogue, guide, { documents }] = await Promise.all([
    checked(CourseSchema, config),
    checked(CategoriesSchema, at('categories.yaml')),
    checked(CompanySchema, at('sample-company.yaml')),
    checked(CatalogueSchema, at('criteria-catalogue.yaml')),
    checked(InstructorGuideSchema, at('instructor-guide.yaml')),
    checked(ReportDocumentsSchema, at('report.yaml')),
  ]);
  const exercises = (
    await all(at('exercises'), '.yaml', (file) => checked(ExerciseSchema, file))
  ).map((one) => asAsked(one, course));
  const lessons = await all(at('topics'), '.mdx', lesson);
  const keys = exercises.flatMap((one) => {
    const key = keyOf(one, { company, categories });
    return key === undefined ? [] : [[one.id, key] as const];
  });
  const examples = exercises.flatMap((one) =>
    one.type === 'criteria'
      ? one.questions.flatMap(({ example }) => (example ? [example.weak, example.good] : []))
      : [],
  );
  const { title, subject, module, week } = course;
  return {
    course: { title, subject, module, week },
    outline: outlineOf(course, lessons, exercises),
    documents,
    exercises: exercises.map(reported),
    rubrics: (await all(at('rubrics'), '.yaml', (file) => checked(RubricSchema, file))).map(
      (rubric) => rubricAsAsked(rubric, course),
    ),
    guide,
    material: {
      groups: categories.categories.map(
        ({ id, label, attractiveness, relationship, strategy }) => ({
          id,
          label,
          attractiveness,
          relationship,
          strategy,
        }),
      ),
      accounts: Object.fromEntries(company.cuentas.map(({ id, nombre }) => [id, nombre])),
      keys: Object.fromEntries(keys),
    },
    practice: exercises.flatMap((one) =>
      one.type === 'classification'
        ? [
            {
              exercise: one.id,
              accounts: company.cuentas
                .filter(({ id }) => one.accounts.includes(id))
                .map(({ id, nombre, categoria }) => ({ id, name: nombre, right: categoria })),
            },
          ]
        : [],
    ),
    passages: [
      ...lessons.flatMap(passagesOf),
      ...examples.map((text) => ({ where: 'ejemplos del taller de criterios', text })),
      ...catalogue.criteria.flatMap(({ name, gloss }) =>
        gloss ? [{ where: 'catálogo de criterios', text: `${name}. ${gloss}` }] : [],
      ),
      ...categories.categories.flatMap(({ definition, strategy, resources }) =>
        [definition, strategy, resources].map((text) => ({ where: 'grupos de cuentas', text })),
      ),
      ...company.cuentas.map(({ nombre, porque }) => ({ where: nombre, text: porque })),
      ...guide.reasons.items.map((text) => ({ where: 'guía de razones', text })),
    ],
  };
}
