/**
 * The report of a record as it is now: which files beside the page it needs, and what is made of
 * them. Pure, so that it is the same on screen, in a file and in a test.
 */
import { KEYS, type Keys } from '../exercises/key.ts';
import { sectionOf } from '../exercises/report.ts';
import { RUBRICS } from '../exercises/rubrics-file.ts';
import type { ReportMaterial } from '../exercises/report-section.ts';
import type { ReportedExercise } from '../exercises/reported.ts';
import type { Beside } from '../exercises/use-beside.ts';
import type { Outline, Places } from '../model/course.ts';
import { rubricAsAsked, withMinimum } from '../model/minimum.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { Report, ReportDocument, ReportStatus } from '../model/report.ts';
import type { LearnerRubric } from '../model/rubric.ts';
import { isBegun, workOf } from '../record/answers.ts';
import { buildReport, exercisesIn } from '../report/build.ts';
import { ownViewSection } from '../report/own-view.ts';
import type { TellSecond } from './use-second.ts';

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

interface Picked {
  document: ReportDocument;
  status: ReportStatus;
}

/** What the learner picked, kept as choices; the first document and a draft until then. */
export function pickedIn(record: LearnerRecord, documents: readonly ReportDocument[]): Picked {
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

/**
 * The files beside the page. A required recall is told of as missing even before it is begun; a key
 * judges only what was chosen.
 */
export function filesFor(
  { recalls, keyed }: ReportContent,
  outline: Places,
  record: LearnerRecord,
): string[] {
  const asksRecalls = recalls.some((id) => isBegun(record, id) || isRequired(outline, id));
  const isAssessed = Object.entries(record.choices).some(
    ([id, { value }]) => id.startsWith('self.') && value !== '',
  );
  return [
    ...(isAssessed ? [RUBRICS] : []),
    ...(asksRecalls ? [RECALLS] : []),
    ...(keyed.some((id) => isBegun(record, id)) ? [KEYS] : []),
  ];
}

/** What `beside` lacks is left out. `date`: `2026-11-24`. */
export function reportOf(
  { exercises, material }: ReportContent,
  outline: Pick<Outline, 'course' | 'topics' | 'minimums'>,
  record: LearnerRecord,
  given: Picked & { date: string; beside: Beside; tell: TellSecond },
): Report {
  const { document, status, date, beside, tell } = given;
  const recalled = (beside[RECALLS] ?? []) as ReportedExercise[];
  const all = [...exercises, ...recalled].map((one) => ({
    ...withMinimum(one, outline.minimums),
    required: isRequired(outline, one.id),
  }));
  const keys = (beside[KEYS] ?? {}) as Keys;
  const own = exercisesIn(outline, document).flatMap((id) => all.filter((one) => one.id === id));
  const sections = own.map((one) => sectionOf(one, workOf(record), { ...material, keys }));
  const rubrics = ((beside[RUBRICS] ?? []) as LearnerRubric[])
    .filter(({ topic }) => document.topics.includes(topic))
    .map((one) => rubricAsAsked(one, outline.minimums));
  const view = ownViewSection(record, rubrics);
  if (view) sections.push(view);
  const second = tell({ record, document: document.id, exercises: own });
  const { course } = outline;
  return buildReport({ course, outline, document, record, sections, status, date, second });
}
