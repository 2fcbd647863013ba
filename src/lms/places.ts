import type { Elements } from './writer.ts';

/**
 * Where each thing with an id stands in one of the LMS's arrays (`cmi.objectives.n`,
 * `cmi.interactions.n`), which grow by one (RTE: an index skipped is an error).
 */
export interface Places {
  /**
   * The element of this id, `cmi.interactions.3`, new at the end where there is none. Undefined
   * where the LMS refuses it.
   */
  claim(to: Elements, id: string): string | undefined;
}

/**
 * What earlier launches left is asked for only when there is something to tell. `write-only`: SCORM
 * 1.2's interactions (RTE 3.4.7), of which only the count can be known, so those of earlier
 * launches stay and one told again in this launch takes its own place.
 */
export function places(
  read: (element: string) => string,
  collection: string,
  kind: 'readable' | 'write-only',
): Places {
  let known: Map<string, number> | undefined;
  let count = 0;
  /** Not asked again this launch: each save would add to the refusals that the diagnosis shows. */
  const refused = new Set<string>();
  const lookUp = () => {
    count = Number.parseInt(read(`${collection}._count`), 10) || 0;
    const held =
      kind === 'readable'
        ? Array.from({ length: count }, (_, n): [string, number] => [
            read(`${collection}.${n}.id`),
            n,
          ])
        : [];
    return new Map(held);
  };
  return {
    claim(to, id) {
      if (refused.has(id)) return undefined;
      known ??= lookUp();
      const place = known.get(id);
      const element = `${collection}.${place ?? count}`;
      if (!to.attempt(`${element}.id`, id)) {
        refused.add(id);
        return undefined;
      }
      if (place === undefined) known.set(id, count++);
      return element;
    },
  };
}
