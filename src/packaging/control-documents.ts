/**
 * The schemas that SCORM wants beside the manifest (SCORM 1.2 CAM 2.3.5; SCORM 2004 CAM 3.4). Node
 * only.
 */
import { fileURLToPath } from 'node:url';
import { readFolder } from '../course/folder.ts';
import type { Files } from '../model/files.ts';

/** Folders of `schemas/`. */
export type Schemas = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th';

export const controlDocuments = (schemas: Schemas): Promise<Files> =>
  readFolder(fileURLToPath(new URL(`schemas/${schemas}`, import.meta.url)));
