/**
 * The course without its pages as one script: boot and all that it keeps the work with, as the
 * packages ship it, and the verbs by which exercises change the record. Each launch runs it in a
 * global object of its own (`browser.ts`).
 */
import { Script } from 'node:vm';
import { build } from 'esbuild';

const root = new URL('../../../../', import.meta.url).pathname;

const ENTRY = `
  import './src/boot/launch.ts';
  import { savingMessages } from './src/messages/saving.ts';
  import { tellInteractions } from './src/record/interactions.ts';
  import { $notices } from './src/record/notices.ts';
  import { $saving } from './src/record/saving.ts';
  import { answer, reportOutcome } from './src/record/edits.ts';
  import { $ready, $record, visit } from './src/record/store.ts';
  import { $keeping } from './src/record/work.ts';
  globalThis.course = {
    $keeping, $notices, $ready, $record, answer, reportOutcome, visit, tellInteractions,
    line: () => savingMessages.line($saving.get()).text,
  };
`;

export async function courseScript(): Promise<Script> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  return new Script(outputFiles[0]!.text, { filename: 'course.js' });
}
