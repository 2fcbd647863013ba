/**
 * What a handed-in report tells of each exercise: a pure function a type, in its own folder, and a line here; a missing one is a type error.
 * Nothing here draws, so that the review reads the same sections without a page.
 */
import type { Missing, Work } from '../model/exercise.ts';
import type { ReportSection } from '../model/report.ts';
import { exerciseMessages as say } from '../messages/exercise.ts';
import { classificationSection } from './classification/report.ts';
import { criteriaSection } from './criteria/report.ts';
import { diagnosisSection } from './diagnosis/report.ts';
import type { ExerciseDefinition, ExerciseType } from './index.ts';
import { matrixSection } from './matrix/report.ts';
import type { SectionOf } from './report-section.ts';
import type { ReportMaterial } from './report-section.ts';

type Of<T extends ExerciseType> = Extract<ExerciseDefinition, { type: T }>;

const sections: { [T in ExerciseType]: SectionOf<Of<T>> } = {
  classification: classificationSection,
  criteria: criteriaSection,
  diagnosis: diagnosisSection,
  matrix: matrixSection,
};

const sentence = ({ code, label }: Missing) => say.missing[code](label);

export function sectionOf(definition: ExerciseDefinition, work: Work, material: ReportMaterial): ReportSection {
  const tell = sections[definition.type] as SectionOf<ExerciseDefinition>;
  const { blocks, missing } = tell(definition, work, material);
  return { exercise: definition.id, title: definition.title, required: definition.required, blocks, missing: missing.map(sentence) };
}
