/** The worker's code for the browser, under a first line that the packager writes. Node only. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

export const workerCode = (): string =>
  `const BUILD = undefined;\n${stripTypeScriptTypes(
    readFileSync(fileURLToPath(import.meta.resolve('./worker.ts')), 'utf8'),
  )}`;
