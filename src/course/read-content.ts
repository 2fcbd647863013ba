/**
 * The one reader of a course: the files of a content folder and a course.yaml become one typed
 * value, or the list of what is wrong with them. Files come as data, so that it runs wherever they
 * are. Astro's collections, the packager, the review page, the guides and the tests read through
 * it.
 */
import type * as v from 'valibot';
import { ExerciseSchema, type ExerciseDefinition } from '../exercises/index.ts';
import { CatalogueSchema } from '../model/catalogue.ts';
import { CategoriesSchema } from '../model/categories.ts';
import { CompanySchema } from '../model/company.ts';
import { TopicSchema, type Course, type Outline } from '../model/course.ts';
import { EditionNotesSchema } from '../model/edition.ts';
import { FiguresSchema } from '../model/figures.ts';
import type { Files } from '../model/files.ts';
import { rubricAsAsked } from '../model/minimum.ts';
import { GlossarySchema } from '../model/glossary.ts';
import { MatricesSchema } from '../model/matrices.ts';
import type { FileFault } from '../model/packaging.ts';
import { ReportDocumentsSchema } from '../model/report.ts';
import { err, ok, type Result } from '../model/result.ts';
import { InstructorGuideSchema, RubricSchema, type Rubric } from '../model/rubric.ts';
import { asAsked } from './asked.ts';
import { guidesIn, type GuideText } from './guides.ts';
import { outlineOf, type TopicPage } from './outline.ts';
import { ownExercise } from './own.ts';
import { Reading } from './reading.ts';
import { readVariant, type Config, type Variant } from './variant.ts';
import type { Wrong } from './yaml.ts';

/** Files of which there is one, by the name that `CourseContent` gives them. */
const SINGLE = {
  company: ['sample-company.yaml', CompanySchema],
  categories: ['categories.yaml', CategoriesSchema],
  catalogue: ['criteria-catalogue.yaml', CatalogueSchema],
  glossary: ['glossary.yaml', GlossarySchema],
  figures: ['figures.yaml', FiguresSchema],
  matrices: ['matrices.yaml', MatricesSchema],
  reports: ['report.yaml', ReportDocumentsSchema],
  editionNotes: ['edition-notes.yaml', EditionNotesSchema],
  instructorGuide: ['instructor-guide.yaml', InstructorGuideSchema],
} as const;

type Single = { [Name in keyof typeof SINGLE]: v.InferOutput<(typeof SINGLE)[Name][1]> };

/** A page of lessons. */
export interface Lesson {
  topic: TopicPage;
  /** MDX under the front matter. */
  body: string;
}

export interface CourseContent extends Single {
  course: Course;
  logo?: Variant['logo'];
  /** In the course's order. */
  lessons: Lesson[];
  /** By file name; as the course asks for them. */
  exercises: ExerciseDefinition[];
  rubrics: Rubric[];
  /** Both as their own files say, whatever the course asks for. */
  own: { exercises: ExerciseDefinition[]; rubrics: Rubric[] };
  outline: Outline;
  /** In their order. */
  guides: GuideText[];
}

/**
 * `files`: everything in the content folder, by path relative to it; `folder`: as faults name it;
 * `config`: another course.yaml than the folder's own.
 */
export function readContent(
  files: Files,
  { folder = 'content', config }: { folder?: string; config?: Config } = {},
): Result<CourseContent, FileFault[]> {
  const reading = new Reading(files, folder);
  const lessons = reading
    .in('topics', '.mdx')
    .flatMap(({ path, name }) => {
      const read = reading.matter(TopicSchema, path);
      return read ? [{ topic: { ...read.value, page: name }, body: read.body }] : [];
    })
    .sort((a, b) => a.topic.order - b.topic.order);
  // A topic that cannot be read has steps, too; its exercises are not to blame.
  const topics = reading.in('topics', '.mdx').length;
  const steps =
    topics > lessons.length
      ? undefined
      : lessons.flatMap(({ topic }) => topic.steps.map(({ id }) => id));
  const exercises = reading
    .in('exercises', '.yaml')
    .flatMap(
      ({ path, name }) =>
        reading.yaml(ExerciseSchema, path, (one) => misplaced(one, name, steps)) ?? [],
    );
  const rubrics = reading
    .in('rubrics', '.yaml')
    .flatMap(({ path }) => reading.yaml(RubricSchema, path) ?? []);
  const guides = guidesIn(reading);
  const single = Object.fromEntries(
    Object.entries(SINGLE).map(([name, [path, schema]]) => [name, reading.yaml(schema, path)]),
  ) as Single;
  const variant = reading.take(
    readVariant(
      config ?? ownConfig(files, folder),
      exercises.map(ownExercise),
      single.reports?.documents ?? [],
    ),
  );
  if (!variant || reading.faults.length > 0) return err(reading.faults);
  const { course, logo } = variant;
  return ok({
    ...single,
    course,
    ...(logo ? { logo } : {}),
    lessons,
    exercises: exercises.map((one) => asAsked(one, course)),
    rubrics: rubrics.map((one) => rubricAsAsked(one, course.minimums)),
    own: { exercises, rubrics },
    outline: outlineOf(
      course,
      lessons.map(({ topic }) => topic),
      exercises.map(ownExercise),
    ),
    guides,
  });
}

function ownConfig(files: Files, folder: string): Config {
  return {
    file: `${folder}/course.yaml`,
    bytes: files.get('course.yaml') ?? new Uint8Array(),
    logo: (path) => files.get(path),
  };
}

/** An exercise's file is named as its id says, which never changes, and its step exists. */
function misplaced(
  { id, step }: ExerciseDefinition,
  name: string,
  steps: string[] | undefined,
): Wrong[] {
  return [
    ...(id === name ? [] : [{ field: 'id', rule: 'file-name', expected: name, found: id }]),
    ...(!steps || steps.includes(step)
      ? []
      : [{ field: 'step', rule: 'step', expected: steps.join(', '), found: step }]),
  ];
}
