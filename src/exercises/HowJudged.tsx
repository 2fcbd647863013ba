import { useEffect, useState } from 'preact/hooks';
import { judgedMessages as say } from '../messages/judged.ts';
import { rubricAsAsked } from '../model/minimum.ts';
import type { LearnerRubric, RubricCriterion } from '../model/rubric.ts';
import { exerciseOf } from '../model/self-assessment.ts';
import { outlineIfAny } from '../record/page-outline.ts';
import { fetchBeside } from './beside.ts';
import { RUBRICS } from './rubrics-file.ts';

type State = 'loading' | 'away' | LearnerRubric;

/** What each criterion of an exercise is worth, and what its best level asks for. */
export function HowJudged({ exercise }: { exercise: string }) {
  const [state, setState] = useState<State>('loading');
  useEffect(() => {
    fetchBeside(RUBRICS).then(
      (found) =>
        setState((found as LearnerRubric[]).find((one) => judging(one, exercise)) ?? 'away'),
      () => setState('away'),
    );
  }, [exercise]);
  if (typeof state === 'string')
    return <p role="status">{state === 'loading' ? say.loading : say.away}</p>;
  const rubric = rubricAsAsked(state, outlineIfAny()?.minimums);
  const { criteria } = rubric;
  const mine = criteria.filter((one) => exerciseOf(one) === exercise);
  const sum = (some: readonly RubricCriterion[]) =>
    some.reduce((total, { points }) => total + points, 0);
  return (
    <div class="flow">
      <p>{say.lead(sum(mine), sum(criteria))}</p>
      <dl class="judged-criteria">
        {mine.map((criterion) => (
          <div key={criterion.id}>
            <dt>
              {criterion.label} <span class="hint">{say.points(criterion.points)}</span>
            </dt>
            <dd>{bestOf(rubric, criterion)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{say.note}</p>
    </div>
  );
}

const judging = ({ criteria }: LearnerRubric, exercise: string) =>
  criteria.some((one) => exerciseOf(one) === exercise);

/** The words of the best level. */
function bestOf({ levels, scale }: LearnerRubric, criterion: RubricCriterion): string {
  if (criterion.kind === 'levels') return `${criterion.descriptors[levels[0]!.id] ?? ''}.`;
  if (criterion.kind === 'count') return `${criterion.descriptor} ${say.upTo(criterion.most)}`;
  return `${criterion.descriptor}. ${scale.at(-1)!}. ${say.each(criterion.best)}`;
}
