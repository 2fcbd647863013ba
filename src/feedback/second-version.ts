/** What the document that is about to be handed in answers, from what came back and what is there now. */
import { answerTitle } from '../exercises/answer-title.ts';
import type { ReportedExercise } from '../exercises/reported.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { SecondVersion } from '../model/report.ts';
import { feedbackIn, isAttended } from '../record/feedback.ts';
import { digestOf } from '../report/feedback-envelope.ts';
import { heldOf, type Held } from './held.ts';

interface Ingredients {
  record: LearnerRecord;
  document: string;
  /** The document's. */
  exercises: readonly ReportedExercise[];
}

/** Undefined where nothing came back, or where nothing was done with it yet. */
export function secondVersion(given: Ingredients): SecondVersion | undefined {
  const { record, document } = given;
  const fact = feedbackIn(record, document);
  if (!fact) return undefined;
  const { day: date, print, comments, open } = fact;
  const feedback = { date, print, comments, open };
  const held = heldOf(document);
  if (!held) return { feedback };
  const changed = changedIn(given, held);
  if (changed.length === 0 && open === comments) return undefined;
  return {
    feedback,
    said: {
      reviewed: held.file.reviewed ?? { date: '', version: '' },
      changed,
      comments: held.comments.map(({ title, quote, text }, index) => ({
        about: title,
        quote,
        text,
        done: isAttended(record, document, index),
      })),
    },
  };
}

/** Answers that say something else than what was judged, or are new, or gone. */
function changedIn({ record, exercises }: Ingredients, { file }: Held): string[] {
  const own = new Set(exercises.map(({ id }) => id));
  const ids = [...new Set([...Object.keys(file.answers), ...Object.keys(record.answers)])].filter(
    (id) => own.has(id.split('.')[0]!),
  );
  const isChanged = (id: string) => {
    const text = record.answers[id]?.text ?? '';
    const judged = Object.hasOwn(file.answers, id) ? file.answers[id]!.digest : undefined;
    return judged === undefined ? text.trim() !== '' : digestOf(text) !== judged;
  };
  return ids.filter(isChanged).map((id) => answerTitle({ exercises }, id, record).slice(0, 2000));
}
