import type { ExerciseType } from '../exercise-type.ts';
import { criteriaSection } from './report.ts';
import { criteriaRules } from './rules.ts';
import type { Criteria } from './schema.ts';

export const criteria = {
  rules: () => criteriaRules,
  section: criteriaSection,
  questionOf: ({ title, questions }, item) =>
    questions.find((one) => one.item === item)?.label ?? title,
} satisfies ExerciseType<Criteria>;
