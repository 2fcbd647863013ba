/**
 * `curso.json`: what a package says of itself, for whoever makes another variant of it. Together
 * with the other files of the package it is enough to make any variant, so that nobody needs the
 * sources. It tells no answers. Its shape is stored in packages that are out in the world: a new one
 * is a new schema number.
 */
import * as v from 'valibot';
import { OwnExerciseSchema } from '../course/own.ts';
import { CourseSchema, TopicSchema } from '../model/course.ts';
import { textOf, type Files } from '../model/files.ts';

export const COURSE_DATA = 'curso.json';

const FORMAT_IDS = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

const CourseDataSchema = v.object({
  schema: v.literal(1),
  /** Of the software. */
  version: v.string(),
  /** Which build of the course this is, whatever the variant: a hash of its pages. */
  build: v.string(),
  format: v.picklist(FORMAT_IDS),
  /** As this package asks. */
  course: CourseSchema,
  topics: v.array(v.object({ ...TopicSchema.entries, page: v.string() })),
  /** As their own files say. */
  exercises: v.array(OwnExerciseSchema),
});
export type CourseData = v.InferOutput<typeof CourseDataSchema>;

/** Undefined where the package is none of ours, or of a version that this one does not know. */
export function courseDataOf(files: Files): CourseData | undefined {
  const bytes = files.get(COURSE_DATA);
  if (!bytes) return undefined;
  try {
    const parsed = v.safeParse(CourseDataSchema, JSON.parse(textOf(bytes)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
