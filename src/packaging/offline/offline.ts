/**
 * The web package's service worker: its code, and the list of files that it keeps, under a name
 * that changes when any of them does.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bytesOf, sorted, type Files } from '../files.ts';

/** As `src/layouts/offline.ts` names it. */
const WORKER = 'sin-conexion.js';

/** Libraries and fonts of the report's PDF and Word files. */
const HEAVY = /\/(?:write-|source-sans-|sRGB_)/;

export function offlineWorker(pages: Files): Files {
  const print = createHash('sha256');
  for (const [path, bytes] of sorted(pages)) print.update(path).update(bytes);
  const paths = [...sorted(pages).keys()];
  const build = {
    name: print.digest('hex').slice(0, 12),
    files: paths.filter((path) => !HEAVY.test(path)),
    heavy: paths.filter((path) => HEAVY.test(path)),
  };
  const code = stripTypeScriptTypes(
    readFileSync(fileURLToPath(import.meta.resolve('./worker.ts')), 'utf8'),
  );
  return new Map([[WORKER, bytesOf(`const BUILD = ${JSON.stringify(build)};\n${code}`)]]);
}
