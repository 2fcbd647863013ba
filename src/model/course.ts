/**
 * The course as its author writes it in `content/course.yaml` and in the front matter of
 * `content/topics/*.mdx`.
 */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1));
const StepId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens, as t16-que-son'),
);

const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i));

const Characters = v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(1_000_000));

/**
 * At most so many characters: what every edition's metadata takes (IMS MD 1.2.1 and LOM 1.0
 * smallest permitted maxima).
 */
const upTo = (characters: number) => v.pipe(Text, v.maxLength(characters));

export const CourseSchema = v.strictObject({
  /**
   * Names the packages, the manifest and this browser's journal. Never changes once learners have
   * begun.
   */
  id: v.literal('cuentas-clave'),
  /**
   * The course's permanent address in xAPI statements (cmi5 13.1.4): an absolute IRI. Never changes
   * once learners have begun.
   */
  iri: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`#]+$/i)),
  /** SCORM 1.2's manifest takes 200 characters (imscp_rootv1p1p2 `titleType`). */
  title: upTo(200),
  /** Subject, module and week, as on the seed's cover. */
  subject: Text,
  module: Text,
  week: Text,
  description: upTo(2000),
  /** BCP 47 tag of the learner-facing text. */
  lang: v.literal('es-MX'),
  /** Who offers the course; stands in the manifest and on the cover. */
  institution: upTo(200),
  /** Who wrote it, for the manifest. */
  author: upTo(200),
  /** What may be done with it, for the manifest. */
  rights: upTo(1000),
  /** For the catalogues that LMSs keep. */
  keywords: v.pipe(v.array(upTo(100)), v.minLength(1), v.maxLength(10)),
  /**
   * The institution's colour instead of the course's own, one for each theme; the packager refuses
   * one that cannot be read.
   */
  accent: v.optional(v.strictObject({ light: Colour, dark: Colour })),
  /**
   * Only where the institution wants passed/failed: the practice score (0–100) that passes. Without
   * it the course ends `completed` and never `passed` (an LMS turns `completed` under a mastery
   * score into `failed`).
   */
  masteryScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /**
   * What completes the course. `all`: every step seen and every required exercise finished;
   * `exercises`: those exercises alone.
   */
  completion: v.optional(v.picklist(['all', 'exercises']), 'all'),
  /**
   * Exercises that this institution needs, or does not, otherwise than their own files say: id →
   * true or false.
   */
  required: v.optional(v.record(v.string(), v.boolean()), {}),
  /**
   * How many an exercise asks for, otherwise than its own file says: criteria of each axis
   * (`t18-criterios`), reasons (`t17-parte-2`), accounts placed with the learner's own criteria
   * (`t18-aplica`).
   */
  minimums: v.optional(
    v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30))),
    {},
  ),
  /**
   * The practice offers the fourth group of the matrix, too, which the source does not name: for
   * those who teach all four.
   */
  fourthGroup: v.optional(v.boolean(), false),
  /**
   * Characters of suspend_data that the institution knows its LMS to keep, instead of the
   * standard's (4,096 in SCORM 1.2 and 64,000 in 2004). One that keeps less than is said here cuts
   * learners' texts, or refuses them.
   */
  suspendData: v.optional(
    v.strictObject({ scorm12: v.optional(Characters), scorm2004: v.optional(Characters) }),
  ),
  /**
   * Where and when the documents are handed in, told beside each of them. `due`: a day, as
   * 2026-12-04; `tasks`: by a document of `report.yaml`, the name of its task in the LMS and, where
   * there is one, its address.
   */
  handIn: v.optional(
    v.strictObject({
      due: v.optional(v.pipe(v.string(), v.isoDate())),
      tasks: v.optional(
        v.record(
          v.string(),
          v.strictObject({
            name: upTo(200),
            link: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s<>"]+$/i))),
          }),
        ),
      ),
    }),
  ),
  /** Stands over the institution's name on the cover: an .svg or .png beside this file. */
  logo: v.optional(v.pipe(v.string(), v.regex(/\.(?:svg|png)$/i))),
});

/**
 * Front matter of a page of lessons. The body holds one `<Paso id="…">` per step, in the same
 * order.
 */
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
 * The publisher's id of the only assignable unit (cmi5 13.1.4). An LMS gives the unit another id
 * for its statements (cmi5 8.1.5).
 */
export const auIri = ({ iri }: Pick<Course, 'iri'>): string => `${iri}#au`;

/**
 * A topic as cmi5 and xAPI know it (cmi5 13.1.3): globally unique, the same in the package and in
 * the statements.
 */
export const objectiveIri = ({ iri }: Pick<Course, 'iri'>, topic: string): string =>
  `${iri}#${topic}`;

/**
 * What the browser needs to know of the course to show progress, tell the LMS about it and ask the
 * exercises as this package's course.yaml wants; printed into each page as JSON. An exercise counts
 * in its step's topic; only `required` ones are needed to complete.
 */
export interface Outline {
  id: string;
  /** What topics and exercises are named under in xAPI. */
  iri: string;
  /** Its words, for the report. */
  course: Pick<Course, 'title' | 'subject' | 'module' | 'week'>;
  masteryScore?: number;
  /** Absent: every step has to be worked through, too. */
  completion?: 'exercises';
  /** Room of suspend_data where it is not the standard's. */
  suspendData?: Course['suspendData'];
  /** Absent: every exercise asks for as many as its own file says. */
  minimums?: Course['minimums'];
  /** Absent: the course says neither where nor when its documents are handed in. */
  handIn?: Course['handIn'];
  /** Absent: the practice offers the three groups of the source. */
  fourthGroup?: true;
  topics: {
    id: string;
    page: string;
    label: string;
    title: string;
    steps: {
      id: string;
      title: string;
      minutes: number;
      optional: boolean;
      exercises: {
        id: string;
        required: boolean;
        practice: boolean;
        /** Questions from memory: each is to be tried, or put off on purpose. */
        asks?: string[];
      }[];
    }[];
  }[];
}

export type OutlineStep = Outline['topics'][number]['steps'][number];

/** Of an outline, where the exercises stand. */
export interface Places {
  topics: {
    id: string;
    page: string;
    steps: { id: string; exercises: { id: string; required: boolean }[] }[];
  }[];
}
