/**
 * The words that every exercise type shares. Each type adds its own fields in
 * `src/exercises/<type>/schema.ts`.
 */
import * as v from 'valibot';
import type { Interaction } from './lms.ts';

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

/**
 * One answer of a finished exercise as the LMS's own reports show it; its objective, the topic, is
 * added by who knows the outline.
 */
export type Response = Omit<Interaction, 'objective'>;

/** The pure rules of a type, over one definition and the learner's work. */
export interface Rules<Definition> {
  /** Whole percent, 0–100. */
  progress(definition: Definition, work: Work): number;
  /** What keeps it from being finished; empty when it is ready. */
  missing(definition: Definition, work: Work): Missing[];
  /** Whole percent, only for practice. */
  score?(definition: Definition, work: Work): number | undefined;
  /**
   * Finishes by itself as soon as nothing is missing (practice), instead of by the learner's mark.
   */
  selfFinishing?: boolean;
  /** What the LMS is told of it once finished. */
  interactions(definition: Definition, work: Work): Response[];
}
