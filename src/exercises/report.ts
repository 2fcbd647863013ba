/**
 * What a handed-in report tells of each exercise: a pure function a type, in its own folder, and a
 * line here; a missing one is a type error. Nothing here draws, so that the review reads the same
 * sections without a page.
 */
import type { Missing, Work } from '../model/exercise.ts';
import type { ReportSection } from '../model/report.ts';
import { exerciseMessages as say } from '../messages/exercise.ts';
import { classificationSection } from './classification/report.ts';
import { criteriaSection } from './criteria/report.ts';
import type { ExerciseType } from './index.ts';
import { matrixSection } from './matrix/report.ts';
import { questionsSection } from './questions/report.ts';
import { reasonsSection } from './reasons/report.ts';
import { recallSection } from './recall/report.ts';
import type { ReportMaterial, SectionOf } from './report-section.ts';
import type { ReportedExercise } from './reported.ts';

type Of<T extends ExerciseType> = Extract<ReportedExercise, { type: T }>;

const sections: { [T in ExerciseType]: SectionOf<Of<T>> } = {
  classification: classificationSection,
  criteria: criteriaSection,
  matrix: matrixSection,
  questions: questionsSection,
  reasons: reasonsSection,
  recall: recallSection,
};

const sentence = ({ code, label }: Missing) => say.missing[code](label);

export function sectionOf(
  definition: ReportedExercise,
  work: Work,
  material: ReportMaterial,
): ReportSection {
  const tell = sections[definition.type] as SectionOf<ReportedExercise>;
  const { blocks, missing } = tell(definition, work, material);
  return {
    exercise: definition.id,
    title: definition.title,
    required: definition.required,
    isPractice: definition.type === 'recall' || definition.type === 'classification',
    blocks,
    missing: missing.map(sentence),
  };
}
