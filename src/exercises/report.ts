/**
 * What a handed-in report tells of each exercise. Nothing here draws, so that the review reads the
 * same sections without a page.
 */
import type { Missing, Work } from '../model/exercise.ts';
import type { ReportSection } from '../model/report.ts';
import { exerciseMessages as say } from '../messages/exercise.ts';
import type { ExerciseType } from './exercise-type.ts';
import type { ReportMaterial } from './report-section.ts';
import type { ReportedExercise } from './reported.ts';
import * as types from './types.ts';

const sentence = ({ code, label }: Missing) => say.missing[code](label);

/** A lookup that TypeScript cannot follow: each type goes with its own definition. */
const of = ({ type }: ReportedExercise) => types[type] as ExerciseType<ReportedExercise>;

/** The question that the answer with this item answers, as the course asks it. */
export const questionOf = (definition: ReportedExercise, item: string): string =>
  of(definition).questionOf(definition, item);

export function sectionOf(
  definition: ReportedExercise,
  work: Work,
  material: ReportMaterial,
): ReportSection {
  const { blocks, missing } = of(definition).section(definition, work, material);
  return {
    exercise: definition.id,
    title: definition.title,
    required: definition.required,
    isPractice: of(definition).isPractised === true,
    blocks,
    missing: missing.map(sentence),
  };
}
