import { useStore } from './use-store.ts';
import { useState } from 'preact/hooks';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import { reviewMessages } from '../../messages/review.ts';
import { similarMessages as say } from '../../messages/similar.ts';
import type { ReviewContent } from '../content.ts';
import { questionOf } from '../../exercises/question-of.ts';
import { sharedStretches } from '../similar/shingles.ts';
import { $current } from '../store/review.ts';
import { $view } from '../store/screen.ts';
import { pairKey } from '../open/submission.ts';
import { $seen, setSeen } from '../store/seen.ts';
import {
  $similarity,
  search,
  type Couple as FoundCouple,
  type Shared,
} from '../store/similarity.ts';
import { Working } from './Working.tsx';

/** Entries drawn at once; more on demand. */
const STEP = 30;

export function Similar({ content }: { content: ReviewContent }) {
  const state = useStore($similarity);
  return (
    <section class="page-part flow" aria-labelledby="similar-title">
      <h2 id="similar-title">{say.title}</h2>
      <p class="lead">{say.lead}</p>
      {state.at === 'busy' ? (
        <Working said={say.running(state.share)} share={state.share} />
      ) : (
        <button type="button" class="button primary" onClick={() => void search(content)}>
          {state.at === 'found' ? say.again : say.start}
        </button>
      )}
      {state.at === 'failed' && <p class="feedback bad">{reviewMessages.failed}</p>}
      {state.at === 'found' && <Found content={content} state={state} />}
    </section>
  );
}

function Found({
  content,
  state: { couples, course },
}: {
  content: ReviewContent;
  state: Extract<ReturnType<typeof $similarity.get>, { at: 'found' }>;
}) {
  const [shown, setShown] = useState(STEP);
  const seen = new Set(useStore($seen));
  const fresh = couples.filter(({ ids }) => !seen.has(pairKey(...ids)));
  const aside = couples.filter(({ ids }) => seen.has(pairKey(...ids)));
  if (couples.length === 0 && course.length === 0) return <p role="status">{say.none}</p>;
  return (
    <>
      <p role="status">
        {say.found(
          fresh.length,
          fresh.reduce((sum, { shared }) => sum + shared.length, 0),
        )}
        . {say.legend}
      </p>
      {fresh.length > 0 && <h3>{say.between}</h3>}
      {fresh.slice(0, shown).map((couple) => (
        <Couple key={couple.key} couple={couple} content={content} />
      ))}
      {fresh.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
          {say.more}
        </button>
      )}
      {aside.length > 0 && (
        <details>
          <summary>{sayWork.similar.seenCount(aside.length)}</summary>
          {aside.map((couple) => (
            <Couple key={couple.key} couple={couple} content={content} />
          ))}
        </details>
      )}
      {course.length > 0 && <h3>{say.course}</h3>}
      {course.slice(0, 100).map((one) => (
        <Pair
          key={`${one.a.submission.id} ${one.a.id}`}
          title={one.a.submission.name}
          shared={[one]}
          content={content}
        />
      ))}
    </>
  );
}

/** A pair that was looked at is set aside, and stays so when the search is made again. */
function Couple({
  couple: { names, ids, shared },
  content,
}: {
  couple: FoundCouple;
  content: ReviewContent;
}) {
  const isSeen = useStore($seen).includes(pairKey(...ids));
  return (
    <div class="couple">
      <Pair title={say.pair(...names)} shared={shared} content={content} />
      <button type="button" class="button small quiet" onClick={() => setSeen(...ids, !isSeen)}>
        {isSeen ? sayWork.similar.unseen : sayWork.similar.seen}
        <span class="visually-hidden"> {say.pair(...names)}</span>
      </button>
    </div>
  );
}

function Pair({
  title,
  shared,
  content,
}: {
  title: string;
  shared: readonly Shared[];
  content: ReviewContent;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="pair" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong dir="auto">{title}</strong>{' '}
        <span class="hint">
          {say.answers(shared.length)} · {say.shares(shared[0]!.share)}
        </span>
      </summary>
      {open &&
        shared.map((one) => (
          <div key={`${one.a.id} ${'id' in one.b ? one.b.id : ''}`} class="pair-texts">
            <p class="report-question">
              {questionOf(content, one.a.id)} <span class="hint">{say.shares(one.share)}</span>
            </p>
            <div class="pair-sides">
              <Side
                title={one.a.submission.name}
                text={one.a.text}
                other={one.b.text}
                id={one.a.submission.id}
              />
              {'submission' in one.b ? (
                <Side
                  title={one.b.submission.name}
                  text={one.b.text}
                  other={one.a.text}
                  id={one.b.submission.id}
                />
              ) : (
                <Side title={say.from(one.b.where)} text={one.b.text} other={one.a.text} />
              )}
            </div>
          </div>
        ))}
    </details>
  );
}

function Side({
  title,
  text,
  other,
  id,
}: {
  title: string;
  text: string;
  other: string;
  id?: string;
}) {
  let from = 0;
  const parts = sharedStretches(text, other).flatMap(([start, end]) => {
    const before = text.slice(from, start);
    from = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  const show = () => {
    $current.set(id);
    $view.set('grade');
  };
  return (
    <div>
      <p class="pair-name" dir="auto">
        {title}{' '}
        {id && (
          <button type="button" class="button small quiet" onClick={show}>
            {say.open}
          </button>
        )}
      </p>
      <p class="report-text" dir="auto">
        {parts}
        {text.slice(from)}
      </p>
    </div>
  );
}
