import type { ExerciseType } from '../exercise-type.ts';
import { questionsSection } from './report.ts';
import { questionsRules } from './rules.ts';
import type { Questions } from './schema.ts';

export const questions = {
  rules: () => questionsRules,
  section: questionsSection,
  questionOf: ({ title, items }, item) => items.find((one) => one.item === item)?.label ?? title,
} satisfies ExerciseType<Questions>;
