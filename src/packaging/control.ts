/**
 * The files of a package that are made from the course's words and from the list of its other
 * files: manifests, and what keeps the web package without a network.
 */
import { bytesOf, sorted, type Files } from '../model/files.ts';
import { cmi5Structure } from './cmi5.ts';
import type { Contents } from './contents.ts';
import { COURSE_DATA, type CourseData } from './course-data.ts';
import { offlineWorker, WORKER } from './offline/offline.ts';
import { scorm12Manifest } from './scorm12.ts';
import { scorm2004Manifest } from './scorm2004.ts';

/** Licences of what the package holds of others. */
export const NOTICES = 'licencias.txt';

/** Written here. */
const MADE = ['imsmanifest.xml', 'cmi5.xml', WORKER];

/** The standards' schemas and the administrators' guides. */
const GIVEN = /\.(?:xsd|dtd)$|^guias\//;

/** Not of the course: a manifest does not list it as such. */
const isControl = (path: string): boolean => MADE.includes(path) || GIVEN.test(path);

/** What no page of the course asks for. */
export const isBeside = (path: string): boolean =>
  isControl(path) || path === COURSE_DATA || path === NOTICES;

/** `files`: the whole package, but for what is made here of an older list. */
export function control({ course, topics, version, format }: CourseData, files: Files): Files {
  const paths = [...sorted(files).keys()].filter((path) => !isControl(path));
  const contents: Contents = { course, topics, paths, version };
  switch (format) {
    case 'scorm12':
      return new Map([['imsmanifest.xml', bytesOf(scorm12Manifest(contents))]]);
    case 'scorm2004-3rd':
    case 'scorm2004-4th': {
      const edition = format === 'scorm2004-3rd' ? '3rd' : '4th';
      return new Map([['imsmanifest.xml', bytesOf(scorm2004Manifest(contents, edition))]]);
    }
    case 'cmi5':
      return new Map([['cmi5.xml', bytesOf(cmi5Structure(contents))]]);
    case 'web': {
      const pages = new Map([...files].filter(([path]) => !isBeside(path)));
      return offlineWorker(pages, files.get(WORKER));
    }
  }
}
