/**
 * What tells which feedback a document answers: fetched only where one is known. Where it does not
 * arrive, the document is made without it, so that nothing keeps a learner from handing in.
 */
import { useEffect, useState } from 'preact/hooks';
import type { ReportedExercise } from '../exercises/reported.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { SecondVersion } from '../model/report.ts';
import { feedbackIn } from '../record/feedback.ts';

export type TellSecond = (given: {
  record: LearnerRecord;
  document: string;
  /** The document's. */
  exercises: readonly ReportedExercise[];
}) => SecondVersion | undefined;

const NONE: TellSecond = () => undefined;

export async function loadSecond(record: LearnerRecord, document: string): Promise<TellSecond> {
  if (!feedbackIn(record, document)) return NONE;
  const parts = [import('../feedback/second-version.ts'), import('../feedback/held.ts')] as const;
  return Promise.all(parts).then(
    async ([{ secondVersion }, { lookForHeld }]) => {
      await lookForHeld();
      return secondVersion;
    },
    () => NONE,
  );
}

/** As far as it has arrived. */
export function useSecond(record: LearnerRecord, document: string): TellSecond {
  const [tell, found] = useState<TellSecond>(() => NONE);
  const print = feedbackIn(record, document)?.print;
  useEffect(() => {
    if (print !== undefined) void loadSecond(record, document).then((one) => found(() => one));
  }, [print, document]);
  return tell;
}
