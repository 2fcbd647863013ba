/** The course that `content/` holds, as every test reads it. */
import { parse } from 'yaml';
import { readFolder } from '../../../src/course/folder.ts';
import { readContent, type CourseContent } from '../../../src/course/read-content.ts';
import type { Config } from '../../../src/course/variant.ts';
import { bytesOf, textOf, type Files } from '../../../src/model/files.ts';

export const files: Files = await readFolder('content');

/** A file of `content/` as data, not yet checked. */
export const contentFile = (name: string): unknown => parse(textOf(files.get(name)!));

/** With this course.yaml in place of its own; throws what is wrong. */
export function courseOf(yaml?: string, logo: Config['logo'] = () => undefined): CourseContent {
  const config =
    yaml === undefined ? undefined : { file: 'course.yaml', bytes: bytesOf(yaml), logo };
  const read = readContent(files, config ? { config } : {});
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export const lessons = courseOf().lessons.map((lesson) => ({
  ...lesson,
  file: `${lesson.topic.page}.mdx`,
}));
