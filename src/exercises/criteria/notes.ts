/** Gentle remarks on what the learner wrote: they point, they never block. */
import type { Work } from '../../model/exercise.ts';
import { AXES, PARTS, type Axis } from '../own-criteria.ts';
import { alike, normalized } from '../similar.ts';
import { idsOn, nameOf } from './rules.ts';
import type { CatalogueHints, Criteria } from './schema.ts';

export type Note =
  /** Another criterion, on the same axis or the other, has the same name, or nearly. */
  | { code: 'same-name'; axis: Axis; other: string }
  | { code: 'alike-name'; axis: Axis; other: string }
  /** Both axes speak of volume: what is bought is attractiveness, not relationship. */
  | { code: 'volume-twice' }
  /** An answer only repeats the name. */
  | { code: 'repeats-name'; item: string };

interface Named {
  id: string;
  axis: Axis;
  /** As the learner wrote it. */
  text: string;
  name: string;
}

/** The named criteria of both axes, with names ready to be compared. */
function named(definition: Criteria, work: Work): Named[] {
  return AXES.flatMap((axis) =>
    idsOn(definition, axis, work).map((id) => {
      const text = nameOf(definition, id, work);
      return { id, axis, text, name: normalized(text) };
    }),
  ).filter(({ name }) => name !== '');
}

const speaksOfVolume = ({ name }: Named) => /\bvolumen(es)?\b/.test(name);

/** Remarks on one criterion, which has none before it has a name. */
export function notesOn(definition: Criteria, id: string, work: Work): Note[] {
  const all = named(definition, work);
  const own = all.find((one) => one.id === id);
  if (!own) return [];
  const others = all.filter((one) => one !== own);
  const same = others.find(({ name }) => name === own.name);
  const near = same ?? others.find(({ text }) => alike(text, own.text));
  const volume = AXES.every((axis) => all.some((one) => one.axis === axis && speaksOfVolume(one)));
  const repeats = PARTS.filter(
    (part) =>
      part !== 'nombre' && normalized(work.text(`${definition.id}.${id}.${part}`)) === own.name,
  );
  return [
    ...(near
      ? [
          {
            code: same ? ('same-name' as const) : ('alike-name' as const),
            axis: near.axis,
            other: near.id,
          },
        ]
      : []),
    ...(volume && !same && own.axis === 'r' && speaksOfVolume(own)
      ? [{ code: 'volume-twice' as const }]
      : []),
    ...repeats.map((item) => ({ code: 'repeats-name' as const, item })),
  ];
}

/** Names of one axis that must be known from the catalogue before its kind is remarked on. */
const ENOUGH = 4;

/**
 * Every criterion of an axis that the catalogue knows is one that figures show, so that nothing
 * speaks of people and judgement.
 */
export function allHard(
  definition: Criteria,
  axis: Axis,
  catalogue: CatalogueHints[Axis],
  work: Work,
): boolean {
  const names = named(definition, work).filter((one) => one.axis === axis);
  const kinds = names.flatMap(
    ({ text }) => catalogue.find(({ name }) => alike(name, text))?.kind ?? [],
  );
  return (
    kinds.length >= ENOUGH &&
    kinds.length * 2 > names.length &&
    kinds.every((kind) => kind === 'duro')
  );
}
