import type { ExerciseType } from '../exercise-type.ts';
import type { RecallKey } from './key-of.ts';
import { recallSection } from './report.ts';
import { recallRules } from './rules.ts';
import type { AskedRecall } from './asked.ts';

export const recall = {
  rules: (key) => recallRules(key as RecallKey | undefined),
  section: recallSection,
  questionOf: ({ title, questions }, item) =>
    questions.find((one) => one.item === item)?.ask ?? title,
  isPractised: true,
} satisfies ExerciseType<AskedRecall>;
