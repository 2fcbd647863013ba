/**
 * The list's own state, which is not the learner's work: what can be undone, what was just said,
 * and which row is being written.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { reasonsMessages as say } from '../../messages/reasons.ts';
import { answer } from '../../record/edits.ts';
import { listLines } from '../lines.ts';
import type { Focus } from '../use-focus.ts';
import { MOST, reasonId } from './rules.ts';
import type { Reasons } from './schema.ts';
import { insertAfter, remove, restore, snapshot, type Snapshot } from './verbs.ts';

export interface ListState {
  /** What the last change was, while it can be undone; `at`: before which row it is told. */
  undoable: { said: string; before: Snapshot; at: number } | undefined;
  /** What a screen reader hears of the last change. */
  said: string;
  /** The slot that has the focus: nothing is remarked on it meanwhile. */
  writing: string | undefined;
}

export interface ListVerbs {
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

export type ReasonList = ListState & ListVerbs;

/**
 * `focus` takes it to an element by its id, once it is on the page; `focusNow` to one that is there
 * already, within the key press, so that a phone keeps its keyboard open.
 */
export function openList(
  definition: Reasons,
  focus: Focus,
  focusNow: (id: string) => void,
): ListVerbs & { $state: ReadableAtom<ListState> } {
  const $state = atom<ListState>({ undoable: undefined, said: '', writing: undefined });
  const set = (part: Partial<ListState>) => $state.set({ ...$state.get(), ...part });
  const id = (slot: string) => reasonId(definition, slot);
  const next = (slot: string) => {
    const now = snapshot(definition);
    const following = now[now.findIndex((one) => one.slot === slot) + 1];
    if (following?.text.trim() === '') return focusNow(id(following.slot));
    const [added] = insertAfter(definition, slot, ['']);
    if (added === undefined) return set({ said: say.full(MOST) });
    return focus(id(added));
  };
  const spread = (slot: string, text: string) => {
    const before = snapshot(definition);
    const [first, ...rest] = listLines(text);
    answer(id(slot), first ?? '');
    if (first === undefined) return '';
    if (rest.length === 0) {
      next(slot);
      return first;
    }
    const added = insertAfter(definition, slot, rest);
    const count =
      added.length + (before.some((one) => one.slot === slot && one.text.trim() !== '') ? 0 : 1);
    const said =
      added.length < rest.length ? `${say.pasted(count)} ${say.full(MOST)}` : say.pasted(count);
    const at = before.findIndex((one) => one.slot === slot) + added.length + 1;
    set({ said, undoable: { said, before, at } });
    focus(id(added.at(-1) ?? slot));
    return first;
  };
  return {
    $state,
    write: (writing) => set({ writing }),
    next,
    input(slot, text) {
      if (/[\r\n]/.test(text)) return spread(slot, text);
      answer(id(slot), text);
      return text;
    },
    remove(slot) {
      const before = snapshot(definition);
      const at = before.findIndex((one) => one.slot === slot);
      const said = say.removed(before[at]?.text.trim() ?? '');
      remove(definition, slot);
      set({ said, undoable: { said, before, at } });
      focus(`${definition.id}.deshacer`);
    },
    undo() {
      const { undoable } = $state.get();
      if (!undoable) return;
      restore(definition, undoable.before);
      set({ said: say.restored, undoable: undefined });
      focus(id(undoable.before[Math.min(undoable.at, undoable.before.length - 1)]!.slot));
    },
  };
}
