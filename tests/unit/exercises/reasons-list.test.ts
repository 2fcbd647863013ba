/** The list of reasons as its rows use it: typed, pasted, removed, taken back. */
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reasonsMessages as say } from '../../../src/messages/reasons.ts';
import { MOST, slotsIn, textIn } from '../../../src/exercises/reasons/rules.ts';
import { ReasonsSchema, type Reasons } from '../../../src/exercises/reasons/schema.ts';
import { workOf } from '../../../src/record/answers.ts';
import { recordVerbs, type RecordVerbs } from '../record/record-verbs.ts';
import { exerciseFile } from './work.ts';

const definition: Reasons = v.parse(ReasonsSchema, exerciseFile('t17-parte-2'));
const id = (slot: string) => `${definition.id}.${slot}`;

type List = ReturnType<typeof import('../../../src/exercises/reasons/list.ts').openList>;
let record: RecordVerbs;
let list: List;
let focused: string[];

beforeEach(async () => {
  vi.resetModules();
  record = await recordVerbs();
  const { openList } = await import('../../../src/exercises/reasons/list.ts');
  record.openRecord({ replica: 'aaaa' });
  focused = [];
  list = openList(
    definition,
    (to) => focused.push(to),
    (to) => focused.push(`${to}, at once`),
  );
});

const work = () => workOf(record.$record.get());
const slots = () => slotsIn(definition, work());
const texts = () => slots().map((slot) => textIn(definition, slot, work()));
const written = () => texts().filter((text) => text !== '');
const firstSlot = () => slots()[0]!;

describe('a list that is pasted', () => {
  it('becomes a row a line, numbers and bullets left out, and can be taken back', () => {
    const kept = list.input(firstSlot(), '1. Compra cada mes\r\n• Paga a tiempo\n\nAvisa antes');
    expect(kept).toBe('Compra cada mes');
    expect(written()).toEqual(['Compra cada mes', 'Paga a tiempo', 'Avisa antes']);
    expect(list.$state.get().said).toBe(say.pasted(3));
    list.undo();
    expect(written()).toEqual([]);
    expect(list.$state.get()).toMatchObject({ undoable: undefined, said: say.restored });
  });

  it('goes in before the rows that stand there already', () => {
    list.input(firstSlot(), 'Primera\nÚltima');
    list.input(firstSlot(), 'Primera\nSegunda');
    expect(written()).toEqual(['Primera', 'Segunda', 'Última']);
  });

  it('says what did not fit, and keeps what did', () => {
    const lines = Array.from({ length: MOST + 5 }, (_, i) => `Razón número ${i + 1}`);
    list.input(firstSlot(), lines.join('\n'));
    expect(slots()).toHaveLength(MOST);
    expect(list.$state.get().said).toContain(say.full(MOST));
  });
});

describe('Enter', () => {
  it('goes to the next row within the key press where one is empty', () => {
    list.input(firstSlot(), 'Una');
    list.next(firstSlot());
    list.next(firstSlot());
    expect(focused).toEqual([id(slots()[1]!), `${id(slots()[1]!)}, at once`]);
    expect(slots()).toHaveLength(2);
  });

  it('makes a row where the next is written, and none past the most', () => {
    list.input(firstSlot(), 'Una\nDos');
    const before = slots().length;
    list.next(firstSlot());
    expect(slots()).toHaveLength(before + 1);
    expect(texts()[1]).toBe('');
    expect(focused.at(-1)).toBe(id(slots()[1]!));
  });
});

it('a row that is removed comes back whole, where it was', () => {
  list.input(firstSlot(), 'Una\nDos\nTres');
  list.remove(slots()[1]!);
  expect(written()).toEqual(['Una', 'Tres']);
  expect(list.$state.get().undoable).toMatchObject({ said: say.removed('Dos'), at: 1 });
  expect(focused.at(-1)).toBe(`${definition.id}.deshacer`);
  list.undo();
  expect(written()).toEqual(['Una', 'Dos', 'Tres']);
});

it('two keys faster than the drawing both count', () => {
  list.input(firstSlot(), 'Una');
  list.next(firstSlot());
  list.input(slots()[1]!, 'Dos');
  list.next(slots()[1]!);
  list.input(slots()[2]!, 'Tres');
  expect(written()).toEqual(['Una', 'Dos', 'Tres']);
});
