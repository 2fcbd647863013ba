/**
 * What an exercise says of itself before a course.yaml has its word: all that a package needs to
 * know of it to be made otherwise, with nothing that tells an answer.
 */
import * as v from 'valibot';
import { practiceTypes, type ExerciseDefinition } from '../exercises/index.ts';

export const OwnExerciseSchema = v.object({
  id: v.string(),
  type: v.string(),
  title: v.string(),
  /** Id of the step that shows it. */
  step: v.string(),
  required: v.boolean(),
  /** Its score counts as practice. */
  practice: v.boolean(),
  /** Only where it asks for so many of something. */
  minimum: v.optional(v.number()),
  /** Only of questions from memory: their items. */
  asks: v.optional(v.array(v.string())),
});
export type OwnExercise = v.InferOutput<typeof OwnExerciseSchema>;

export function ownExercise(exercise: ExerciseDefinition): OwnExercise {
  const { id, type, title, step, required } = exercise;
  return {
    id,
    type,
    title,
    step,
    required,
    practice: practiceTypes.includes(type),
    ...('minimum' in exercise ? { minimum: exercise.minimum } : {}),
    ...(exercise.type === 'recall' ? { asks: exercise.questions.map(({ item }) => item) } : {}),
  };
}
