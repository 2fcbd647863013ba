import { useRef, useState } from 'preact/hooks';
import { reviewWorkMessages as say } from '../../messages/review-work.ts';
import { plainWords } from '../../model/spelling.ts';
import type { NextLevel } from '../grade/next-level.ts';
import { $bank } from '../store/review.ts';
import { useStore } from './use-store.ts';

interface Props {
  id?: string;
  rows: number;
  label?: string;
  value: string;
  /** Offered as one more phrase. */
  next?: NextLevel | undefined;
  onChange(text: string): void;
  onLeave?(text: string): void;
}

/** Phrases shown at once. */
const MOST = 6;

/** A `/` at the beginning of a word and what was typed after it, up to the caret. */
const asked = (text: string) => /(?:^|\s)\/([^\s/]{0,30})$/.exec(text);

/** A text in which `/` and a few letters put a phrase of the bank. */
export function PhraseText({ id, rows, label, value, next, onChange, onLeave }: Props) {
  const bank = useStore($bank);
  const field = useRef<HTMLTextAreaElement>(null);
  const [wanted, setWanted] = useState<string>();
  const [at, setAt] = useState(0);
  const phrases = [
    ...(next ? [{ name: say.bank.next(next.label), text: next.text }] : []),
    ...bank.map((text) => ({ name: text, text })),
  ];
  const found =
    wanted === undefined
      ? []
      : phrases
          .filter(({ name, text }) => plainWords(`${name} ${text}`).includes(plainWords(wanted)))
          .slice(0, MOST);
  const look = () => {
    const { current: area } = field;
    if (!area) return;
    const match = asked(area.value.slice(0, area.selectionStart));
    setWanted(match?.[1]);
    setAt(0);
  };
  const put = (text: string) => {
    const { current: area } = field;
    if (!area) return;
    const caret = area.selectionStart;
    const start = caret - (wanted?.length ?? 0) - 1;
    const whole = area.value.slice(0, start) + text + area.value.slice(caret);
    onChange(whole);
    setWanted(undefined);
    // The text is drawn first, and then the caret placed behind the phrase.
    queueMicrotask(() =>
      queueMicrotask(() => area.setSelectionRange(start + text.length, start + text.length)),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (wanted === undefined) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Enter: () => put(found[at]!.text),
      Tab: () => put(found[at]!.text),
      Escape: () => setWanted(undefined),
    };
    const act = keys[event.key];
    if (!act || (event.key !== 'Escape' && found.length === 0)) return;
    event.preventDefault();
    act();
  };
  return (
    <div class="phrase-text">
      <textarea
        ref={field}
        id={id}
        rows={rows}
        aria-label={label}
        value={value}
        onInput={({ currentTarget }) => {
          onChange(currentTarget.value);
          look();
        }}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => {
          setWanted(undefined);
          onLeave?.(currentTarget.value);
        }}
      />
      {wanted !== undefined && (
        <ul class="phrases" role="listbox" aria-label={say.bank.list}>
          {found.length === 0 && <li class="hint">{say.bank.none}</li>}
          {found.map(({ name, text }, i) => (
            <li
              key={name}
              role="option"
              aria-selected={i === at}
              // Before the field loses the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                put(text);
              }}
            >
              {name}
              {name !== text && <span class="hint">{text}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
