import type { ComponentChildren } from 'preact';
import { exerciseMessages as say } from '../messages/exercise.ts';
import { Earlier } from './Earlier.tsx';
import { Elsewhere } from './Elsewhere.tsx';

export interface FieldProps {
  /** Unique in the page: the answer's id. */
  id: string;
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  kind?: 'long' | 'short' | 'line' | 'number';
  hint?: string | undefined;
  /** Shows how many words are written, where a length is expected. */
  count?: boolean;
  /** How what is written is understood, said while it is typed; '' for nothing to say. */
  read?: string | undefined;
  /** Texts that lost a conflict with another device. */
  earlier?: readonly { text: string }[] | undefined;
  onDropEarlier?: (text: string) => void;
  /** Its text, or a version of it, is only in another browser: the LMS had no room for it. */
  isElsewhere?: boolean;
  /** What was said of the answer. */
  said?: ComponentChildren;
}

/**
 * A labelled text field. It keeps no state: what it shows is `value`, what is typed goes to
 * `onInput` at once.
 */
export function Field({
  id,
  label,
  value,
  onInput,
  kind = 'long',
  hint,
  count,
  read,
  earlier,
  onDropEarlier,
  isElsewhere,
  said,
}: FieldProps) {
  const hintId = `${id}-pista`;
  const elsewhereId = `${id}-en-otro`;
  const shared = {
    id,
    value,
    'aria-describedby':
      [hint || count ? hintId : '', isElsewhere ? elsewhereId : ''].join(' ').trim() || undefined,
    dir: 'auto' as const,
  };
  const words = value.trim() === '' ? 0 : value.trim().split(/\s+/).length;
  return (
    <div class={kind === 'number' ? 'field narrow' : 'field'}>
      <label for={id}>{label}</label>
      {kind === 'long' || kind === 'short' ? (
        <textarea
          {...shared}
          class={kind}
          rows={kind === 'long' ? 5 : 2}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {(hint || count) && (
        <p class="hint" id={hintId}>
          {hint}
          {hint && count && words > 0 ? ' · ' : ''}
          {count && words > 0 ? say.words(words) : ''}
        </p>
      )}
      {read !== undefined && (
        <p class="hint" role="status">
          {read}
        </p>
      )}
      {isElsewhere && <Elsewhere id={elsewhereId} />}
      <Earlier value={value} onInput={onInput} earlier={earlier} onDropEarlier={onDropEarlier} />
      {said}
    </div>
  );
}
