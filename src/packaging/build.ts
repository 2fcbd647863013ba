/** From the built site and the course's content to the bytes of each package. Node only. */
import { ownExercise } from '../course/own.ts';
import type { CourseContent } from '../course/read-content.ts';
import { guidesOf } from '../guides/guides.ts';
import { bytesOf, textOf, type Files } from '../model/files.ts';
import { apart } from './apart.ts';
import { type CourseData, type FormatId } from './course-data.ts';
import { formats } from './formats.ts';
import { hashOfFiles } from './hash.ts';
import { Page } from './html.ts';
import { vary } from './vary.ts';
import { zipped } from './zip.ts';

export interface Package {
  format: FormatId;
  /** Of the zip. */
  name: string;
  bytes: Uint8Array;
  files: number;
}

/** `version`: of the software. */
export async function buildPackages(
  site: Files,
  content: CourseContent,
  version: string,
): Promise<Package[]> {
  const pages = apart(site);
  const { course, logo, lessons, own } = content;
  const guides = guidesOf(content.guides);
  return Promise.all(
    formats.map(async ({ id, package: kind, given }) => {
      const data: CourseData = {
        schema: 1,
        version,
        build: hashOfFiles(site).slice(0, 16),
        format: id,
        course,
        topics: lessons.map(({ topic }) => topic),
        exercises: own.exercises.map(ownExercise),
      };
      const plain = new Map([...forPackage(pages, kind), ...(await given(guides))]);
      const packed = vary(plain, data, { course, ...(logo ? { logo } : {}) });
      return {
        format: id,
        name: zipName(data),
        bytes: zipped(packed),
        files: packed.size,
      };
    }),
  );
}

/** As a package is called, whatever the variant. */
const zipName = ({ course, format }: Pick<CourseData, 'course' | 'format'>): string =>
  `${course.id}-${format}.zip`;

/** The course's files with every page told which package it is in. */
function forPackage(site: Files, kind: string): Files {
  return new Map(
    [...site].map(([path, bytes]) => {
      if (!path.endsWith('.html')) return [path, bytes];
      const page = new Page(textOf(bytes));
      for (const root of page.tagged('html')) page.setAttributes(root, { 'data-package': kind });
      return [path, bytesOf(page.toString())];
    }),
  );
}
