/** The learner's own view of their work as a part of the report. */
import { judgedMessages as say } from '../messages/judged.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { ReportSection } from '../model/report.ts';
import type { LearnerRubric } from '../model/rubric.ts';
import { ownView } from '../model/self-assessment.ts';

/** Undefined where the learner said nothing. */
export function ownViewSection(
  record: LearnerRecord,
  rubrics: readonly LearnerRubric[],
): ReportSection | undefined {
  const rows = rubrics.flatMap((rubric) =>
    rubric.criteria.flatMap((criterion) => {
      const view = ownView(record, rubric, criterion);
      return view ? [[criterion.label, view.label, view.text]] : [];
    }),
  );
  if (rows.length === 0) return undefined;
  return {
    exercise: 'self',
    title: say.section,
    required: false,
    isPractice: false,
    missing: [],
    blocks: [
      { kind: 'note', text: say.sectionNote },
      { kind: 'table', caption: say.section, head: [say.criterion, say.view, say.asks], rows },
    ],
  };
}
