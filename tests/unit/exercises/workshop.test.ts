/** The workshop of criteria as its buttons use it: what is opened, said, focused and taken back. */
import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import { criteriaMessages as say } from '../../../src/messages/criteria.ts';
import { axisOf, idsOn, nameOf } from '../../../src/exercises/criteria/rules.ts';
import { CriteriaSchema, type Criteria } from '../../../src/exercises/criteria/schema.ts';
import { workOf } from '../../../src/record/answers.ts';
import { recordVerbs, type RecordVerbs } from '../record/record-verbs.ts';
import { exerciseFile } from './work.ts';

const definition: Criteria = v.parse(CriteriaSchema, exerciseFile('t18-criterios'));
const own = (id: string) => `${definition.id}.${id}`;

type Workshop = ReturnType<
  typeof import('../../../src/exercises/criteria/workshop.ts').openWorkshop
>;
let record: RecordVerbs;
let workshop: Workshop;
let focused: string[];

beforeEach(async () => {
  vi.resetModules();
  record = await recordVerbs();
  const { openWorkshop } = await import('../../../src/exercises/criteria/workshop.ts');
  record.openRecord({ replica: 'aaaa' });
  focused = [];
  workshop = openWorkshop(definition, (to) => focused.push(to));
});

const work = () => workOf(record.$record.get());
const ids = (axis: 'a' | 'r' = 'a') => idsOn(definition, axis, work());
const names = (axis: 'a' | 'r' = 'a') => ids(axis).map((id) => nameOf(definition, id, work()));
const state = () => workshop.$state.get();
const name = (id: string, text: string) => record.answer(own(`${id}.nombre`), text);

it('opens one criterion at a time, and closes the one that is open', () => {
  const [first, second] = ids();
  workshop.toggle(first!);
  workshop.toggle(second!);
  expect(state().opened).toBe(second);
  workshop.toggle(second!);
  expect(state().opened).toBeUndefined();
  expect(focused).toEqual([own(first!), own(second!)]);
});

it('adds a criterion at the end, opened at its name', () => {
  const before = ids();
  workshop.add('a');
  const added = ids().at(-1)!;
  expect(ids()).toEqual([...before, added]);
  expect(state()).toMatchObject({ opened: added, said: say.added(before.length + 1) });
  expect(focused.at(-1)).toBe(own(`${added}.nombre`));
});

it('a criterion that is removed comes back with its texts, where it was', () => {
  const [first, second] = ids();
  name(first!, 'Volumen');
  name(second!, 'Margen');
  record.answer(own(`${second!}.medida`), 'Lo que deja cada pedido');
  workshop.remove('a', second!);
  expect(names()).not.toContain('Margen');
  expect(state()).toMatchObject({ opened: undefined, said: say.removed(say.called('Margen', 2)) });
  workshop.undo();
  expect(names().slice(0, 2)).toEqual(['Volumen', 'Margen']);
  expect(work().text(own(`${second!}.medida`))).toBe('Lo que deja cada pedido');
  expect(state().undoable).toBeUndefined();
  expect(focused.at(-1)).toBe(own(second!));
});

it('several names fill what is empty, add the rest, and are taken back together', () => {
  const [first] = ids();
  name(first!, 'Volumen');
  const before = names();
  workshop.addNames('a', ['Margen', 'Crecimiento', 'Imagen']);
  expect(names().filter((one) => one !== '')).toEqual([
    'Volumen',
    'Margen',
    'Crecimiento',
    'Imagen',
  ]);
  expect(state().said).toBe(say.severalAdded(3));
  workshop.undo();
  expect(names()).toEqual(before);
  expect(state().said).toBe(say.severalBack);
});

it('what was written after a change stays when the change is taken back', () => {
  const [first, second] = ids();
  name(second!, 'Margen');
  workshop.remove('a', second!);
  name(first!, 'Escrito después');
  workshop.undo();
  expect(names().slice(0, 2)).toEqual(['Escrito después', 'Margen']);
});

it('moves by a place and says it, and keeps the focus on a button that still does something', () => {
  workshop.add('a');
  workshop.add('a');
  const [first, second] = ids();
  name(first!, 'Volumen');
  workshop.move('a', first!, 1);
  expect(ids().slice(0, 2)).toEqual([second, first]);
  expect(state().said).toBe(say.moved(say.called('Volumen', 1), 2, ids().length));
  expect(focused.at(-1)).toBe(own(`${first!}.bajar`));
  workshop.move('a', first!, -1);
  expect(focused.at(-1)).toBe(own(`${first!}.bajar`));
});

it('goes across to the end of the other axis with its texts', () => {
  const [first] = ids();
  name(first!, 'Volumen');
  workshop.across('a', first!);
  expect(axisOf(definition, first!, work())).toBe('r');
  expect(names('r').at(-1)).toBe('Volumen');
  expect(state().said).toContain(definition.axes.r.title);
});

it('goes on to what the criterion lacks, and then to the next criterion', () => {
  const [first, second] = ids();
  workshop.goTo(first!);
  workshop.onward(first!, own(`${first!}.nombre`));
  expect(focused.at(-1)).toMatch(new RegExp(`^${own(first!)}\\.`));
  for (const part of ['nombre', 'medida', 'diferencia', 'importancia', 'objetivo'])
    record.answer(own(`${first!}.${part}`), `${part} del primero`);
  record.answer(own('o1'), 'Crecer');
  record.choose(own(`${first!}.meta`), 'o1');
  workshop.onward(first!, own(`${first!}.importancia`));
  expect(state().opened).toBe(second);
});
