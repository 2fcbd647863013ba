import { reportMessages } from '../../messages/report.ts';
import { reviewWorkMessages as say } from '../../messages/review-work.ts';
import type { SecondVersion } from '../../model/report.ts';

/** What the learner says their version answers: which feedback, and how much of it. */
export function Answers({ second: { feedback } }: { second: SecondVersion }) {
  const { date, comments, open } = feedback;
  return (
    <p>
      {say.versions.answers(reportMessages.day(date))}{' '}
      {comments > 0 && say.versions.attended(comments - open, comments)}
    </p>
  );
}

/** Each comment as the learner had it, with what they say of it. */
export function Attended({ second: { said } }: { second: SecondVersion }) {
  if (!said || said.comments.length === 0) return null;
  return (
    <div class="attended">
      <h4>{say.versions.comments}</h4>
      <ul>
        {said.comments.map(({ about, quote, text, done }, i) => (
          <li key={i}>
            <strong class={done ? 'done' : 'open'}>
              {done ? say.versions.done : say.versions.open}
            </strong>{' '}
            <span dir="auto">{reportMessages.second.comment({ about, quote, text })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the version that was judged is not open here, all that is known is what the learner lists. */
export function Told({ second: { said } }: { second: SecondVersion }) {
  return (
    <>
      <p class="hint">{say.versions.away}</p>
      {said && said.changed.length > 0 && (
        <details>
          <summary>{reportMessages.second.changed}</summary>
          <ul>
            {said.changed.map((one, i) => (
              <li key={i} dir="auto">
                {one}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
