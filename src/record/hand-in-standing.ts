/** What each document of the hand-in still asks for, and what the learner does next. */
import type { Outline } from '../model/course.ts';
import { isOptional } from '../model/optional.ts';
import { isAsked, type Held } from '../model/hand-in.ts';
import type { LearnerRecord } from '../model/record.ts';
import { feedbackIn, type FeedbackFact } from './feedback.ts';
import { exercisesOf, handInOf, type HandIn } from './hand-in.ts';
import { courseDone, courseLackingNow, standingNow } from './progress.ts';
import { setbackOf } from './setback.ts';

type Topic = Outline['topics'][number];
interface Place {
  page: string;
  step: Topic['steps'][number];
}

/**
 * `untouched`, `missing`: exercises are not finished. `ready`: nothing is missing, no file was made.
 * `taken`: the file is the last word, and not uploaded. `older`: it is not the last word any more.
 * `sent`, `sent-older`: the same of what was uploaded. `answered`: feedback on it was opened, and has
 * comments that are not attended to.
 */
type RowState =
  'untouched' | 'missing' | 'ready' | 'taken' | 'older' | 'sent' | 'sent-older' | 'answered';

export interface Standing extends HandIn {
  state: RowState;
  /** Where the required exercises that are not finished stand, in the course's order. */
  left: Place[];
  /** How many required exercises it has. */
  of: number;
  feedback?: FeedbackFact | undefined;
}

export function standingOf(record: LearnerRecord, outline: Outline, document: Held): Standing {
  const required = exercisesOf(outline, document).filter((one) => one.required);
  const isOpen = ({ id }: { id: string }) =>
    record.exercises[id]?.finished !== true || (setbackOf(record, id)?.missing ?? 0) > 0;
  const left = outline.topics
    .filter(({ id }) => document.topics.includes(id))
    .flatMap(({ page, steps }) => steps.map((step) => ({ page, step })))
    .filter(({ step }) => step.exercises.some((one) => one.required && isOpen(one)));
  const { file, sent } = handInOf(record, outline, document);
  const feedback = feedbackIn(record, document.id);
  const isBegun = required.some(({ id }) => (record.exercises[id]?.progress ?? 0) > 0);
  const state = (): RowState => {
    if (left.length > 0 && !sent) return isBegun ? 'missing' : 'untouched';
    if (file?.isLast && file.print !== sent?.print) return 'taken';
    if (feedback && feedback.open > 0 && !(sent?.isLast && sent.day > feedback.day))
      return 'answered';
    if (sent) return sent.isLast ? 'sent' : 'sent-older';
    return file ? 'older' : 'ready';
  };
  return { state: state(), left, of: required.filter(isOpen).length, file, sent, feedback };
}

export type Next<D> =
  | { act: 'go-on'; page: string; step: string }
  | { act: 'take' | 'again' | 'upload' | 'improve'; document: D }
  /** All is handed in. */
  | { act: 'look-back' };

/** The step to go on with: where the learner is, or the next that is not done. */
function openStep(record: LearnerRecord, { topics }: Outline): Place | undefined {
  const all = topics.flatMap(({ page, steps }) => steps.map((step) => ({ page, step })));
  const here = all.findIndex(({ step }) => step.id === record.place?.step);
  const isOpen = ({ step }: Place, i: number) =>
    standingNow(record, step) !== 'done' && (!isOptional(step) || i === here);
  const from = Math.max(0, here);
  const at = [...all.keys()].map((i) => (i + from) % all.length).find((i) => isOpen(all[i]!, i));
  return at === undefined ? undefined : all[at];
}

/** One thing, whatever is done. */
export function nextOf<D extends Held>(
  record: LearnerRecord,
  outline: Outline,
  documents: readonly D[],
): Next<D> {
  const asked = documents
    .filter((one) => isAsked(outline.handIn, one))
    .map((document) => ({ document, standing: standingOf(record, outline, document) }));
  const first = (...states: RowState[]) =>
    asked.find(({ standing }) => states.includes(standing.state))?.document;
  const upload = first('taken');
  if (upload) return { act: 'upload', document: upload };
  const answered = first('answered');
  if (answered) return { act: 'improve', document: answered };
  const isDone = courseDone(record, outline) && courseLackingNow(record, outline) === 0;
  const open = isDone ? undefined : openStep(record, outline);
  if (open) return { act: 'go-on', page: open.page, step: open.step.id };
  const again = first('older', 'sent-older');
  if (again) return { act: 'again', document: again };
  const take = first('ready');
  return take ? { act: 'take', document: take } : { act: 'look-back' };
}
