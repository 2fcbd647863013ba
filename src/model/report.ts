/**
 * The words of a report: what a learner hands in, as plain data, before it becomes a PDF, a Word
 * document, text or a page. Each exercise type tells its own part as a `ReportSection`; whoever
 * draws a report knows blocks and nothing of exercises.
 */
import * as v from 'valibot';
import { eachIdOnce } from './each-id-once.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));
const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens, as tema-16'),
);

/** `content/report.yaml`: the documents that can be handed in. */
export const ReportDocumentsSchema = v.strictObject({
  documents: v.pipe(
    v.array(
      v.strictObject({
        /** Written into the files; never changes. */
        id: Id,
        /** As the learner knows it: "Tema 16". */
        label: Text,
        /** Heading of the document. */
        title: Text,
        /** Last part of the file's name: ASCII letters and digits. */
        file: v.pipe(
          v.string(),
          v.regex(/^[A-Za-z0-9]{1,20}$/, 'expected up to 20 ASCII letters and digits, as Tema16'),
        ),
        /** The topics whose exercises it holds. */
        topics: v.pipe(v.array(Id), v.minLength(1, 'expected at least one topic')),
        /** Answers that may name the company, the first one written wins. */
        company: v.optional(v.array(Text), []),
      }),
    ),
    v.minLength(1, 'expected at least one document'),
    eachIdOnce(),
  ),
});

export type ReportDocument = v.InferOutput<typeof ReportDocumentsSchema>['documents'][number];

/** A point of a matrix; both indices 1–5. */
interface MatrixPoint {
  /** Its number in the drawing and in the table. */
  number: number;
  name: string;
  /** Upwards. */
  a: number;
  /** To the right. */
  r: number;
}

export interface MatrixFigure {
  kind: 'matrix';
  /** Said by the figure's caption, and whole by its alternative text (WCAG 1.1.1). */
  caption: string;
  alt: string;
  /** 1–5: where both axes are cut in two. */
  cut: number;
  axes: Record<'a' | 'r', { title: string; low: string; high: string }>;
  quadrants: { label: string; attractiveness: 'alto' | 'bajo'; relationship: 'fuerte' | 'debil' }[];
  points: MatrixPoint[];
}

export type ReportBlock =
  /**
   * A question and what was answered; '' when it was not. `text` is the learner's, with its own
   * line breaks.
   */
  | { kind: 'answer'; question: string; text: string }
  /** Opens a part of the section. Level 3 stands right under the section's title. */
  | { kind: 'heading'; level: 3 | 4; text: string }
  /** What the course says, in one paragraph. */
  | { kind: 'note'; text: string }
  /** A numbered list of the learner's own lines, none empty. */
  | { kind: 'list'; title: string; items: string[] }
  /** `rows` are as long as `head`; the first cell of a row names it. */
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] }
  /** The "Asegúrate de" of the exercise, with what is done. */
  | { kind: 'checks'; title: string; entries: { label: string; done: boolean }[] }
  | MatrixFigure;

/** The part of one exercise. */
export interface ReportSection {
  exercise: string;
  title: string;
  blocks: ReportBlock[];
  /** Sentences that say what the exercise still asks for. */
  missing: string[];
  /** Counts for finishing the course. */
  required: boolean;
}

/**
 * What a document that is handed in again answers: which feedback, on which version, what changed
 * since, and which comments the learner says they attended to.
 */
export interface SecondVersion {
  feedback: {
    /** Local day on which it was made, `2026-11-28`. */
    date: string;
    print: string;
    comments: number;
    open: number;
  };
  /** Undefined where its words are on another device. */
  said?:
    | {
        /** The day on the cover of the version that was judged, and its `versionOf`; '' where unknown. */
        reviewed: { date: string; version: string };
        /** Answers that are not as they were judged, as a person calls them. */
        changed: string[];
        /** In the feedback's order. `about`: the question or the criterion, '' of the whole. */
        comments: { about: string; quote: string; text: string; done: boolean }[];
      }
    | undefined;
}

export interface Report {
  /** Course as the cover names it. */
  course: { title: string; subject: string; module: string; week: string };
  document: Pick<ReportDocument, 'id' | 'label' | 'title' | 'file'>;
  /** As the learner writes it; '' when they did not. */
  learner: string;
  /** Local day, `2026-11-24`. */
  date: string;
  company: string;
  status: ReportStatus;
  /** What lacks, with where to go for it. */
  missing: { label: string; href: string }[];
  /** Absent where nothing came back, or nothing was done with it. */
  second?: SecondVersion;
  /** Optional practice that nobody began is left out. */
  sections: ReportSection[];
}

export type ReportStatus = 'draft' | 'final';
