import { useStore } from '@nanostores/preact';
import { feedbackMessages as say } from '../messages/feedback.ts';
import { placeInText } from '../model/passage.ts';
import { $record } from '../record/store.ts';
import { digestOf } from '../report/feedback-envelope.ts';
import { Comment, NextStep } from './Comment.tsx';
import { $held } from './held.ts';
import { PassageMarks, selectPassage, type MarkedPlace } from './PassageMarks.tsx';
import { saidOfAnswer, type PlacedComment } from './placed.ts';
import { saidId } from './reach.ts';

/** What was said of one answer, under its field. */
export function AnswerSaid({ id }: { id: string }) {
  const said = saidOfAnswer(useStore($held), id);
  const text = useStore($record).answers[id]?.text ?? '';
  if (!said) return null;
  const places = said.comments.map((one) => ({ ...one, at: placeIn(text, one) }));
  return (
    <div class="said" id={saidId(id)} tabIndex={-1} role="group" aria-label={say.onAnswer}>
      {said.digest !== undefined && digestOf(text) !== said.digest && (
        <p class="hint">{say.changed}</p>
      )}
      {said.scores.map(({ score, reached, next }, i) => (
        <div key={i} class="said-mark">
          <p>{say.score(score, reached)}</p>
          {next !== '' && <p class="said-next">{say.next(next)}</p>}
        </div>
      ))}
      {places.map(({ at, ...placed }) => (
        <Comment key={`${placed.document} ${placed.index}`} placed={placed}>
          <About id={id} placed={placed} at={at} />
        </Comment>
      ))}
      {said.lines.map((line) => (
        <div key={line.criterion} class="said-mark">
          <p>
            <strong>{line.label}</strong> · {line.result}
          </p>
          <NextStep {...line} />
        </div>
      ))}
      <PassageMarks id={id} text={text} places={places.flatMap(({ at }) => at ?? [])} />
    </div>
  );
}

function placeIn(text: string, { comment }: PlacedComment): MarkedPlace | undefined {
  const start = placeInText(text, comment.quote, comment.start);
  return start === undefined ? undefined : { start, end: start + comment.quote.length };
}

/** The passage that a comment is about: the way to it, or its words where they are gone. */
function About({
  id,
  placed: { comment },
  at,
}: {
  id: string;
  placed: PlacedComment;
  at: MarkedPlace | undefined;
}) {
  if (comment.about === 'criterion') return <p class="hint">{say.about(comment.title)}</p>;
  if (comment.quote === '') return null;
  if (at)
    return (
      <button
        type="button"
        class="said-quote"
        dir="auto"
        aria-label={say.goToPassage(comment.quote)}
        onClick={() => selectPassage(id, at)}
      >
        «{comment.quote}»
      </button>
    );
  return (
    <>
      <p class="hint">{say.passageGone}</p>
      <blockquote class="said-gone" dir="auto">
        «{comment.quote}»
      </blockquote>
    </>
  );
}
