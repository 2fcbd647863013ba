import type { Missing, Work } from '../model/exercise.ts';
import type { ReportBlock } from '../model/report.ts';

/** Course content beside the exercises' own files that a report names. */
export interface ReportMaterial {
  /** Groups of `content/categories.yaml`. */
  groups: {
    id: string;
    label: string;
    attractiveness: 'alto' | 'bajo';
    relationship: 'fuerte' | 'debil';
    strategy: string;
  }[];
  /** Names of the sample company's accounts, by id. */
  accounts: Record<string, string>;
  /**
   * Right answers by exercise, each as its type's `keyOf` gives it. One that could not be fetched
   * is absent: then nothing is judged.
   */
  keys: Record<string, unknown>;
}

/** How a type tells what the learner did with one exercise, and what it still asks for. */
export type SectionOf<Definition> = (
  definition: Definition,
  work: Work,
  material: ReportMaterial,
) => { blocks: ReportBlock[]; missing: Missing[] };
