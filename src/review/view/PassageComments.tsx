import { reviewWorkMessages as say } from '../../messages/review-work.ts';
import { criterionOf } from '../grade/criterion-of.ts';
import { markOf, passagesOf, type Passage, type Review, type Said } from '../grade/marks.ts';
import { nextLevel } from '../grade/next-level.ts';
import { placedIn } from '../grade/restamp.ts';
import type { Submission } from '../open/submission.ts';
import { $content } from '../store/content.ts';
import { commentPassage } from '../store/review.ts';
import { $pane } from '../store/screen.ts';
import { shownRange } from './passages.tsx';
import { PhraseText } from './PhraseText.tsx';

/** Characters of a quote that is only named. */
const SHORT = 60;
const short = (quote: string) => (quote.length > SHORT ? `${quote.slice(0, SHORT)}…` : quote);

/** The comments on passages, each with the words that it is about. */
export function PassageComments({
  submission,
  review,
  former,
}: {
  submission: Submission;
  review: Review;
  former: Said | undefined;
}) {
  const own = passagesOf(review);
  const before = former ? passagesOf(former) : [];
  return (
    <section class="passages" aria-label={say.passages.list}>
      {own.length === 0 && <p class="hint">{say.passages.hint}</p>}
      {own.map(({ key, ...passage }) => (
        <PassageComment
          key={key}
          id={key}
          passage={passage}
          submission={submission}
          review={review}
        />
      ))}
      {before.map(({ key, quote, text }) => (
        <div key={key} class="former">
          <p dir="auto">{say.versions.formerPassage(short(quote))}</p>
          <p dir="auto">{text}</p>
        </div>
      ))}
    </section>
  );
}

function PassageComment({
  id,
  passage,
  submission,
  review,
}: {
  id: string;
  passage: Passage;
  submission: Submission;
  review: Review;
}) {
  const content = $content.get();
  const criterion = content && criterionOf(content, submission, passage.answer);
  const next =
    criterion && nextLevel(criterion.rubric, criterion.criterion, markOf(review, criterion.key));
  const remove = () => commentPassage(submission.id, null, id);
  const show = () => {
    $pane.set('text');
    const root = document.querySelector('.work');
    const range = root && shownRange(root, submission.record, passage);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  };
  return (
    <div class="passage" data-passage={id}>
      <button
        type="button"
        class="passage-quote"
        dir="auto"
        aria-label={say.passages.go(short(passage.quote))}
        onClick={show}
      >
        «{short(passage.quote)}»
      </button>
      {!placedIn(submission.record, passage) && <p class="hint">{say.passages.moved}</p>}
      <PhraseText
        rows={2}
        label={say.passages.label(short(passage.quote))}
        value={passage.text}
        next={next}
        onChange={(text) => commentPassage(submission.id, { ...passage, text }, id)}
        // A comment that says nothing is none.
        onLeave={(text) => text.trim() === '' && remove()}
      />
      <button type="button" class="button small quiet" onClick={remove}>
        {say.passages.remove}
      </button>
    </div>
  );
}
