import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as v from 'valibot';
import type { Work } from '../../../src/model/exercise.ts';

/** The file of an exercise as data, not yet checked. */
export const exerciseFile = (id: string): Record<string, unknown> =>
  parse(readFileSync(`content/exercises/${id}.yaml`, 'utf8')) as Record<string, unknown>;

/** Answers and choices by the last part of their ids; ids with a dot are whole. */
export function workOn(
  exercise: string,
  texts: Record<string, string> = {},
  choices: Record<string, string> = {},
): Work {
  const find = (from: Record<string, string>) => (id: string) =>
    from[id] ?? from[id.startsWith(`${exercise}.`) ? id.slice(exercise.length + 1) : id] ?? '';
  return { text: find(texts), choice: find(choices) };
}

/** What the build would say of a definition, one message a line. */
export function faultsOf(schema: v.GenericSchema, definition: unknown): string {
  return (v.safeParse(schema, definition).issues ?? [])
    .map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
    .join('\n');
}
