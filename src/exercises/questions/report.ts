import type { ReportBlock } from '../../model/report.ts';
import { checkedOf } from '../checklist.ts';
import type { SectionOf } from '../report-section.ts';
import { askedItems, isAnswered, questionsRules } from './rules.ts';
import type { Questions } from './schema.ts';

export const questionsSection: SectionOf<Questions> = (definition, work) => {
  const { id, checklist } = definition;
  const asked = askedItems(definition, work);
  const blocks = asked.map((one): ReportBlock => {
    const chosen =
      one.kind === 'choice'
        ? one.options.find((option) => option.id === work.choice(`${id}.${one.item}`))?.label
        : undefined;
    return {
      kind: 'answer',
      question: one.label,
      text: one.kind === 'choice' ? (chosen ?? '') : work.text(`${id}.${one.item}`),
    };
  });
  const items = asked.map((one) => ({ item: one.item, done: isAnswered(definition, one, work) }));
  const checks: ReportBlock[] = checklist
    ? [{ kind: 'checks', title: checklist.title, entries: checkedOf(checklist, items, work) }]
    : [];
  return { blocks: [...blocks, ...checks], missing: questionsRules.missing(definition, work) };
};
