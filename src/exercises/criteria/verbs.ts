/** Changes to the list of criteria, each one written to the record at once. */
import type { Work } from '../../model/exercise.ts';
import { workOf } from '../../record/answers.ts';
import { answer, choose } from '../../record/edits.ts';
import { $record } from '../../record/store.ts';
import { AXES, hasText, nextId, PARTS, type Axis } from '../own-criteria.ts';
import { withAt } from '../slots.ts';
import { axisOf, idsOn } from './rules.ts';
import type { Criteria } from './schema.ts';

/** A criterion that was taken off the list, whole, so that it can come back. */
export interface Removed {
  axis: Axis;
  id: string;
  position: number;
  texts: Record<string, string>;
  meta: string;
}

function writeOrder(definition: Criteria, axis: Axis, ids: readonly string[]): void {
  choose(`${definition.id}.${axis}`, ids.join(','));
}

/**
 * Adds an empty criterion at the end of its axis and returns its id, which no criterion had before.
 */
export function add(definition: Criteria, axis: Axis, work: Work): string {
  const { answers, choices } = $record.get();
  const ids = idsOn(definition, axis, work);
  const id = nextId(definition.id, axis, ids, [...Object.keys(answers), ...Object.keys(choices)]);
  writeOrder(definition, axis, [...ids, id]);
  return id;
}

export function remove(definition: Criteria, axis: Axis, id: string, work: Work): Removed {
  const ids = idsOn(definition, axis, work);
  const own = `${definition.id}.${id}`;
  const texts = Object.fromEntries(PARTS.map((part) => [part, work.text(`${own}.${part}`)]));
  const removed = { axis, id, position: ids.indexOf(id), texts, meta: work.choice(`${own}.meta`) };
  writeOrder(
    definition,
    axis,
    ids.filter((one) => one !== id),
  );
  PARTS.forEach((part) => answer(`${own}.${part}`, ''));
  choose(`${own}.meta`, '');
  return removed;
}

export function restore(
  definition: Criteria,
  { axis, id, position, texts, meta }: Removed,
  work: Work,
): void {
  const own = `${definition.id}.${id}`;
  const others = idsOn(definition, axis, work).filter((one) => one !== id);
  writeOrder(definition, axis, withAt(others, position, id));
  for (const [part, text] of Object.entries(texts)) answer(`${own}.${part}`, text);
  choose(`${own}.meta`, meta);
}

/**
 * Puts a criterion at a place of an axis, its own or the other one; id and texts stay. `position`
 * counts the places without it, from 0.
 */
export function place(
  definition: Criteria,
  id: string,
  to: Axis,
  position: number,
  work: Work,
): void {
  const rest = (axis: Axis) => idsOn(definition, axis, work).filter((one) => one !== id);
  const from = axisOf(definition, id, work);
  // An axis without any criterion would look like one that was never touched.
  if (from !== to && rest(from).length === 0) return;
  if (from !== to) writeOrder(definition, from, rest(from));
  writeOrder(definition, to, withAt(rest(to), position, id));
}

/** A list of names that became criteria, by the id that took each, so that it can be taken back. */
export interface Named {
  names: Map<string, string>;
  /** Those of them that were made for it. */
  made: string[];
}

/**
 * Names into the criteria of an axis: first into those that nobody has begun, the rest into new
 * ones.
 */
export function addNames(
  definition: Criteria,
  axis: Axis,
  names: readonly string[],
  work: Work,
): Named {
  const blank = idsOn(definition, axis, work).filter((id) => !hasText(definition.id, id, work));
  const made: string[] = [];
  const taken = names.map((name, i) => {
    const id = blank[i] ?? add(definition, axis, workOf($record.get()));
    if (blank[i] === undefined) made.push(id);
    answer(`${definition.id}.${id}.nombre`, name);
    return [id, name] as const;
  });
  return { names: new Map(taken), made };
}

/**
 * Takes a list of names back. A criterion that was worked on since keeps its name and its place.
 */
export function takeNamesBack(definition: Criteria, { names, made }: Named, work: Work): void {
  const untouched = [...names].filter(([id, name]) => {
    const own = `${definition.id}.${id}`;
    return (
      PARTS.every((part) => work.text(`${own}.${part}`) === (part === 'nombre' ? name : '')) &&
      work.choice(`${own}.meta`) === ''
    );
  });
  for (const [id] of untouched) answer(`${definition.id}.${id}.nombre`, '');
  const gone = new Set(untouched.map(([id]) => id).filter((id) => made.includes(id)));
  for (const axis of AXES) {
    const ids = idsOn(definition, axis, work);
    if (ids.some((id) => gone.has(id)))
      writeOrder(
        definition,
        axis,
        ids.filter((id) => !gone.has(id)),
      );
  }
}

/** One place up (-1) or down (1). Returns the new position, from 0. */
export function move(
  definition: Criteria,
  axis: Axis,
  id: string,
  step: -1 | 1,
  work: Work,
): number {
  const ids = idsOn(definition, axis, work);
  const position = Math.min(Math.max(ids.indexOf(id) + step, 0), ids.length - 1);
  const others = ids.filter((one) => one !== id);
  writeOrder(definition, axis, withAt(others, position, id));
  return position;
}
