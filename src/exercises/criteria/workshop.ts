/**
 * The workshop's own state, which is not the learner's work: which card is open, what was just
 * removed, what was just said. Every verb reads the record as it is when it is called.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { criteriaMessages as say } from '../../messages/criteria.ts';
import type { Work } from '../../model/exercise.ts';
import { workOf } from '../../record/answers.ts';
import { $record } from '../../record/store.ts';
import { otherAxis, type Axis } from '../own-criteria.ts';
import type { Focus } from '../use-focus.ts';
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

export interface WorkshopState {
  opened: string | undefined;
  undoable: Undoable | undefined;
  /** What a screen reader hears of the last change. */
  said: string;
}

export interface WorkshopVerbs {
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

export type Workshop = WorkshopState & WorkshopVerbs;

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

/** `focus` takes it to an element by its id, once it is on the page. */
export function openWorkshop(
  definition: Criteria,
  focus: Focus,
): WorkshopVerbs & { $state: ReadableAtom<WorkshopState> } {
  const $state = atom<WorkshopState>({ opened: undefined, undoable: undefined, said: '' });
  const set = (part: Partial<WorkshopState>) => $state.set({ ...$state.get(), ...part });
  const workNow = () => workOf($record.get());
  const own = (id: string) => `${definition.id}.${id}`;
  const goTo = (id: string, field?: string) => {
    set({ opened: id });
    if (field) focus(field);
    else focus(own(id), 'top');
  };
  return {
    $state,
    goTo,
    toggle: (id) => ($state.get().opened === id ? set({ opened: undefined }) : goTo(id)),
    onward(id, field) {
      const work = workNow();
      const gaps = gapsOf(definition, id, work);
      const other = gaps
        .map((gap) => fieldOf(definition, id, gap, work))
        .find((one) => one !== field);
      if (other) return focus(other);
      const next = nextIncomplete(definition, work, id);
      if (next) goTo(next, fieldOf(definition, next, gapsOf(definition, next, work)[0]!, work));
    },
    add(axis) {
      const id = add(definition, axis, workNow());
      set({ said: say.added(idsOn(definition, axis, workNow()).length) });
      goTo(id, own(`${id}.nombre`));
    },
    addNames(axis, names) {
      const before = workNow();
      const named = addNames(definition, axis, names, before);
      const ids = [...idsOn(definition, axis, before), ...named.made];
      const [first] = named.names.keys();
      if (!first) return;
      const said = say.severalAdded(names.length);
      const undoable: Undoable = {
        axis,
        at: Math.max(...[...named.names.keys()].map((id) => ids.indexOf(id))) + 1,
        said,
        takeBack(now) {
          takeNamesBack(definition, named, now);
          return {
            to: named.made.includes(first) ? `${definition.id}.${axis}.agregar` : own(first),
            said: say.severalBack,
          };
        },
      };
      set({ said, undoable });
      focus(own(first));
    },
    remove(axis, id) {
      const work = workNow();
      const said = say.removed(calledOf(definition, id, work));
      const removed = remove(definition, axis, id, work);
      const undoable: Undoable = {
        axis,
        at: removed.position,
        said,
        takeBack(now) {
          restore(definition, removed, now);
          return {
            to: own(id),
            said: say.restored(say.called(removed.texts['nombre'] ?? '', removed.position + 1)),
          };
        },
      };
      set({ said, undoable, opened: undefined });
      focus(own('deshacer'));
    },
    undo() {
      const { undoable } = $state.get();
      if (!undoable) return;
      const { to, said } = undoable.takeBack(workNow());
      set({ said, undoable: undefined });
      focus(to);
    },
    move(axis, id, step) {
      const work = workNow();
      const position = move(definition, axis, id, step, work);
      const of = idsOn(definition, axis, work).length;
      const atEnd = position === (step < 0 ? 0 : of - 1);
      set({ said: say.moved(calledOf(definition, id, work), position + 1, of) });
      focus(own(`${id}.${step < 0 === atEnd ? 'bajar' : 'subir'}`));
    },
    across(axis, id) {
      const work = workNow();
      const to = otherAxis(axis);
      const called = calledOf(definition, id, work);
      place(definition, id, to, idsOn(definition, to, work).length, work);
      set({ said: say.movedAcross(called, definition.axes[to].title) });
      focus(own(id), 'top');
    },
    drop(id, axis, position) {
      const work = workNow();
      const others = idsOn(definition, axis, work).filter((one) => one !== id);
      const called = calledOf(definition, id, work);
      place(definition, id, axis, position, work);
      set({ said: say.moved(called, position + 1, others.length + 1) });
    },
  };
}
