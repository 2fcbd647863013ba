/** Gentle remarks on what the learner wrote: they point, they never block. */
import type { Work } from '../../model/exercise.ts';
import { AXES, PARTS, type Axis } from '../own-criteria.ts';
import { normalized } from '../similar.ts';
import { idsOn, nameOf } from './rules.ts';
import type { Criteria } from './schema.ts';

export type Note =
  /** Another criterion, on the same axis or the other, has the same name. */
  | { code: 'same-name'; axis: Axis; other: string }
  /** Both axes speak of volume: what is bought is attractiveness, not relationship. */
  | { code: 'volume-twice' }
  /** An answer only repeats the name. */
  | { code: 'repeats-name'; item: string };

interface Named {
  id: string;
  axis: Axis;
  name: string;
}

/** The named criteria of both axes, with names ready to be compared. */
function named(definition: Criteria, work: Work): Named[] {
  return AXES.flatMap((axis) => idsOn(definition, axis, work).map((id) => ({ id, axis, name: normalized(nameOf(definition, id, work)) }))).filter(({ name }) => name !== '');
}

const speaksOfVolume = ({ name }: Named) => /\bvolumen(es)?\b/.test(name);

/** Remarks by criterion; criteria without any are absent. */
export function notesOf(definition: Criteria, work: Work): Map<string, Note[]> {
  const all = named(definition, work);
  const volume = AXES.every((axis) => all.some((one) => one.axis === axis && speaksOfVolume(one)));
  const notes = new Map<string, Note[]>();
  for (const one of all) {
    const same = all.find((other) => other.id !== one.id && other.name === one.name);
    const repeats = PARTS.filter((part) => part !== 'nombre' && normalized(work.text(`${definition.id}.${one.id}.${part}`)) === one.name);
    const found: Note[] = [
      ...(same ? [{ code: 'same-name' as const, axis: same.axis, other: same.id }] : []),
      ...(volume && !same && one.axis === 'r' && speaksOfVolume(one) ? [{ code: 'volume-twice' as const }] : []),
      ...repeats.map((item) => ({ code: 'repeats-name' as const, item })),
    ];
    if (found.length > 0) notes.set(one.id, found);
  }
  return notes;
}
