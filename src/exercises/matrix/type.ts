import type { ExerciseType } from '../exercise-type.ts';
import { matrixSection } from './report.ts';
import { matrixRules } from './rules.ts';
import type { Matrix } from './schema.ts';

export const matrix = {
  rules: () => matrixRules,
  section: matrixSection,
  questionOf: ({ title }) => title,
} satisfies ExerciseType<Matrix>;
