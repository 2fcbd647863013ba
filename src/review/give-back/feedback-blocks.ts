/**
 * Feedback as a learner reads it, in blocks that a PDF and a Word document draw alike: the grade,
 * the comment, the own passages with what was said of them, then each criterion with what it
 * reached and what to aim at.
 */
import { feedbackFileMessages as tell } from '../../messages/feedback-file.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import type { Feedback, FeedbackLine } from './feedback.ts';

export type FeedbackBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  /** `isStrong`: the sentence that the learner looks for first. */
  | { kind: 'text'; text: string; isStrong?: true }
  /** The learner's own words. */
  | { kind: 'quote'; text: string }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] };

const heading = (level: 1 | 2, text: string): FeedbackBlock => ({ kind: 'heading', level, text });
/** One block a line, as it was typed. */
const prose = (text: string): FeedbackBlock[] =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'text', text: line }));

export function feedbackBlocks({ parts, passages, comment, outOf100 }: Feedback): FeedbackBlock[] {
  const { criterion, result, points } = tell;
  return [
    { kind: 'text', text: say.gradeLine(outOf100), isStrong: true },
    { kind: 'text', text: tell.opens },
    ...(comment ? [heading(1, tell.comment), ...prose(comment)] : []),
    ...toldPassages(passages),
    ...parts.flatMap(({ title, lines }): FeedbackBlock[] => [
      heading(1, title),
      {
        kind: 'table',
        caption: tell.grade,
        head: [criterion, result, points],
        rows: lines.map((line) => [line.label, line.result, say.pointsOf(line.points, line.of)]),
      },
      ...lines.flatMap(toldLine),
    ]),
  ];
}

/** Passages of one answer stand together under its question. */
function toldPassages(passages: Feedback['passages']): FeedbackBlock[] {
  if (passages.length === 0) return [];
  const answers = [...new Set(passages.map(({ answer }) => answer))];
  return [
    heading(1, tell.passages),
    ...answers.flatMap((answer) => {
      const own = passages.filter((one) => one.answer === answer);
      return [
        heading(2, own[0]!.question),
        ...own.flatMap(({ quote, text }): FeedbackBlock[] => [
          { kind: 'quote', text: `«${quote}»` },
          ...prose(text),
        ]),
      ];
    }),
  ];
}

function toldLine(line: FeedbackLine): FeedbackBlock[] {
  const { label, next, nextLevel, note, answers } = line;
  const improvable = answers.filter((one) => one.next !== '');
  const best = answers.length - improvable.length;
  const blocks: FeedbackBlock[] = [
    ...prose(note),
    ...(next === '' ? [] : prose(nextLevel ? tell.aimAt(nextLevel, next) : tell.aim(next))),
    ...improvable.map((one): FeedbackBlock => ({
      kind: 'text',
      text: tell.answer(one.label, one.score, one.reached, one.next),
    })),
    ...(best > 0 && improvable.length > 0 ? prose(tell.bestAnswers(best)) : []),
  ];
  return blocks.length > 0 ? [heading(2, label), ...blocks] : [];
}
