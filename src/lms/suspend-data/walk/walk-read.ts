/** Mirror of `walk-write.ts`. What it gives is unchecked: `parseRecord` is the judge. */
import { codeKind, column, proseKind, type Column, type Source } from './column.ts';
import { answerIds, choiceIds, exerciseIds, stepIds } from './known.ts';
import { Unreadable } from './unreadable.ts';

type ReadStamp = (age: Column) => [string, number];

export function readRecord(source: Source): unknown {
  if (source.number(column.form) === 1) return JSON.parse(source.prose('json'));
  const { knows, stamp } = stampReader(source);
  const steps = readSteps(source);
  const place = source.number(column.flag)
    ? { page: source.code('page'), step: source.code('step'), at: stamp(column.otherAge) }
    : undefined;
  const exercises = byId(readIds('exercise', exerciseIds, source), () => readOutcome(source));
  const choices = byId(readIds('choice', choiceIds, source), (id) => ({
    value: source.code(codeKind(id)),
    at: stamp(column.choiceAge),
  }));
  const elsewhere = source.number(column.flag)
    ? byId(readIds('elsewhere', answerIds, source), () =>
        times(source.number(column.count), () => stamp(column.otherAge)),
      )
    : undefined;
  const answers = byId(readIds('answer', answerIds, source), (id) => readAnswer(id, source, stamp));
  return {
    schema: 1,
    knows,
    ...(place && { place }),
    steps,
    answers,
    choices,
    exercises,
    ...(elsewhere && { elsewhere }),
  };
}

function readAnswer(id: string, source: Source, stamp: ReadStamp) {
  const at = stamp(column.answerAge);
  const earlier = source.number(column.earlier);
  const text = source.prose(proseKind(id));
  if (earlier === 0) return { text, at };
  return {
    text,
    at,
    earlier: times(earlier - 1, () => ({
      at: stamp(column.otherAge),
      text: source.prose(proseKind(id)),
    })),
  };
}

function readOutcome(source: Source) {
  const progress = 100 - source.number(column.progress);
  const score = source.number(column.score);
  const finished = source.number(column.flag) === 1;
  const told = source.number(column.flag) ? { told: unzigzag(source.number(column.told)) } : {};
  return { progress, ...(score === 0 ? {} : { score: 101 - score }), finished, ...told };
}

function stampReader(source: Source): { knows: Record<string, number>; stamp: ReadStamp } {
  let before = 0;
  const knows: [string, number][] = [];
  const replicas = times(source.number(column.count), () => {
    const replica = source.code('replica');
    if (source.number(column.flag)) {
      before += unzigzag(source.number(column.revision));
      knows.push([replica, before]);
    }
    return replica;
  });
  const stamp: ReadStamp = (age) => {
    const replica = replicas[source.number(column.replica)];
    if (replica === undefined) throw new Unreadable();
    before += unzigzag(source.number(age));
    return [replica, before];
  };
  return { knows: Object.fromEntries(knows), stamp };
}

function readSteps(source: Source): string[] {
  let expected = 0;
  return times(source.number(column.count), () => {
    const value = source.number(column.step);
    if (value === 0) return source.code('step');
    const known = expected + unzigzag(value - 1);
    const id = stepIds[known];
    if (id === undefined) throw new Unreadable();
    expected = known + 1;
    return id;
  });
}

function readIds(kind: string, known: readonly string[], source: Source): string[] {
  const held = known.filter(() => source.number(column.present) === 1);
  return [...held, ...times(source.number(column.known), () => source.code(kind))];
}

function byId<T>(ids: string[], read: (id: string) => T): Record<string, T> {
  return Object.fromEntries(ids.map((id) => [id, read(id)]));
}

/** No record has so many of anything: a larger count is noise. */
function times<T>(count: number, read: () => T): T[] {
  if (count > 20_000) throw new Unreadable();
  return Array.from({ length: count }, read);
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
