/** The list's own state, which is not the learner's work: what can be undone, what was just said, and which row is being written. */
import { useState } from 'preact/hooks';
import { reasonsMessages as say } from '../../messages/reasons.ts';
import type { Exercise } from '../use-exercise.ts';
import { useFocus } from '../use-focus.ts';
import { listLines } from './lines.ts';
import { MOST, reasonId, slotsIn, textIn } from './rules.ts';
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
  /** What was typed or pasted into a row; several lines become several rows. */
  input(slot: string, text: string): void;
  /** To the next row, made when there is none to write in. */
  next(slot: string): void;
  remove(slot: string): void;
  undo(): void;
}

export function useReasonList(definition: Reasons, { work, field }: Exercise): ReasonList {
  const [undoable, setUndoable] = useState<ReasonList['undoable']>();
  const [said, tell] = useState('');
  const [writing, write] = useState<string>();
  const focus = useFocus();
  const slots = slotsIn(definition, work);
  const id = (slot: string) => reasonId(definition, slot);
  const next = (slot: string) => {
    const following = slots[slots.indexOf(slot) + 1];
    if (following !== undefined && textIn(definition, following, work) === '') return focusNow(id(following));
    const [added] = insertAfter(definition, slot, ['']);
    if (added === undefined) return tell(say.full(MOST));
    return focus(id(added));
  };
  const spread = (slot: string, text: string) => {
    const [first, ...rest] = listLines(text);
    if (first === undefined || rest.length === 0) {
      field(id(slot)).onInput(first ?? '');
      if (first !== undefined) next(slot);
      return;
    }
    const before = snapshot(definition);
    field(id(slot)).onInput(first);
    const added = insertAfter(definition, slot, rest);
    const count = added.length + (before.some((one) => one.slot === slot && one.text.trim() !== '') ? 0 : 1);
    const sentence = added.length < rest.length ? `${say.pasted(count)} ${say.full(MOST)}` : say.pasted(count);
    setUndoable({ said: sentence, before, at: slots.indexOf(slot) + added.length + 1 });
    tell(sentence);
    focus(id(added.at(-1) ?? slot));
  };
  return {
    undoable,
    said,
    writing,
    write,
    next,
    input(slot, text) {
      if (/[\r\n]/.test(text)) spread(slot, text);
      else field(id(slot)).onInput(text);
    },
    remove(slot) {
      const sentence = say.removed(textIn(definition, slot, work));
      setUndoable({ said: sentence, before: snapshot(definition), at: slots.indexOf(slot) });
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

/** A row that is on the page already takes the focus within the key press, so that a phone keeps its keyboard open. */
function focusNow(id: string): void {
  document.getElementById(id)?.focus();
}
