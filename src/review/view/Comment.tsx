import { reviewMessages as say } from '../../messages/review.ts';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import { commentOf, type Review, type Said } from '../grade/marks.ts';
import type { Submission } from '../open/submission.ts';
import { $bank, comment, dropPhrase, keepPhrase } from '../store/review.ts';
import { PhraseText } from './PhraseText.tsx';
import { useStore } from './use-store.ts';

export function Comment({
  submission,
  review,
  former,
}: {
  submission: Submission;
  review: Review;
  former: Said | undefined;
}) {
  const bank = useStore($bank);
  const text = commentOf(review);
  const before = former ? commentOf(former).trim() : '';
  return (
    <div class="field comment">
      <label for="comment">{say.rubric.comment}</label>
      <p class="hint">
        {say.rubric.commentHint} {sayWork.bank.hint}
      </p>
      {before !== '' && (
        <div class="former">
          <p>{sayWork.versions.formerComment}:</p>
          <p class="report-text" dir="auto">
            {before}
          </p>
        </div>
      )}
      <PhraseText
        id="comment"
        rows={4}
        value={text}
        onChange={(next) => comment(submission.id, next)}
      />
      <details>
        <summary>{say.rubric.bank}</summary>
        {bank.length === 0 && <p class="hint">{say.rubric.bankEmpty}</p>}
        <ul class="bank">
          {bank.map((phrase) => (
            <li key={phrase}>
              <button
                type="button"
                class="bank-use"
                aria-label={say.rubric.bankUse(phrase)}
                onClick={() =>
                  comment(submission.id, [text.trimEnd(), phrase].filter(Boolean).join('\n'))
                }
              >
                {phrase}
              </button>
              <button
                type="button"
                class="button small quiet"
                aria-label={say.rubric.bankDrop(phrase)}
                onClick={() => dropPhrase(phrase)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="button small"
          disabled={text.trim() === ''}
          onClick={() => keepPhrase(text)}
        >
          {say.rubric.bankAdd}
        </button>
      </details>
    </div>
  );
}
