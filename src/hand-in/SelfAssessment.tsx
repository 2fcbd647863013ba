import { judgedMessages as say } from '../messages/judged.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { LearnerRubric, RubricCriterion } from '../model/rubric.ts';
import { exerciseOf, levelsOf, ownView, selfId, selfOf } from '../model/self-assessment.ts';
import { assess } from '../record/self-assessment.ts';

/** One line a criterion of the document's rubrics; each may be left unsaid. */
export function SelfAssessment({
  rubrics,
  record,
}: {
  rubrics: readonly LearnerRubric[];
  record: LearnerRecord;
}) {
  return (
    <div class="flow">
      <p>{say.selfLead}</p>
      {rubrics.map((rubric) => (
        <div key={rubric.id} class="flow">
          {rubrics.length > 1 && <h3>{rubric.title}</h3>}
          {rubric.criteria.map((criterion) => (
            <Line key={criterion.id} rubric={rubric} criterion={criterion} record={record} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  rubric: LearnerRubric;
  criterion: RubricCriterion;
  record: LearnerRecord;
}

function Line({ rubric, criterion, record }: LineProps) {
  const exercise = exerciseOf(criterion);
  const id = selfId(exercise, criterion.id);
  const value = selfOf(record, exercise, criterion.id);
  const text = ownView(record, rubric, criterion)?.text;
  const set = ({ currentTarget }: { currentTarget: HTMLSelectElement | HTMLInputElement }) =>
    assess(exercise, criterion.id, currentTarget.value);
  return (
    <div class="field">
      <label for={id}>
        {criterion.kind === 'count'
          ? say.howMany(criterion.label, criterion.most)
          : criterion.label}
      </label>
      {criterion.kind === 'count' ? (
        <input id={id} type="number" min={0} max={criterion.most} value={value} onInput={set} />
      ) : (
        <select id={id} value={value} onChange={set} aria-describedby={`${id}-pide`}>
          <option value="">{say.unsaid}</option>
          {levelsOf(rubric, criterion).map((level) => (
            <option key={level.id} value={level.id}>
              {level.label}
            </option>
          ))}
        </select>
      )}
      <p class="hint" id={`${id}-pide`}>
        {text}
      </p>
    </div>
  );
}
