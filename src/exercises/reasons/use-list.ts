/**
 * The list's own state, which is not the learner's work: what can be undone, what was just said,
 * and which row is being written.
 */
import { useState } from 'preact/hooks';
import { reasonsMessages as say } from '../../messages/reasons.ts';
import type { Exercise } from '../use-exercise.ts';
import { useFocus } from '../use-focus.ts';
import { listLines } from '../lines.ts';
import { MOST, reasonId } from './rules.ts';
import type { Reasons } from './schema.ts';
import { insertAfter, remove, restore, snapshot, type Snapshot } from './verbs.ts';

export interface ReasonList {
  /** What the last change was, while it can be undone; `at`: before which row it is told. */
  undoable: { said: string; before: Snapshot; at: number } | undefined;
  /** What a screen reader hears of the last change. */
  said: string;
  /** The slot that has the focus: nothing is remarked on it meanwhile. */
  writing: string | undefined;
  write(slot: string | undefined): void;
  /**
   * What was typed or pasted into a row; several lines become several rows. Returns what stays in
   * this one.
   */
  input(slot: string, text: string): string;
  /** To the next row, made when there is none to write in. */
  next(slot: string): void;
  remove(slot: string): void;
  undo(): void;
}

/** Call it beside `useExercise`, so that Enter has its new row before the next key. */
export function useReasonList(definition: Reasons, { field }: Exercise): ReasonList {
  const [undoable, setUndoable] = useState<ReasonList['undoable']>();
  const [said, tell] = useState('');
  const [writing, write] = useState<string>();
  const focus = useFocus();
  const id = (slot: string) => reasonId(definition, slot);
  const next = (slot: string) => {
    const now = snapshot(definition);
    const following = now[now.findIndex((one) => one.slot === slot) + 1];
    if (following?.text.trim() === '') return focusNow(id(following.slot));
    const [added] = insertAfter(definition, slot, ['']);
    if (added === undefined) return tell(say.full(MOST));
    return focus(id(added));
  };
  const spread = (slot: string, text: string) => {
    const before = snapshot(definition);
    const [first, ...rest] = listLines(text);
    field(id(slot)).onInput(first ?? '');
    if (first === undefined) return '';
    if (rest.length === 0) {
      next(slot);
      return first;
    }
    const added = insertAfter(definition, slot, rest);
    const count =
      added.length + (before.some((one) => one.slot === slot && one.text.trim() !== '') ? 0 : 1);
    const sentence =
      added.length < rest.length ? `${say.pasted(count)} ${say.full(MOST)}` : say.pasted(count);
    setUndoable({
      said: sentence,
      before,
      at: before.findIndex((one) => one.slot === slot) + added.length + 1,
    });
    tell(sentence);
    focus(id(added.at(-1) ?? slot));
    return first;
  };
  return {
    undoable,
    said,
    writing,
    write,
    next,
    input(slot, text) {
      if (/[\r\n]/.test(text)) return spread(slot, text);
      field(id(slot)).onInput(text);
      return text;
    },
    remove(slot) {
      const before = snapshot(definition);
      const at = before.findIndex((one) => one.slot === slot);
      const sentence = say.removed(before[at]?.text.trim() ?? '');
      setUndoable({ said: sentence, before, at });
      tell(sentence);
      remove(definition, slot);
      focus(`${definition.id}.deshacer`);
    },
    undo() {
      if (!undoable) return;
      restore(definition, undoable.before);
      setUndoable(undefined);
      tell(say.restored);
      focus(id(undoable.before[Math.min(undoable.at, undoable.before.length - 1)]!.slot));
    },
  };
}

/**
 * A row that is on the page already takes the focus within the key press, so that a phone keeps its
 * keyboard open.
 */
function focusNow(id: string): void {
  document.getElementById(id)?.focus();
}
