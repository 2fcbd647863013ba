/**
 * A file of `content/exercises/` and what can be asked of it; each answer is its type's own. A type
 * that lacks a piece is a type error.
 */
import * as v from 'valibot';
import * as definitions from './definitions.ts';
import type { DefinitionOf, KeyContent } from './exercise-type.ts';
import type { ReportedExercise } from './reported.ts';

type Definitions = typeof definitions;
export type ExerciseDefinition = v.InferOutput<Definitions[keyof Definitions]['schema']>;
type Typed = Pick<ExerciseDefinition, 'type'>;

const schemas = Object.values(definitions).map(({ schema }) => schema);
export const ExerciseSchema = v.variant(
  'type',
  schemas as [(typeof schemas)[number]],
) as v.GenericSchema<unknown, ExerciseDefinition>;

/** A lookup that TypeScript cannot follow: each type goes with its own definition. */
const of = ({ type }: Typed) =>
  definitions[type] as unknown as DefinitionOf<ExerciseDefinition, ReportedExercise>;

/** The right answers of one exercise; undefined where its type has none. */
export function keyOf(definition: ExerciseDefinition, content: KeyContent): unknown {
  return of(definition).keyOf?.(definition, content);
}

/** Its score counts as practice. */
export const isPractice = (definition: Typed) => of(definition).isPractice === true;

/** Items of questions from memory; undefined where its type has none. */
export const asksOf = (definition: ExerciseDefinition) => of(definition).asks?.(definition);

/** Texts of its page that an answer may repeat. */
export const examplesOf = (definition: ExerciseDefinition) =>
  of(definition).examples?.(definition) ?? [];

/** Undefined where nothing is put in groups. */
export const sortedBy = (definition: ExerciseDefinition, content: KeyContent) =>
  of(definition).sorted?.(definition, content);

/** Told only by those who tried it, so that the report page fetches it when it is needed. */
export const isReportedOnceBegun = (definition: Typed) =>
  of(definition).isReportedOnceBegun === true;

/** What a page may hold of an exercise to report it. */
export const reported = (definition: ExerciseDefinition) => of(definition).reported(definition);
