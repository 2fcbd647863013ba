/** A row of the table of what LMSs do that no standard says. */
import type { Lms, Standard } from './lms-page.ts';
import type { Venue } from './oracle.ts';

/** What is held against an LMS, whatever its standard. */
export interface Expectation {
  id: string;
  /** What the LMS does. */
  what: string;
  /** Where it is known from. */
  source: string;
  /** What the LMS tells of the learner; else each has an id of their own. */
  learner?: string;
  /** `long`: does not fit in 4,000 characters of deflate in ASCII. */
  text?: 'long';
  /** The attempt begins with a course that was finished before. */
  finished?: true;
  /** With the field open, before typing. */
  before?(venue: Venue): void;
  /** The learner stays after the line has said «Guardado»: what happens later is of this sitting. */
  stays?: true;
  /** Once the line has said what it thinks of the first save. */
  heal?(venue: Venue): void;
  /**
   * `lms`: the line says «Guardado en el LMS», and rightly. `here`: it must not, and says what is
   * so. `either`: what it says is true.
   */
  kept: 'lms' | 'here' | 'either';
  /** A part of the sentence that the learner reads at the end. */
  told?: RegExp;
}

export interface Behaviour extends Expectation {
  editions?: Standard[];
  /** Changes the LMS; runs in its page as text, so it may use nothing from outside itself. */
  play?(lms: Lms): void;
  /** Attributes of the course's frame. */
  frame?: string;
  headers?: Record<string, string>;
  /** Of a document's or a clock's own ways, which only a browser has. */
  isOfPages?: true;
}

export const source = {
  facts: 'seen in a real LMS',
  own: 'made up beside what was seen',
} as const;
