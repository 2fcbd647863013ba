import { useStore } from './use-store.ts';
import { backMessages as say } from '../../messages/back.ts';
import { reviewMessages } from '../../messages/review.ts';
import { download } from '../../ui/download.ts';
import type { ReviewContent } from '../content.ts';
import { feedbackOf } from '../give-back/feedback.ts';
import { gradesCsv } from '../give-back/grades-csv.ts';
import { forget } from '../store/keep.ts';
import { $all } from '../store/list.ts';
import { $weights, reviewOf } from '../store/review.ts';
import { takeRoster } from '../store/roster.ts';
import { FeedbackCard } from './FeedbackCard.tsx';
import { Licences } from './Licences.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { SheetCard } from './SheetCard.tsx';

export function Back({ content }: { content: ReviewContent }) {
  const all = useStore($all);
  const weights = useStore($weights);
  const done = all.filter(({ standing }) => standing === 'done');
  const feedback = () =>
    done.map(({ submission }) =>
      feedbackOf(content, submission, { review: reviewOf(submission.id), weights }),
    );
  const empty = async () => {
    if (!confirm(reviewMessages.saving.clearConfirm)) return;
    takeRoster(undefined, '');
    await forget();
  };
  return (
    <section class="page-part flow" aria-labelledby="back-title">
      <h2 id="back-title">{say.title}</h2>
      <p class="lead">{say.ready(done.length, all.length)}</p>
      <div class="cards">
        <SheetCard feedback={feedback} rows={all} />
        <FeedbackCard
          content={content}
          feedback={feedback}
          none={done.length === 0}
          lms={done.map(({ submission }) => submission.wrapper.lms)}
        />
        <div class="card flow">
          <h3>{say.csv}</h3>
          <p>{say.csvLead}</p>
          <button
            type="button"
            class="button"
            disabled={done.length === 0}
            onClick={() =>
              download('calificaciones.csv', gradesCsv(feedback()), 'text/csv;charset=utf-8')
            }
          >
            {say.csvMake}
          </button>
        </div>
        <ReviewCard content={content} />
        <div class="card flow">
          <h3>{reviewMessages.saving.clear}</h3>
          <p>{reviewMessages.saving.clearDetail}</p>
          <button type="button" class="button" onClick={() => void empty()}>
            {reviewMessages.saving.clear}
          </button>
        </div>
      </div>
      <Licences />
    </section>
  );
}
