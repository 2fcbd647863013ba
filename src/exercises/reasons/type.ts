import type { ExerciseType } from '../exercise-type.ts';
import { reasonsSection } from './report.ts';
import { reasonsRules } from './rules.ts';
import type { Reasons } from './schema.ts';

export const reasons = {
  rules: () => reasonsRules,
  section: reasonsSection,
  questionOf: ({ label, questions }, item) =>
    questions.find((one) => one.item === item)?.label ?? label,
} satisfies ExerciseType<Reasons>;
