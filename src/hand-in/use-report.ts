/**
 * The report that the page shows: the record, the course's content and what the learner picked, put
 * together anew at each change.
 */
import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import { arrived, useBeside, type Beside } from '../exercises/use-beside.ts';
import type { Outline } from '../model/course.ts';
import { NAME_ID } from '../model/name-answer.ts';
import { localDay } from '../record/dated-mark.ts';
import { answer } from '../record/edits.ts';
import { nameInLms } from '../record/learner-name.ts';
import { outlineIfAny } from '../record/page-outline.ts';
import { $ready, $record } from '../record/store.ts';
import { $keeping } from '../record/work.ts';
import { filesFor, pickedIn, reportOf, type ReportContent } from './report-of.ts';
import { loadSecond, useSecond, type TellSecond } from './use-second.ts';

function usePrefilledName(): void {
  const ready = useStore($ready);
  const keeping = useStore($keeping);
  useEffect(() => {
    const name = nameInLms();
    if (ready && name !== '' && $record.get().answers[NAME_ID] === undefined) answer(NAME_ID, name);
  }, [ready, keeping]);
}

/** While the page is built no report is shown. */
const NO_PAGE: Pick<Outline, 'course' | 'topics' | 'minimums'> = {
  course: { title: '', subject: '', module: '', week: '' },
  topics: [],
};

export function useReport(content: ReportContent) {
  const open = useStore($ready);
  const record = useStore($record);
  const outline = outlineIfAny() ?? NO_PAGE;
  usePrefilledName();
  const picked = pickedIn(record, content.documents);
  const { document } = picked;
  const files = filesFor(content, outline, record);
  const buildWith = (beside: Beside, tell: TellSecond) =>
    reportOf(content, outline, record, { ...picked, date: localDay(), beside, tell });
  const report = buildWith(useBeside(files), useSecond(record, document.id));
  const whole = async () =>
    buildWith(...(await Promise.all([arrived(files), loadSecond(record, document.id)])));
  return { open, record, document, report, whole };
}
