import { useState } from 'preact/hooks';
import { matrixMessages as say } from '../../messages/matrix.ts';

/** A text that is longer than this many characters is folded to its first lines. */
const LONG = 150;

/** What the learner wrote that tells a high account from a low one: it is what one scores by. */
export function OwnWords({ id, text, step }: { id: string; text: string; step: string }) {
  const [isWhole, unfold] = useState(false);
  if (text === '')
    return (
      <p class="hint score-own" id={id}>
        {say.ownWordsMissing} <a href={`#${step}`}>{say.ownWordsWrite}</a>
      </p>
    );
  return (
    <div class="score-own">
      <blockquote id={id} class={text.length > LONG && !isWhole ? 'folded' : undefined}>
        {text}
      </blockquote>
      {text.length > LONG && (
        <button
          type="button"
          class="score-unfold"
          aria-expanded={isWhole}
          onClick={() => unfold(!isWhole)}
        >
          {isWhole ? say.ownWordsLess : say.ownWordsMore}
        </button>
      )}
    </div>
  );
}
