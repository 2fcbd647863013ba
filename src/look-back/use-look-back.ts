/** «Lo que hiciste», of the record and what it needs from files beside the pages. */
import { KEYS, type Keys } from '../exercises/key.ts';
import { exercisesLookBack, lookBackNeedsKey } from '../exercises/look-back.ts';
import type { ReportMaterial } from '../exercises/report-section.ts';
import type { ReportedExercise } from '../exercises/reported.ts';
import type { Held } from '../model/hand-in.ts';
import type { LookBack } from '../model/look-back.ts';
import { NAME_ID } from '../model/name-answer.ts';
import type { LearnerRecord } from '../model/record.ts';
import { isBegun, workOf } from '../record/answers.ts';
import { standingOf } from '../record/hand-in-standing.ts';
import { outlineIfAny } from '../record/page-outline.ts';
import { arrived, useBeside, type Beside } from '../exercises/use-beside.ts';

const RECALLS = 'repasos.json';

export interface LookBackContent {
  documents: (Held & { label: string })[];
  /** Those that stand in the page. */
  exercises: ReportedExercise[];
  /** Ids of those that are fetched once one was begun. */
  fetched: string[];
  material: Omit<ReportMaterial, 'keys'>;
}

export function useLookBack(
  { documents, exercises, fetched, material }: LookBackContent,
  record: LearnerRecord,
): { back: LookBack; whole: () => Promise<LookBack> } {
  const needsKeys = exercises.some((one) => lookBackNeedsKey(one) && isBegun(record, one.id));
  const files = [
    ...(needsKeys ? [KEYS] : []),
    ...(fetched.some((id) => isBegun(record, id)) ? [RECALLS] : []),
  ];
  const lookBack = (beside: Beside): LookBack => {
    const all = [...exercises, ...((beside[RECALLS] ?? []) as ReportedExercise[])];
    const keys = (beside[KEYS] ?? {}) as Keys;
    const texts = Object.entries(record.answers)
      .filter(([id, { text }]) => id !== NAME_ID && text.trim() !== '')
      .map(([, { text }]) => text.trim().split(/\s+/).length);
    return {
      words: texts.reduce((sum, words) => sum + words, 0),
      answers: texts.length,
      documents: documents.map((one) => daysOf(record, one)),
      ...exercisesLookBack(all, workOf(record), { ...material, keys }),
    };
  };
  return { back: lookBack(useBeside(files)), whole: async () => lookBack(await arrived(files)) };
}

function daysOf(
  record: LearnerRecord,
  document: LookBackContent['documents'][number],
): LookBack['documents'][number] {
  const outline = outlineIfAny();
  if (!outline) return { label: document.label };
  const { file, sent, feedback } = standingOf(record, outline, document);
  return {
    label: document.label,
    ...(file ? { taken: file.day } : {}),
    ...(sent ? { sent: sent.day } : {}),
    ...(feedback ? { feedback: feedback.day } : {}),
  };
}
