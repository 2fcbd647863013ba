/**
 * The workshop's own state, which is not the learner's work: which card is open, what was just
 * removed, what was just said.
 */
import { useState } from 'preact/hooks';
import { criteriaMessages as say } from '../../messages/criteria.ts';
import type { Work } from '../../model/exercise.ts';
import { otherAxis, type Axis } from '../own-criteria.ts';
import { useFocus } from '../use-focus.ts';
import { axisOf, fieldOf, gapsOf, idsOn, nameOf, nextIncomplete } from './rules.ts';
import type { Criteria } from './schema.ts';
import { add, addNames, move, place, remove, restore, takeNamesBack } from './verbs.ts';

/** The last change that can be taken back. */
interface Undoable {
  axis: Axis;
  /** Before which criterion it is told. */
  at: number;
  said: string;
  /**
   * Takes it back from the work as it is by then, and returns the id where the focus goes and what
   * is said.
   */
  takeBack(work: Work): { to: string; said: string };
}

export interface Workshop {
  opened: string | undefined;
  undoable: Undoable | undefined;
  /** What a screen reader hears of the last change. */
  said: string;
  toggle(id: string): void;
  /** Opens a criterion and takes the focus to it, or to one of its fields (an answer id). */
  goTo(id: string, field?: string): void;
  /** From a field of a criterion to the next thing that is missing, in it or in the next one. */
  onward(id: string, field: string): void;
  add(axis: Axis): void;
  addNames(axis: Axis, names: readonly string[]): void;
  remove(axis: Axis, id: string): void;
  undo(): void;
  move(axis: Axis, id: string, step: -1 | 1): void;
  across(axis: Axis, id: string): void;
  /** What a drag does: `position` counts the places without the dragged one. */
  drop(id: string, axis: Axis, position: number): void;
}

/** The way to another criterion; the other axis is named, since its numbers begin anew. */
export function nextLabel(
  definition: Criteria,
  work: Work,
  { from, next }: { from: string; next: string },
): string {
  const called = calledOf(definition, next, work);
  const axis = axisOf(definition, next, work);
  return axis === axisOf(definition, from, work)
    ? say.next(called)
    : say.nextAcross(called, definition.axes[axis].title);
}

/** The name as a sentence takes it, or "Criterio 3" while it has none. */
export function calledOf(definition: Criteria, id: string, work: Work): string {
  return say.called(
    nameOf(definition, id, work),
    idsOn(definition, axisOf(definition, id, work), work).indexOf(id) + 1,
  );
}

export function useWorkshop(definition: Criteria, work: Work): Workshop {
  const [opened, open] = useState<string>();
  const [undoable, setUndoable] = useState<Undoable>();
  const [said, tell] = useState('');
  const focus = useFocus();
  const own = (id: string) => `${definition.id}.${id}`;
  const called = (id: string) => calledOf(definition, id, work);
  const goTo = (id: string, field?: string) => {
    open(id);
    if (field) focus(field);
    else focus(own(id), 'top');
  };
  return {
    opened,
    undoable,
    said,
    goTo,
    toggle: (id) => (opened === id ? open(undefined) : goTo(id)),
    onward(id, field) {
      const gaps = gapsOf(definition, id, work);
      const other = gaps
        .map((gap) => fieldOf(definition, id, gap, work))
        .find((one) => one !== field);
      if (other) return focus(other);
      const next = nextIncomplete(definition, work, id);
      if (next) goTo(next, fieldOf(definition, next, gapsOf(definition, next, work)[0]!, work));
    },
    add: (axis) => {
      const id = add(definition, axis, work);
      tell(say.added(idsOn(definition, axis, work).length + 1));
      goTo(id, own(`${id}.nombre`));
    },
    addNames: (axis, names) => {
      const named = addNames(definition, axis, names, work);
      const ids = [...idsOn(definition, axis, work), ...named.made];
      const [first] = named.names.keys();
      if (!first) return;
      const sentence = say.severalAdded(names.length);
      tell(sentence);
      setUndoable({
        axis,
        at: Math.max(...[...named.names.keys()].map((id) => ids.indexOf(id))) + 1,
        said: sentence,
        takeBack(now) {
          takeNamesBack(definition, named, now);
          return {
            to: named.made.includes(first) ? `${definition.id}.${axis}.agregar` : own(first),
            said: say.severalBack,
          };
        },
      });
      focus(own(first));
    },
    remove: (axis, id) => {
      const sentence = say.removed(called(id));
      const removed = remove(definition, axis, id, work);
      tell(sentence);
      setUndoable({
        axis,
        at: removed.position,
        said: sentence,
        takeBack(now) {
          restore(definition, removed, now);
          return {
            to: own(id),
            said: say.restored(say.called(removed.texts['nombre'] ?? '', removed.position + 1)),
          };
        },
      });
      open(undefined);
      focus(own('deshacer'));
    },
    undo: () => {
      if (!undoable) return;
      const { to, said: sentence } = undoable.takeBack(work);
      tell(sentence);
      setUndoable(undefined);
      focus(to);
    },
    move: (axis, id, step) => {
      const position = move(definition, axis, id, step, work);
      const of = idsOn(definition, axis, work).length;
      const atEnd = position === (step < 0 ? 0 : of - 1);
      tell(say.moved(called(id), position + 1, of));
      focus(own(`${id}.${step < 0 === atEnd ? 'bajar' : 'subir'}`));
    },
    across: (axis, id) => {
      const to = otherAxis(axis);
      place(definition, id, to, idsOn(definition, to, work).length, work);
      tell(say.movedAcross(called(id), definition.axes[to].title));
      focus(own(id), 'top');
    },
    drop: (id, axis, position) => {
      place(definition, id, axis, position, work);
      tell(
        say.moved(
          called(id),
          position + 1,
          idsOn(definition, axis, work).filter((one) => one !== id).length + 1,
        ),
      );
    },
  };
}
