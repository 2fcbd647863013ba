/**
 * All that the course asks of an exercise type, in two objects: what reads its files, which no
 * learner's page carries (`<type>/definition.ts`), and what tells of the learner's work
 * (`<type>/type.ts`). The island is a third thing, for it needs Astro (`wrappers.ts`).
 */
import type { GenericSchema } from 'valibot';
import type { Categories } from '../model/categories.ts';
import type { Company } from '../model/company.ts';
import type { Rules, Work } from '../model/exercise.ts';
import type { ExercisesLookBack } from '../model/look-back.ts';
import type { RubricCriterion } from '../model/rubric.ts';
import type { OwnCriterion } from './own-criteria.ts';
import type { ReportMaterial, SectionOf } from './report-section.ts';

/** Content that a key may need beside its exercise's own file. */
export interface KeyContent {
  company: Company;
  categories: Categories;
}

/** `right`: the id of its group. */
interface SortedAccount {
  id: string;
  name: string;
  right: string;
}

/** `Reported`: what a page may hold of a `Definition` to report it. */
export interface DefinitionOf<Definition extends { type: string }, Reported = Definition> {
  /** Of the file, with `type: v.literal('<type>')`; its checks name the cure of a mistake. */
  schema: GenericSchema<unknown, Definition>;
  /**
   * The definition without what a learner must not read before an attempt, and without the help
   * with answering, which no report tells.
   */
  reported(definition: Definition): Reported;
  /** Right answers: `claves.json`, never in a page. */
  keyOf?(definition: Definition, content: KeyContent): unknown;
  /** Its score counts as practice: the LMS gets it. */
  isPractice?: boolean;
  /**
   * Items of its questions from memory, where it has any: its step is done when each was tried or
   * put off.
   */
  asks?(definition: Definition): string[];
  /** Texts that its page shows as examples: an answer that repeats one is the course's. */
  examples?(definition: Definition): string[];
  /** Accounts that learners put in groups, each with its right one, for a class's table. */
  sorted?(definition: Definition, content: KeyContent): SortedAccount[];
  /** The report page fetches its definition only where the learner has begun it. */
  isReportedOnceBegun?: boolean;
}

export interface ExerciseType<Reported> {
  /** `key`: the right answers as `keyOf` makes them; undefined until they have arrived. */
  rules(key: unknown): Rules<Reported>;
  /** How the learner's work reads in the report. */
  section: SectionOf<Reported>;
  /** The question that an answer answers, as the course asks it. `item`: last part of its id. */
  questionOf(definition: Reported, item: string): string;
  /** Practised and not handed in: the report tells it after the learner's own work. */
  isPractised?: boolean;
}

/** `<type>/evidence.ts`: helps whoever grades, and decides nothing. */
export interface EvidenceOf<Definition> {
  /**
   * Sentences that count what a rubric's criterion is about; none where the number of words says
   * as much.
   */
  evidence(definition: Definition, criterion: RubricCriterion, work: Work): string[];
  /** So many of the things that a criterion of kind `count` counts. */
  count?(definition: Definition, work: Work): number;
  /** The criteria that the learner wrote in it, in their order, where it asks for some. */
  ownCriteria?(definition: Definition, work: Work): OwnCriterion[];
}

/** `<type>/look-back.ts`: what «Lo que hiciste» tells of the learner's work. */
export interface LookBackOf<Reported> {
  /** It rests on the right answers, which are fetched once the exercise was begun. */
  needsKey?: boolean;
  lookBack(definition: Reported, work: Work, material: ReportMaterial): Partial<ExercisesLookBack>;
}
