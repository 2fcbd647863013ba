import type { ExerciseType } from '../exercise-type.ts';
import type { ClassificationKey } from './key-of.ts';
import { classificationSection } from './report.ts';
import { classificationRules } from './rules.ts';
import type { Classification } from './schema.ts';

export const classification = {
  rules: (key) => classificationRules(key as ClassificationKey | undefined),
  section: classificationSection,
  questionOf: ({ title }) => title,
  isPractised: true,
} satisfies ExerciseType<Classification>;
