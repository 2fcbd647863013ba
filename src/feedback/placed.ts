/** What was said, by the place in the course where it stands. */
import type { LearnerRecord } from '../model/record.ts';
import { placeOf, type FeedbackComment } from '../report/feedback-comments.ts';
import type { FeedbackFile } from '../report/feedback-envelope.ts';
import type { Held } from './held.ts';

export type CriterionLine = FeedbackFile['parts'][number]['lines'][number];

export interface PlacedComment {
  document: string;
  /** Names it in the record. */
  index: number;
  comment: FeedbackComment;
}

export interface SaidOfAnswer {
  /** Stands for the text that was judged; undefined where there was none. */
  digest: string | undefined;
  comments: PlacedComment[];
  scores: CriterionLine['answers'];
  /** Criteria that name this answer. */
  lines: CriterionLine[];
}

export interface SaidOfExercise {
  document: string;
  date: string;
  /** Criteria that judge more than one answer of it. */
  lines: CriterionLine[];
  /** About the exercise, or about an answer that is gone. */
  comments: PlacedComment[];
}

const placedIn = (document: string, { comments }: Held): PlacedComment[] =>
  comments.map((comment, index) => ({ document, index, comment }));

const linesIn = ({ file }: Held) => file.parts.flatMap(({ lines }) => lines);

/** Undefined where nothing was said of this answer. */
export function saidOfAnswer(
  all: Readonly<Record<string, Held>>,
  id: string,
): SaidOfAnswer | undefined {
  const found: SaidOfAnswer = { digest: undefined, comments: [], scores: [], lines: [] };
  for (const [document, held] of Object.entries(all)) {
    const judged = held.file.answers;
    if (Object.hasOwn(judged, id)) found.digest = judged[id]!.digest;
    found.comments.push(...placedIn(document, held).filter(({ comment }) => comment.answer === id));
    const lines = linesIn(held);
    found.scores.push(
      ...lines.flatMap(({ answers }) => answers.filter(({ answer }) => answer === id)),
    );
    found.lines.push(...lines.filter(({ judges }) => judges.includes(id)));
  }
  const stands = (line: CriterionLine) => line.judges.length === 1 || found.comments.length > 0;
  found.lines = found.lines.filter(stands);
  const isSaid = found.comments.length + found.scores.length + found.lines.length > 0;
  return isSaid ? found : undefined;
}

/** One for each document; empty where nothing was said of the exercise as a whole. */
export function saidOfExercise(
  all: Readonly<Record<string, Held>>,
  exercise: string,
  { answers }: Pick<LearnerRecord, 'answers'>,
): SaidOfExercise[] {
  const isGone = (id: string) => (answers[id]?.text ?? '').trim() === '';
  return Object.entries(all).flatMap(([document, held]) => {
    const { file } = held;
    const lines = linesIn(held).filter((line) => {
      const place = placeOf(line, file.answers);
      return place.exercise === exercise && (place.answer === '' || isGone(place.answer));
    });
    const comments = placedIn(document, held).filter(
      ({ comment }) =>
        comment.exercise === exercise && (comment.answer === '' || isGone(comment.answer)),
    );
    return lines.length + comments.length > 0
      ? [{ document, date: file.date, lines, comments }]
      : [];
  });
}

/** Comments on answers whose ids begin so. */
export function commentsWithin(
  all: Readonly<Record<string, Held>>,
  beginning: string,
): PlacedComment[] {
  return Object.entries(all).flatMap(([document, held]) =>
    placedIn(document, held).filter(({ comment }) => comment.answer.startsWith(`${beginning}.`)),
  );
}
