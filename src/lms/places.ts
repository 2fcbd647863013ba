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

/** From so many on, places that nobody can read are used again, the oldest first. */
const MOST_UNREADABLE = 60;

/**
 * What earlier launches left is asked for only when there is something to tell. `write-only`: SCORM
 * 1.2's interactions (RTE 3.4.7), of which many LMSs tell the count alone. Those of earlier
 * launches stay then and one told again in this launch takes its own place; but not without end, for
 * some LMSs send all of them with every call (forma.lms), and past 64 KiB none arrives.
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
    if (kind === 'write-only' && (count === 0 || read(`${collection}.0.id`) === '')) {
      count %= MOST_UNREADABLE;
      return new Map<string, number>();
    }
    return new Map(
      Array.from({ length: count }, (_, n): [string, number] => [read(`${collection}.${n}.id`), n]),
    );
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
