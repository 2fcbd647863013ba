/**
 * The campus' own files for the browser. Its modules are the same that Node runs: types are
 * stripped when they are asked for.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What the player page loads, by name; nothing else of this folder is served. */
const MODULES = [
  'player',
  'elements',
  'faults',
  'limits',
  'limits12',
  'limits2004',
  'log',
  'run-time',
  'standard',
  'transport',
];

export interface Asset {
  type: string;
  body: string;
}

const read = (address: string) => readFileSync(fileURLToPath(import.meta.resolve(address)), 'utf8');

/** An asset by its path under `/static/`, or undefined. */
export function assetOf(path: string): Asset | undefined {
  if (path === 'campus.css') return { type: 'text/css; charset=utf-8', body: read('./campus.css') };
  const type = 'text/javascript; charset=utf-8';
  if (path === 'scorm-again.js')
    return { type, body: read('scorm-again/min').replace(/\/\/# sourceMappingURL=.*$/m, '') };
  const module = /^player\/([a-z0-9-]+)\.ts$/.exec(path)?.[1];
  if (!module || !MODULES.includes(module)) return undefined;
  return { type, body: stripTypeScriptTypes(read(`./${module}.ts`)) };
}
