import { useStore } from './use-store.ts';
import { useMemo } from 'preact/hooks';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import type { ReviewContent } from '../content.ts';
import { slotsIn } from '../give-back/feedback.ts';
import { emptyReview } from '../grade/marks.ts';
import { proposalOf } from '../grade/merge.ts';
import { gradeOf, scaled } from '../grade/score.ts';
import { rubricsOf } from '../grade/submission-content.ts';
import type { Submission } from '../open/submission.ts';
import { $reviews, $weights, reviewOf, weigh } from '../store/review.ts';
import { $editingPoints } from '../store/screen.ts';
import { Comment } from './Comment.tsx';
import { Criterion } from './Criterion.tsx';
import { Guide } from './Guide.tsx';
import { PassageComments } from './PassageComments.tsx';

export function Rubrics({
  content,
  submission,
}: {
  content: ReviewContent;
  submission: Submission;
}) {
  useStore($reviews, [submission.id]);
  const weights = useStore($weights);
  const editing = useStore($editingPoints);
  const rubrics = rubricsOf(content, submission);
  const slots = useMemo(() => slotsIn(content, submission), [content, submission]);
  const review = reviewOf(submission.id);
  const grade = gradeOf(rubrics, review, weights, slots);
  const former = useMemo(
    () =>
      proposalOf(
        review,
        submission.earlier.map(({ version }) => version),
      ),
    [review, submission],
  );
  const before = former && gradeOf(rubrics, { ...emptyReview(), ...former }, weights, slots);
  const shown = grade.marked < grade.criteria ? former : undefined;
  return (
    <section class="rubric" aria-label={say.work.rubric}>
      <h2 class="visually-hidden">{say.work.rubric}</h2>
      <p class="rubric-total">
        <span>{say.rubric.total}</span>
        <strong>
          {grade.marked === 0 && grade.points === 0 ? '–' : say.number(scaled(grade, 100))}
        </strong>
        <span>{say.rubric.marked(grade.marked, grade.criteria)}</span>
        {before && before.marked > 0 && (
          <span class="former">
            {sayWork.versions.formerGrade(say.number(scaled(before, 100)))}
          </span>
        )}
      </p>
      <PassageComments submission={submission} review={review} former={shown} />
      <div>
        {rubrics.map((rubric) => (
          <div key={rubric.id} class="rubric-part">
            <h3 class={rubrics.length > 1 ? '' : 'visually-hidden'}>{rubric.title}</h3>
            {rubric.note && <p class="hint">{rubric.note}</p>}
            {rubric.criteria.map((criterion) => (
              <Criterion
                key={criterion.id}
                content={content}
                rubric={rubric}
                criterion={criterion}
                submission={submission}
                review={review}
                former={shown}
                weights={weights}
                slots={slots}
                editing={editing}
              />
            ))}
          </div>
        ))}
      </div>
      <Comment submission={submission} review={review} former={shown} />
      <Guide guide={content.guide} />
      <div class="rubric-edit">
        <button
          type="button"
          class="button small quiet"
          aria-pressed={editing}
          onClick={() => $editingPoints.set(!editing)}
        >
          {editing ? say.rubric.donePoints : say.rubric.editPoints}
        </button>
        {editing && (
          <button
            type="button"
            class="button small quiet"
            onClick={() => Object.keys(weights).forEach((key) => weigh(key, undefined))}
          >
            {say.rubric.resetPoints}
          </button>
        )}
        {editing && <p class="hint">{say.rubric.pointsEdited}</p>}
      </div>
    </section>
  );
}
