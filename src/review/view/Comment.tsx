import { useStore } from '@nanostores/preact';
import { reviewMessages as say } from '../../messages/review.ts';
import type { Review } from '../grade/marks.ts';
import type { Submission } from '../open/submission.ts';
import { $bank, comment, dropPhrase, keepPhrase } from '../store/review.ts';

export function Comment({ submission, review }: { submission: Submission; review: Review }) {
  const bank = useStore($bank);
  const text = review.comment?.text ?? '';
  return (
    <div class="field comment">
      <label for="comment">{say.rubric.comment}</label>
      <p class="hint">{say.rubric.commentHint}</p>
      <textarea
        id="comment"
        rows={4}
        value={text}
        onInput={({ currentTarget }) => comment(submission.id, currentTarget.value)}
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
