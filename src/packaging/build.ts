/** From the built site and the course's content to the bytes of each package. Node only. */
import { ownExercise } from '../course/own.ts';
import type { CourseContent } from '../course/read-content.ts';
import { guidesOf } from '../guides/guides.ts';
import { bytesOf, textOf, type Files } from '../model/files.ts';
import { apart } from './apart.ts';
import { type CourseData, type FormatId } from './course-data.ts';
import { zipName } from './contents.ts';
import { formats } from './formats.ts';
import { hashOfFiles } from './hash.ts';
import { attribute, Page } from './html.ts';
import { preloadsOf } from './preload.ts';
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
  const build = buildOf(site);
  return Promise.all(
    formats.map(async ({ id, package: kind, given }) => {
      const data: CourseData = {
        schema: 1,
        version,
        build,
        format: id,
        course,
        topics: lessons.map(({ topic }) => topic),
        documents: content.reports.documents.map(({ id: document, label, title }) => ({
          id: document,
          label,
          title,
        })),
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

/** Which build of the course a site is, for what has to belong to it. */
export const buildOf = (site: Files): string => hashOfFiles(site).slice(0, 16);

/** The course's files with every page told which package it is in, and what that needs first. */
function forPackage(site: Files, kind: string): Files {
  const ahead = preloadsOf(kind, 'assets/', site);
  return new Map(
    [...site].map(([path, bytes]) => {
      if (!path.endsWith('.html')) return [path, bytes];
      const page = new Page(textOf(bytes));
      for (const root of page.tagged('html')) page.setAttributes(root, { 'data-package': kind });
      const named = new Set(page.tagged('link').map((link) => attribute(link, 'href')));
      page.appendToHead(
        ahead
          .filter((file) => !named.has(file))
          .map((file) => `<link rel="modulepreload" href="${file}">`)
          .join(''),
      );
      return [path, bytesOf(page.toString())];
    }),
  );
}
