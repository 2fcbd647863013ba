/**
 * The report that the page shows: the record, the course's content and what the learner picked, put
 * together anew at each change.
 */
import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import { keyFile } from '../exercises/key.ts';
import { sectionOf } from '../exercises/report.ts';
import { RUBRICS } from '../exercises/rubrics-file.ts';
import type { ReportMaterial } from '../exercises/report-section.ts';
import type { ReportedExercise } from '../exercises/reported.ts';
import type { Outline, Places } from '../model/course.ts';
import { rubricAsAsked, withMinimum } from '../model/minimum.ts';
import { NAME_ID } from '../model/name-answer.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { ReportDocument, ReportStatus } from '../model/report.ts';
import type { LearnerRubric } from '../model/rubric.ts';
import { isBegun, workOf } from '../record/answers.ts';
import { localDay } from '../record/dated-mark.ts';
import { outlineIfAny } from '../record/page-outline.ts';
import { answer } from '../record/edits.ts';
import { $ready, $record } from '../record/store.ts';
import { $keeping } from '../record/work.ts';
import { buildReport, exercisesIn } from '../report/build.ts';
import { ownViewSection } from '../report/own-view.ts';
import { arrived, useBeside, type Beside } from '../exercises/use-beside.ts';
import { loadSecond, useSecond, type TellSecond } from './use-second.ts';

const RECALLS = 'repasos.json';

export interface ReportContent {
  documents: ReportDocument[];
  exercises: ReportedExercise[];
  material: Omit<ReportMaterial, 'keys'>;
  /** Ids of those whose definitions are in the file of recalls. */
  recalls: string[];
  /** Ids of those that have a file with their right answers. */
  keyed: string[];
}

export interface Picked {
  document: ReportDocument;
  status: ReportStatus;
}

/** SCORM and cmi5 give names family first with a comma (SCORM 1.2 RTE, `cmi.core.student_name`). */
function asWritten(name: string): string {
  const [family = '', given] = name.split(',').map((part) => part.trim());
  return given ? `${given} ${family}` : family;
}

function usePrefilledName(): void {
  const ready = useStore($ready, { ssr: 'initial' });
  const keeping = useStore($keeping, { ssr: 'initial' });
  useEffect(() => {
    const name = asWritten(keeping?.session.learner.name ?? '');
    if (ready && name !== '' && $record.get().answers[NAME_ID] === undefined) answer(NAME_ID, name);
  }, [ready, keeping]);
}

function pickedIn(record: LearnerRecord, documents: readonly ReportDocument[]): Picked {
  const id = record.choices['reporte.documento']?.value;
  return {
    document: documents.find((one) => one.id === id) ?? documents[0]!,
    status: record.choices['reporte.version']?.value === 'final' ? 'final' : 'draft',
  };
}

/** By the outline, which a package's `course.yaml` has the last word in. */
const isRequired = ({ topics }: Places, id: string) =>
  topics.some(({ steps }) =>
    steps.some(({ exercises }) => exercises.some((one) => one.id === id && one.required)),
  );

const recallsIn = (beside: Beside) => (beside[RECALLS] ?? []) as ReportedExercise[];

/** While the page is built no report is shown. */
const NO_PAGE: Pick<Outline, 'course' | 'topics' | 'minimums'> = {
  course: { title: '', subject: '', module: '', week: '' },
  topics: [],
};

export function useReport({ documents, exercises, recalls, material, keyed }: ReportContent) {
  const open = useStore($ready, { ssr: 'initial' });
  const record = useStore($record, { ssr: 'initial' });
  const outline = outlineIfAny() ?? NO_PAGE;
  const { course } = outline;
  usePrefilledName();
  const { document, status } = pickedIn(record, documents);
  // A required recall is told of as missing even before it is begun; a key judges only what was
  // chosen.
  const asksRecalls = recalls.some((id) => isBegun(record, id) || isRequired(outline, id));
  const isAssessed = Object.entries(record.choices).some(
    ([id, { value }]) => id.startsWith('self.') && value !== '',
  );
  const files = [
    ...(isAssessed ? [RUBRICS] : []),
    ...(asksRecalls ? [RECALLS] : []),
    ...keyed.filter((id) => isBegun(record, id)).map(keyFile),
  ];
  const buildWith = (beside: Beside, tell: TellSecond) => {
    const all = [...exercises, ...recallsIn(beside)].map((one) => ({
      ...withMinimum(one, outline.minimums),
      required: isRequired(outline, one.id),
    }));
    const keys = Object.fromEntries(keyed.map((id) => [id, beside[keyFile(id)]]));
    const own = exercisesIn(outline, document).flatMap((id) => all.filter((one) => one.id === id));
    const sections = own.map((one) => sectionOf(one, workOf(record), { ...material, keys }));
    const rubrics = ((beside[RUBRICS] ?? []) as LearnerRubric[])
      .filter(({ topic }) => document.topics.includes(topic))
      .map((one) => rubricAsAsked(one, outline.minimums));
    const view = ownViewSection(record, rubrics);
    if (view) sections.push(view);
    const second = tell({ record, document: document.id, exercises: own });
    return buildReport({
      course,
      outline,
      document,
      record,
      sections,
      status,
      date: localDay(),
      second,
    });
  };
  const report = buildWith(useBeside(files), useSecond(record, document.id));
  const whole = async () =>
    buildWith(...(await Promise.all([arrived(files), loadSecond(record, document.id)])));
  return { open, record, document, report, whole };
}
