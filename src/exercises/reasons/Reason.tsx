import type { TargetedKeyboardEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import { reasonsMessages as say } from '../../messages/reasons.ts';
import { isAnswer } from '../../model/answer.ts';
import { Elsewhere } from '../../ui/Elsewhere.tsx';
import { Earlier } from '../../ui/Earlier.tsx';
import type { Exercise } from '../use-exercise.ts';
import { reasonId } from './rules.ts';
import type { Reasons } from './schema.ts';
import type { ReasonList } from './list.ts';

interface ReasonProps {
  exercise: Exercise;
  definition: Reasons;
  list: ReasonList;
  slot: string;
  /** From 1. */
  position: number;
  /** Position of one before it that says nearly the same. */
  alikeTo: number | undefined;
}

/**
 * One reason. It is drawn anew only for what it shows: there are twenty of them, and a phone has
 * 50 ms for a key.
 */
export function Reason(props: ReasonProps) {
  const { exercise, definition, list, slot, position, alikeTo } = props;
  const { value, earlier, isElsewhere } = exercise.field(reasonId(definition, slot));
  return useMemo(
    () => <Row {...props} />,
    [
      definition,
      position,
      alikeTo,
      list.writing === slot,
      value,
      earlier,
      isElsewhere,
      exercise.saidIn,
    ],
  );
}

/**
 * A row that grows. Enter goes on; Backspace in an empty row takes it away, as in any list editor.
 */
function Row({ exercise, definition, list, slot, position, alikeTo }: ReasonProps) {
  const { id, value, earlier, onInput, onDropEarlier, isElsewhere, said } = exercise.field(
    reasonId(definition, slot),
  );
  const isLeft = list.writing !== slot;
  const remark = !isLeft
    ? undefined
    : value.trim() !== '' && !isAnswer(value)
      ? say.tooShort
      : alikeTo !== undefined
        ? say.alike(alikeTo)
        : undefined;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.currentTarget.value.trim() !== '') list.next(slot);
    }
    if (event.key === 'Backspace' && event.currentTarget.value === '' && position > 1) {
      event.preventDefault();
      list.remove(slot);
    }
  };
  return (
    <li class="reason">
      <span class="reason-number" aria-hidden="true">
        {position}
      </span>
      <textarea
        id={id}
        value={value}
        rows={1}
        dir="auto"
        enterkeyhint="next"
        aria-label={say.reason(position)}
        aria-describedby={
          [remark ? `${id}-nota` : '', isElsewhere ? `${id}-en-otro` : ''].join(' ').trim() ||
          undefined
        }
        onInput={(event) => {
          // At once: a browser may tell of a paste line by line, each time with what the row still
          // holds.
          const kept = list.input(slot, event.currentTarget.value);
          if (event.currentTarget.value !== kept) event.currentTarget.value = kept;
        }}
        onKeyDown={onKeyDown}
        onFocus={() => list.write(slot)}
        onBlur={() => list.write(undefined)}
      />
      <button
        type="button"
        class="button quiet reason-remove"
        aria-label={say.remove(position)}
        onClick={() => list.remove(slot)}
      >
        <span aria-hidden="true">✕</span>
      </button>
      {remark && (
        <p class="hint reason-note" id={`${id}-nota`}>
          {alikeTo !== undefined && <span aria-hidden="true">≈</span>} {remark}
        </p>
      )}
      {(earlier || isElsewhere || said) && (
        <div class="reason-earlier">
          {isElsewhere && <Elsewhere id={`${id}-en-otro`} isOneOfMany />}
          <Earlier
            value={value}
            onInput={onInput}
            earlier={earlier}
            onDropEarlier={onDropEarlier}
          />
          {said}
        </div>
      )}
    </li>
  );
}
