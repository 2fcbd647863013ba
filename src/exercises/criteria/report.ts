import type { Work } from '../../model/exercise.ts';
import type { ReportBlock } from '../../model/report.ts';
import { criteriaMessages } from '../../messages/criteria.ts';
import { reportMessages as say } from '../../messages/report.ts';
import { AXES, hasText, type Axis } from '../own-criteria.ts';
import type { SectionOf } from '../report-section.ts';
import { complete, criteriaRules, idsOn, nameOf, objectivesOf } from './rules.ts';
import type { Criteria } from './schema.ts';

function criterion(definition: Criteria, id: string, position: number, work: Work): ReportBlock[] {
  const served = work.choice(`${definition.id}.${id}.meta`);
  const objective = objectivesOf(definition, work).find((one) => one.id === served);
  return [
    {
      kind: 'heading',
      level: 4,
      text: say.criterion(position, nameOf(definition, id, work) || say.criterionUnnamed),
    },
    ...(objective
      ? [
          {
            kind: 'answer' as const,
            question: say.serves,
            short: say.servesShort,
            text: objective.label,
          },
        ]
      : []),
    ...definition.questions.map(({ item, label, short }) => ({
      kind: 'answer' as const,
      question: label,
      short: capital(short),
      text: work.text(`${definition.id}.${id}.${item}`),
    })),
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Criteria nobody has begun are told once, by what is missing, instead of as empty questions. */
function axisBlocks(definition: Criteria, axis: Axis, work: Work): ReportBlock[] {
  const begun = idsOn(definition, axis, work).filter((id) => hasText(definition.id, id, work));
  return [
    { kind: 'heading', level: 3, text: definition.axes[axis].title },
    ...(begun.length === 0
      ? [{ kind: 'note' as const, text: say.unanswered }]
      : begun.flatMap((id, i) => criterion(definition, id, i + 1, work))),
  ];
}

function coverage(definition: Criteria, axis: Axis, work: Work) {
  const done = idsOn(definition, axis, work).filter((id) => complete(definition, id, work)).length;
  return {
    label: `${definition.axes[axis].title}, ${criteriaMessages.count(done, definition.minimum)}`,
    done: done >= definition.minimum,
  };
}

export const criteriaSection: SectionOf<Criteria> = (definition, work) => ({
  blocks: [
    {
      kind: 'answer',
      question: criteriaMessages.company,
      text: work.text(`${definition.id}.empresa`),
    },
    {
      kind: 'list',
      title: say.objectives,
      items: objectivesOf(definition, work).map(({ label }) => label),
    },
    {
      kind: 'list',
      title: say.asked,
      items: definition.questions.map(({ short, label }) => say.askedOne(capital(short), label)),
    },
    ...AXES.flatMap((axis) => axisBlocks(definition, axis, work)),
    {
      kind: 'checks',
      title: say.coverage,
      entries: AXES.map((axis) => coverage(definition, axis, work)),
    },
  ],
  missing: criteriaRules.missing(definition, work),
});
