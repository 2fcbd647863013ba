/**
 * The packages, a line each: which files stand beside the course before any course.yaml has its
 * word, and which API the pages look for first. Node only.
 */
import type { Guide } from '../guides/guides.ts';
import { bytesOf, type Files } from '../model/files.ts';
import { controlDocuments, type Schemas } from './control-documents.ts';
import type { FormatId } from './course-data.ts';
import { guidePages } from './guide-pages.ts';
import { workerCode } from './offline/code.ts';
import { WORKER } from './offline/offline.ts';

export interface Format {
  id: FormatId;
  /** Written into each page's `data-package`: the API that counts where an LMS offers both. */
  package: 'scorm12' | 'scorm2004' | 'cmi5' | 'web';
  /** What is given to the package: the standard's schemas, or the guides and the worker's code. */
  given(guides: readonly Guide[]): Promise<Files>;
}

const scorm = (id: Schemas, kind: Format['package']): Format => ({
  id,
  package: kind,
  given: () => controlDocuments(id),
});

export const formats: readonly Format[] = [
  scorm('scorm12', 'scorm12'),
  scorm('scorm2004-3rd', 'scorm2004'),
  scorm('scorm2004-4th', 'scorm2004'),
  { id: 'cmi5', package: 'cmi5', given: async () => new Map() },
  {
    id: 'web',
    package: 'web',
    given: async (guides) =>
      new Map([...guidePages(guides), [WORKER, bytesOf(workerCode())] as const]),
  },
];
