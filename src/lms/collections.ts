import type { LmsMemory } from './lms-memory.ts';
import type { Elements } from './writer.ts';

/**
 * One of the LMS's collections (`cmi.objectives.n`, `cmi.interactions.n`), in which each thing with
 * an id has its index, and which grow by one (RTE: an index skipped is an error).
 */
export interface Collection {
  /**
   * The element of this id, `cmi.interactions.3`, new at the end where there is none. Undefined
   * where the LMS refuses it.
   */
  elementFor(to: Elements, id: string): string | undefined;
}

/** What this browser told at earlier launches, by index. */
export interface Remembered {
  /** Undefined where it cannot be of this attempt: another learner's, or not as many. */
  ids(count: number): readonly string[] | undefined;
  keep(ids: readonly string[]): void;
}

/** From so many on, indices that nobody can read are used again, the oldest first. */
const MOST_UNREADABLE = 60;

/**
 * What earlier launches left is asked for only when there is something to tell. `write-only`: SCORM
 * 1.2's interactions (RTE 3.4.7), of which many LMSs tell the count alone. What this browser
 * remembers of them takes its index again; else those of earlier launches stay, but not without end,
 * for some LMSs send all of them with every call (forma.lms), and past 64 KiB none arrives.
 */
export function collectionOf(
  read: (element: string) => string,
  collection: string,
  remembered?: Remembered,
): Collection {
  let known: Map<string, number> | undefined;
  let count = 0;
  /** Not asked again this launch: each save would add to the refusals that the diagnosis shows. */
  const refused = new Set<string>();
  const lookUp = () => {
    count = Number.parseInt(read(`${collection}._count`), 10) || 0;
    if (remembered && (count === 0 || read(`${collection}.0.id`) === '')) {
      const ids = remembered.ids(count);
      if (!ids) count %= MOST_UNREADABLE;
      return new Map(ids?.map((id, n): [string, number] => [id, n]));
    }
    return new Map(
      Array.from({ length: count }, (_, n): [string, number] => [read(`${collection}.${n}.id`), n]),
    );
  };
  return {
    elementFor(to, id) {
      if (refused.has(id)) return undefined;
      known ??= lookUp();
      const index = known.get(id);
      const element = `${collection}.${index ?? count}`;
      if (!to.attempt(`${element}.id`, id)) {
        refused.add(id);
        return undefined;
      }
      if (index === undefined) {
        known.set(id, count++);
        remembered?.keep(inOrder(known, count));
      }
      return element;
    },
  };
}

function inOrder(known: ReadonlyMap<string, number>, count: number): string[] {
  const ids = Array.from({ length: count }, () => '');
  for (const [id, index] of known) ids[index] = id;
  return ids;
}

/** `of`: the learner, as the LMS says it. */
export function rememberedRows({ learned, keep }: LmsMemory, of: string): Remembered {
  return {
    ids: (count) =>
      learned.rows?.of === of && learned.rows.ids.length === count ? learned.rows.ids : undefined,
    keep(ids) {
      learned.rows = { of, ids: [...ids] };
      keep();
    },
  };
}
