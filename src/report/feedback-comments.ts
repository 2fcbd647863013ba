/**
 * What somebody wrote to the learner, one comment after another: on passages, on criteria, on the
 * whole. Their order names them in the learner's record, which keeps which of them were attended
 * to: it never changes.
 */
import type { FeedbackFile } from './feedback-envelope.ts';

export interface FeedbackComment {
  about: 'passage' | 'criterion' | 'whole';
  /** The answer that it stands at; '' where it is about more than one. */
  answer: string;
  /** The exercise that it stands in; '' where the file does not say. */
  exercise: string;
  /** The question or the criterion; '' of the whole. */
  title: string;
  /** The learner's words that it is about, and where they stood; '' where it is about none. */
  quote: string;
  start: number;
  text: string;
}

const exerciseOf = (id: string) => id.split('.')[0]!;

/** Where what is said of a criterion stands: at the one answer that it judges, or in its exercise. */
export function placeOf(
  { judges, answers }: FeedbackFile['parts'][number]['lines'][number],
  judged: FeedbackFile['answers'],
): { answer: string; exercise: string } {
  const [first, ...more] = judges.length > 0 ? judges : answers.map(({ answer }) => answer);
  if (first === undefined) return { answer: '', exercise: '' };
  const isOne = more.length === 0 && Object.hasOwn(judged, first);
  return { answer: isOne ? first : '', exercise: exerciseOf(first) };
}

export function commentsOf({ passages, parts, comment, answers }: FeedbackFile): FeedbackComment[] {
  const nowhere = { quote: '', start: 0 };
  return [
    ...passages.map(({ answer, question, quote, start, text }): FeedbackComment => ({
      about: 'passage',
      answer,
      exercise: exerciseOf(answer),
      title: question,
      quote,
      start,
      text,
    })),
    ...parts.flatMap(({ lines }) =>
      lines
        .filter(({ note }) => note !== '')
        .map((line): FeedbackComment => ({
          about: 'criterion',
          ...placeOf(line, answers),
          title: line.label,
          ...nowhere,
          text: line.note,
        })),
    ),
    ...(comment === ''
      ? []
      : [
          {
            about: 'whole',
            answer: '',
            exercise: '',
            title: '',
            ...nowhere,
            text: comment,
          } as const,
        ]),
  ];
}
