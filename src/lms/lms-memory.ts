/**
 * What this browser learned of an LMS that no standard says: what its suspend_data holds, and what
 * else it cannot take. In localStorage, because a session needs it before the first call; where
 * there is none, or it was cleared, it is learned again.
 *
 * A package is served from its LMS's own origin (the run-time could not be reached otherwise), so
 * what stands here is of one LMS, or of one host's.
 */

/** What a save can do without. */
export const OPTIONAL = ['standing', 'place', 'objectives', 'interactions'] as const;
export type Optional = (typeof OPTIONAL)[number];

interface Learned {
  /** Most UTF-16 units of suspend_data that it keeps. */
  units?: number;
  /** `ascii`: other characters come back changed, or are refused. */
  alphabet?: 'ascii';
  /** Where a copy that came back damaged ended. */
  cutAt?: number;
  /** Committed with what else there was to tell. */
  takes: Optional[];
  /** A commit failed because of it: it is not told any more. */
  lacks: Optional[];
  /** A commit failed with it once: it goes in a commit of its own. */
  doubts: Optional[];
  /**
   * Interactions that this browser told, by place, where the LMS does not give their ids back; ''
   * where another one told it. `of`: the learner's id.
   */
  rows?: { of: string; ids: string[] };
  /** Milliseconds since 1970 of what was learned first. */
  since: number;
}

/** Checked by hand: a launch is spared the library that checks larger things. */
function isLearned(found: unknown): found is Learned {
  const { units, alphabet, cutAt, takes, lacks, doubts, rows, since } = (found ??
    {}) as Partial<Learned>;
  const isList = (list: unknown) =>
    Array.isArray(list) && list.every((one) => OPTIONAL.includes(one as Optional));
  return (
    (units === undefined || (Number.isInteger(units) && units >= 100)) &&
    (alphabet === undefined || alphabet === 'ascii') &&
    (cutAt === undefined || typeof cutAt === 'number') &&
    [takes, lacks, doubts].every(isList) &&
    (rows === undefined ||
      (typeof rows.of === 'string' &&
        Array.isArray(rows.ids) &&
        rows.ids.every((id) => typeof id === 'string'))) &&
    typeof since === 'number'
  );
}

/** LMSs are mended: after so long it is tried anew. */
const GOOD_FOR = 30 * 24 * 3600_000;

export interface LmsMemory {
  learned: Learned;
  keep(): void;
}

export function lmsMemory(kind: string, now: () => Date): LmsMemory {
  const key = `cuentas-clave/lms/${kind}`;
  const at = () => now().getTime();
  const learned: Learned = { takes: [], lacks: [], doubts: [], since: at() };
  try {
    const held: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (isLearned(held) && Math.abs(at() - held.since) < GOOD_FOR) Object.assign(learned, held);
  } catch {
    // No storage here, or something else's value.
  }
  return {
    learned,
    keep() {
      try {
        localStorage.setItem(key, JSON.stringify(learned));
      } catch {
        // Learned again at the next launch.
      }
    },
  };
}
