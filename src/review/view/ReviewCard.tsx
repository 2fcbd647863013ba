import { useState } from 'preact/hooks';
import { backMessages as say } from '../../messages/back.ts';
import { openingMessages } from '../../messages/opening.ts';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import { download } from '../../ui/download.ts';
import type { ReviewContent } from '../content.ts';
import { writeReviewFile } from '../grade/review-file.ts';
import { allConflicts, reviewFile } from '../store/join.ts';
import { $authors, $history, $me } from '../store/review.ts';
import { joinFile } from './join-file.ts';
import { Joined } from './Joined.tsx';
import { takeBack } from './keyboard.ts';
import { FileButton } from './Opener.tsx';
import { useStore } from './use-store.ts';

/** The instructor's own review as a file, and a colleague's joined to it. */
export function ReviewCard({ content }: { content: ReviewContent }) {
  const [joined, setJoined] = useState('');
  const history = useStore($history);
  const authors = useStore($authors);
  const last = history.at(-1);
  const me = $me.get();
  return (
    <div class={`card flow review-card ${allConflicts().length > 0 ? 'has-conflicts' : ''}`}>
      <h3>{say.review}</h3>
      <p>{say.reviewLead}</p>
      <label class="field narrow">
        {sayWork.author.label}
        <input
          type="text"
          maxLength={120}
          value={authors[me] ?? ''}
          onInput={({ currentTarget }) =>
            $authors.set({ ...$authors.get(), [me]: currentTarget.value })
          }
        />
        <span class="hint">{sayWork.author.hint}</span>
      </label>
      <div class="card-acts">
        <button
          type="button"
          class="button"
          onClick={() =>
            download('revision.json', writeReviewFile(reviewFile()), 'application/json')
          }
        >
          {say.reviewMake}
        </button>
        <FileButton
          label={openingMessages.review}
          className="button quiet"
          accept=".json"
          onFiles={([file]) => file && void joinFile(file).then(setJoined)}
        />
        {last && 'join' in last && (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              takeBack();
              setJoined(sayWork.join.undone);
            }}
          >
            {sayWork.join.undo}
          </button>
        )}
      </div>
      {joined && <p role="status">{joined}</p>}
      <Joined content={content} />
    </div>
  );
}
