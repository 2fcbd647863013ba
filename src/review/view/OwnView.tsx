import { judgedMessages as say } from '../../messages/judged.ts';
import type { LearnerRecord } from '../../model/record.ts';
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import { ownView } from '../../model/self-assessment.ts';

/** Where the learner sees their own work, beside the rubric that judges it. */
export function OwnView({
  record,
  rubric,
  criterion,
}: {
  record: LearnerRecord;
  rubric: Rubric;
  criterion: RubricCriterion;
}) {
  const view = ownView(record, rubric, criterion);
  return view ? <p class="own-view">{say.beside(view.label)}</p> : null;
}
