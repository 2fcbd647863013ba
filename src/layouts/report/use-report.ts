/** The report that the page shows: the record, the course's content and what the learner picked, put together anew at each change. */
import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { sectionOf, type ReportedExercise } from '../../exercises/report.ts';
import type { ReportMaterial } from '../../exercises/report-section.ts';
import type { Outline } from '../../model/course.ts';
import type { LearnerRecord } from '../../model/record.ts';
import type { Report, ReportDocument, ReportStatus } from '../../model/report.ts';
import { workOf } from '../../record/answers.ts';
import { $ready, $record, answer } from '../../record/store.ts';
import { $keeping } from '../../record/work.ts';
import { buildReport, exercisesIn, NAME_ID } from '../../report/build.ts';

export interface ReportContent {
  course: Report['course'];
  outline: Outline;
  documents: ReportDocument[];
  exercises: ReportedExercise[];
  material: Omit<ReportMaterial, 'keys'>;
  /** Exercises that have a file with their right answers. */
  keyed: string[];
}

export interface Picked {
  document: ReportDocument;
  status: ReportStatus;
}

/** Local day, `2026-11-24`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A key that does not arrive is left out: then the report says what was chosen and not whether it was right. */
function useKeys(exercises: readonly string[]): Record<string, unknown> {
  const [keys, setKeys] = useState<Record<string, unknown>>({});
  useEffect(() => {
    const one = (id: string) => fetch(`./clave-${id}.json`).then(async (response) => (response.ok ? [[id, await response.json()] as const] : []), () => []);
    void Promise.all(exercises.map(one)).then((found) => setKeys(Object.fromEntries(found.flat())));
  }, []);
  return keys;
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
  return { document: documents.find((one) => one.id === id) ?? documents[0]!, status: record.choices['reporte.version']?.value === 'final' ? 'final' : 'draft' };
}

export function useReport({ course, outline, documents, exercises, material, keyed }: ReportContent) {
  const open = useStore($ready, { ssr: 'initial' });
  const record = useStore($record, { ssr: 'initial' });
  const keys = useKeys(keyed);
  usePrefilledName();
  const { document, status } = pickedIn(record, documents);
  const sections = exercisesIn(outline, document).flatMap((id) => exercises.filter((one) => one.id === id)).map((one) => sectionOf(one, workOf(record), { ...material, keys }));
  return { open, record, report: buildReport({ course, outline, document, record, sections, status, date: today() }) };
}
