import type { LmsMemory } from './lms-memory.ts';
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

/** What this browser told at earlier launches, by place. */
export interface Remembered {
  /** Undefined where it cannot be of this attempt: another learner's, or not as many. */
  ids(count: number): readonly string[] | undefined;
  keep(ids: readonly string[]): void;
}

/** From so many on, places that nobody can read are used again, the oldest first. */
const MOST_UNREADABLE = 60;

/**
 * What earlier launches left is asked for only when there is something to tell. `write-only`: SCORM
 * 1.2's interactions (RTE 3.4.7), of which many LMSs tell the count alone. What this browser
 * remembers of them takes its place again; else those of earlier launches stay, but not without end,
 * for some LMSs send all of them with every call (forma.lms), and past 64 KiB none arrives.
 */
export function places(
  read: (element: string) => string,
  collection: string,
  remembered?: Remembered,
): Places {
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
    claim(to, id) {
      if (refused.has(id)) return undefined;
      known ??= lookUp();
      const place = known.get(id);
      const element = `${collection}.${place ?? count}`;
      if (!to.attempt(`${element}.id`, id)) {
        refused.add(id);
        return undefined;
      }
      if (place === undefined) {
        known.set(id, count++);
        remembered?.keep(inOrder(known, count));
      }
      return element;
    },
  };
}

function inOrder(known: ReadonlyMap<string, number>, count: number): string[] {
  const ids = Array.from({ length: count }, () => '');
  for (const [id, place] of known) ids[place] = id;
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
