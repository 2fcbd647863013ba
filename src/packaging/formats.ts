/**
 * The packages, a line each: what the zip is called, which files stand beside the course, and which
 * API the pages look for first.
 */
import { readGuides } from '../guides/guides.ts';
import { cmi5Structure } from './cmi5.ts';
import type { Contents } from './contents.ts';
import { controlDocuments, type Schemas } from './control-documents.ts';
import { bytesOf, type Files } from './files.ts';
import { guidePages } from './guide-pages.ts';
import { lomMetadata } from './lom.ts';
import { offlineWorker } from './offline/offline.ts';
import { scorm12Manifest } from './scorm12.ts';
import { METADATA, scorm2004Manifest, type Edition } from './scorm2004.ts';

export interface Format {
  id: 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'cmi5' | 'web';
  /** Written into each page's `data-package`: the API that counts where an LMS offers both. */
  package: 'scorm12' | 'scorm2004' | 'cmi5' | 'web';
  /**
   * Files that stand beside the course's `pages`: what the standard wants at the root of the zip,
   * or the guides and what keeps the course without a network.
   */
  beside(contents: Contents, pages: Files): Promise<Files>;
}

async function withSchemas(schemas: Schemas, texts: Record<string, string>): Promise<Files> {
  return new Map([
    ...(await controlDocuments(schemas)),
    ...Object.entries(texts).map(([path, text]) => [path, bytesOf(text)] as const),
  ]);
}

const scorm2004 = (edition: Edition): Format => ({
  id: `scorm2004-${edition}`,
  package: 'scorm2004',
  beside: (contents) =>
    withSchemas(`scorm2004-${edition}`, {
      'imsmanifest.xml': scorm2004Manifest(contents, edition),
      [METADATA]: lomMetadata(contents),
    }),
});

export const formats: readonly Format[] = [
  {
    id: 'scorm12',
    package: 'scorm12',
    beside: (contents) => withSchemas('scorm12', { 'imsmanifest.xml': scorm12Manifest(contents) }),
  },
  scorm2004('3rd'),
  scorm2004('4th'),
  {
    id: 'cmi5',
    package: 'cmi5',
    beside: async (contents) => new Map([['cmi5.xml', bytesOf(cmi5Structure(contents))]]),
  },
  {
    id: 'web',
    package: 'web',
    beside: async (_, pages) => new Map([...guidePages(readGuides()), ...offlineWorker(pages)]),
  },
];
