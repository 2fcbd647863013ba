/**
 * The web package's service worker: its code, and the list of files that it keeps, under a name
 * that changes when any of them does.
 */
import { bytesOf, sorted, textOf, type Files } from '../../model/files.ts';
import { hashOfFiles } from '../hash.ts';

/** As `src/frame/offline.ts` names it. */
export const WORKER = 'sin-conexion.js';

/** Libraries and fonts of the report's PDF and Word files. */
const HEAVY = /\/(?:write-|source-sans-|sRGB_)/;

/** `before`: the worker of the same package with another list, which is its first line. */
export function offlineWorker(pages: Files, before: Uint8Array | undefined): Files {
  if (!before) return new Map();
  const paths = [...sorted(pages).keys()];
  const build = {
    name: hashOfFiles(pages).slice(0, 12),
    files: paths.filter((path) => !HEAVY.test(path)),
    heavy: paths.filter((path) => HEAVY.test(path)),
  };
  const [, ...code] = textOf(before).split('\n');
  return new Map([
    [WORKER, bytesOf(`const BUILD = ${JSON.stringify(build)};\n${code.join('\n')}`)],
  ]);
}
