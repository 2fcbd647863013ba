/** The page's way to the standards' schemas, in place of `src/packaging/control-documents.ts`. */
import type { Files } from '../../model/files.ts';
import { payload } from '../payload.ts';

export async function controlDocuments(schemas: string): Promise<Files> {
  const folder = `schemas/${schemas}/`;
  return new Map(
    [...payload()].flatMap(([path, bytes]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), bytes] as const] : [],
    ),
  );
}
