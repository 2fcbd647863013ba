/** The course as its author writes it in `content/course.yaml` and in the front matter of `content/topics/*.mdx`. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1));
const StepId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens, as t16-que-son'));

export const CourseSchema = v.strictObject({
  /** Names the packages, the manifest and this browser's journal. Never changes once learners have begun. */
  id: v.literal('cuentas-clave'),
  title: Text,
  /** Subject, module and week, as on the seed's cover. */
  subject: Text,
  module: Text,
  week: Text,
  description: Text,
  /** BCP 47 tag of the learner-facing text. */
  lang: v.literal('es-MX'),
  /**
   * Only where the institution wants passed/failed: the practice score (0–100) that passes. Without it the course ends `completed`
   * and never `passed` (an LMS turns `completed` under a mastery score into `failed`).
   */
  masteryScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
});

/** Front matter of a page of lessons. The body holds one `<Paso id="…">` per step, in the same order. */
export const TopicSchema = v.strictObject({
  /** Reported to the LMS as the objective's id; never changes. */
  id: StepId,
  /** Position in the course, from 1. */
  order: v.pipe(v.number(), v.integer()),
  /** As the learner knows it: "Tema 16", "Cierre". */
  label: Text,
  title: Text,
  /** Short title for narrow places. */
  short: Text,
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: StepId,
        /** The step's heading. */
        title: Text,
        /** The word the seed puts over the slide: Introducción, Explicación, Ejercicio… */
        kind: Text,
        /** Honest minutes for a first reading or writing. */
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
        /** Not needed to complete the course (the mindfulness activity). */
        optional: v.optional(v.boolean(), false),
        /** Written by the edition, not in the source text. */
        added: v.optional(v.boolean(), false),
      }),
    ),
    v.minLength(1),
  ),
});

export type Course = v.InferOutput<typeof CourseSchema>;
export type Topic = v.InferOutput<typeof TopicSchema>;

/**
 * What the browser needs to know of the course to show progress and tell the LMS about it; printed into each page as JSON.
 * An exercise counts in its step's topic; only `required` ones are needed to complete.
 */
export interface Outline {
  id: string;
  masteryScore?: number;
  topics: {
    id: string;
    page: string;
    label: string;
    title: string;
    steps: { id: string; title: string; minutes: number; optional: boolean; exercises: { id: string; required: boolean; practice: boolean }[] }[];
  }[];
}
