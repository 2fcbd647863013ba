/** What a learner did in the whole course, as «Lo que hiciste» tells it. */
import type { MatrixFigure } from './report.ts';

export interface LookBack {
  words: number;
  answers: number;
  /** Names of accounts, once the practice is finished; `picked` may be empty. */
  five?: { picked: string[]; sales: string[]; contribution: string[] };
  /** Questions from memory that were tried. */
  recalls: { ask: string; first: string; last: string }[];
  /** The learner's own, by axis; only those that have a name. */
  criteria: { title: string; names: string[] }[];
  /** Only where an account is placed. */
  figure?: MatrixFigure;
  /** Days, `2026-11-28`. */
  documents: { label: string; taken?: string; sent?: string; feedback?: string }[];
}

/** The part of it that exercises tell. */
export type ExercisesLookBack = Pick<LookBack, 'recalls' | 'criteria' | 'five' | 'figure'>;
