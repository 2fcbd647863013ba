/**
 * The words that every exercise type shares. Each type adds its own fields in
 * `src/exercises/<type>/schema.ts`.
 */
import * as v from 'valibot';

export const ExerciseId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens, as t16-diagnostico'),
);
/** Last part of an answer's id, written by hand, never renamed: learners' records hold it. */
export const ItemId = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z0-9-]+$/, 'expected letters, digits and hyphens, as empresa'),
);
export const Prose = v.pipe(v.string(), v.trim(), v.minLength(1));

/** Fields that open every file in `content/exercises/`. */
export const exerciseBase = {
  /** Same as the file's name. */
  id: ExerciseId,
  title: Prose,
  /** The step that shows it: an id from a topic's front matter. */
  step: v.pipe(v.string(), v.minLength(1)),
  /** Needed to complete the course. */
  required: v.boolean(),
  /**
   * One or two sentences of the edition over the exercise; the seed's own instructions are in the
   * lesson.
   */
  intro: v.optional(Prose),
};

/**
 * What still keeps an exercise from being marked as finished; `item` is an answer id, `code` picks
 * the sentence.
 */
export interface Missing {
  item: string;
  code:
    'empty' | 'short' | 'no-number' | 'repeated' | 'unchosen' | 'too-few' | 'unplaced' | 'not-100';
  label: string;
}

/**
 * Answers and choices of one exercise, by full id, without revisions: what validate and score read.
 */
export interface Work {
  text(id: string): string;
  choice(id: string): string;
}
