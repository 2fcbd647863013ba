import { exerciseMessages as say } from '../messages/exercise.ts';

interface EarlierProps {
  value: string;
  onInput: (value: string) => void;
  /** Texts that lost a conflict with another device. */
  earlier?: readonly { text: string }[] | undefined;
  onDropEarlier?: ((text: string) => void) | undefined;
}

/** The other versions of a text, until the learner lets go of them. */
export function Earlier({ value, onInput, earlier, onDropEarlier }: EarlierProps) {
  if (!earlier || earlier.length === 0) return null;
  return (
    <details class="earlier callout">
      <summary>{say.earlier(earlier.length)}</summary>
      <p class="hint">{say.earlierDetail}</p>
      {earlier.map((one) => (
        <div class="flow" key={one.text}>
          <blockquote style="white-space: pre-wrap">{one.text}</blockquote>
          <p>
            <button
              type="button"
              class="button small"
              onClick={() => onInput(value ? `${value}\n\n${one.text}` : one.text)}
            >
              {say.earlierUse}
            </button>{' '}
            <button
              type="button"
              class="button small quiet"
              onClick={() => onDropEarlier?.(one.text)}
            >
              {say.earlierDrop}
            </button>
          </p>
        </div>
      ))}
    </details>
  );
}
