import type { SectionOf } from '../report-section.ts';
import { diagnosisRules, openFields } from './rules.ts';
import type { Diagnosis } from './schema.ts';

export const diagnosisSection: SectionOf<Diagnosis> = (definition, work) => {
  const { id, question } = definition;
  const chosen = work.choice(`${id}.${question.item}`);
  return {
    blocks: [
      { kind: 'answer', question: question.label, text: question.options.find((option) => option.id === chosen)?.label ?? '' },
      ...openFields(definition, work).map(({ item, label }) => ({ kind: 'answer' as const, question: label, text: work.text(`${id}.${item}`) })),
    ],
    missing: diagnosisRules.missing(definition, work),
  };
};
