/**
 * The course as the review page knows it. It holds the answer guides and the practice's key, so it
 * is never part of a student's package.
 */
import type { ReportedExercise } from '../exercises/reported.ts';
import type { ReportMaterial } from '../exercises/report-section.ts';
import type { Outline } from '../model/course.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import type { InstructorGuide, Rubric } from '../model/rubric.ts';

export interface ReviewContent {
  course: Report['course'];
  outline: Outline;
  documents: ReportDocument[];
  exercises: ReportedExercise[];
  rubrics: Rubric[];
  guide: InstructorGuide;
  material: ReportMaterial;
  /** Names of accounts and right groups of the practice, by exercise and account. */
  practice: { exercise: string; accounts: { id: string; name: string; right: string }[] }[];
  /** The course's own prose, passage by passage, for the similarity search. */
  passages: { where: string; text: string }[];
}
