import type { ReportBlock } from '../../model/report.ts';
import { checkedOf } from '../checklist.ts';
import type { SectionOf } from '../report-section.ts';
import { itemsDone, reasonsRules, slotsIn, textIn } from './rules.ts';
import type { Reasons } from './schema.ts';

export const reasonsSection: SectionOf<Reasons> = (definition, work) => {
  const { id, label, questions, checklist } = definition;
  const items = slotsIn(definition, work)
    .map((slot) => textIn(definition, slot, work))
    .filter(Boolean);
  const checks: ReportBlock[] = checklist
    ? [
        {
          kind: 'checks',
          title: checklist.title,
          entries: checkedOf(checklist, itemsDone(definition, work), work),
        },
      ]
    : [];
  return {
    blocks: [
      { kind: 'list', title: label, items },
      ...questions.map((one) => ({
        kind: 'answer' as const,
        question: one.label,
        text: work.text(`${id}.${one.item}`),
      })),
      ...checks,
    ],
    missing: reasonsRules.missing(definition, work),
  };
};
