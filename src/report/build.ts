/** Record and course content as a `Report`; pure. */
import type { Places } from '../model/course.ts';
import type { LearnerRecord } from '../model/record.ts';
import { NAME_ID } from '../model/name-answer.ts';
import type {
  Report,
  ReportDocument,
  ReportSection,
  ReportStatus,
  SecondVersion,
} from '../model/report.ts';
import { secondSection } from './second-version.ts';

interface Ingredients {
  course: Report['course'];
  outline: Places;
  document: ReportDocument;
  record: LearnerRecord;
  /** Of the document's exercises, in the order of the course. */
  sections: ReportSection[];
  status: ReportStatus;
  /** Local day, `2026-11-24`. */
  date: string;
  /** What it answers, where something came back. */
  second?: SecondVersion | undefined;
}

/** Exercises of a document, in the order in which the course asks them. */
export function exercisesIn({ topics }: Places, document: ReportDocument): string[] {
  return topics
    .filter(({ id }) => document.topics.includes(id))
    .flatMap(({ steps }) => steps.flatMap(({ exercises }) => exercises.map(({ id }) => id)));
}

export function buildReport({
  course,
  outline,
  document,
  record,
  sections,
  status,
  date,
  second,
}: Ingredients): Report {
  const text = (id: string) => record.answers[id]?.text.trim() ?? '';
  const { id, label, title, file } = document;
  return {
    course,
    document: { id, label, title, file },
    learner: text(NAME_ID),
    date,
    company: document.company.map(text).find(Boolean) ?? '',
    status,
    missing: sections
      .filter(({ required }) => required)
      .flatMap((section) =>
        section.missing.map((one) => ({ label: one, href: addressOf(outline, section.exercise) })),
      ),
    ...(second ? { second } : {}),
    sections: [
      ...(second ? [secondSection(second)] : []),
      ...sections.filter(({ blocks }) => blocks.length > 0),
    ],
  };
}

/** The step that asks the exercise, relative to any page of the course. */
function addressOf({ topics }: Places, exercise: string): string {
  const topic = topics.find(({ steps }) =>
    steps.some(({ exercises }) => exercises.some(({ id }) => id === exercise)),
  );
  const step = topic?.steps.find(({ exercises }) => exercises.some(({ id }) => id === exercise));
  return topic && step ? `./${topic.page}.html#${step.id}` : './index.html';
}
