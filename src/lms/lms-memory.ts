/**
 * What this browser learned of an LMS that no standard says: what its suspend_data holds, and what
 * else it cannot take. In localStorage, because a session needs it before the first call; where
 * there is none, or it was cleared, it is learned again.
 *
 * A package is served from its LMS's own origin (the run-time could not be reached otherwise), so
 * what stands here is of one LMS, or of one host's.
 */
import * as v from 'valibot';

/** What a save can do without. */
export const OPTIONAL = ['standing', 'place', 'objectives', 'interactions'] as const;
export type Optional = (typeof OPTIONAL)[number];

const LearnedSchema = v.object({
  /** Most UTF-16 units of suspend_data that it keeps. */
  units: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100))),
  /** `ascii`: other characters come back changed, or are refused. */
  alphabet: v.optional(v.literal('ascii')),
  /** Where a copy that came back damaged ended. */
  cutAt: v.optional(v.number()),
  /** Committed with what else there was to tell. */
  takes: v.array(v.picklist(OPTIONAL)),
  /** A commit failed because of it: it is not told any more. */
  lacks: v.array(v.picklist(OPTIONAL)),
  /** A commit failed with it once: it goes in a commit of its own. */
  doubts: v.array(v.picklist(OPTIONAL)),
  /**
   * Interactions that this browser told, by place, where the LMS does not give their ids back; ''
   * where another one told it. `of`: the learner's id.
   */
  rows: v.optional(v.object({ of: v.string(), ids: v.array(v.string()) })),
  /** Milliseconds since 1970 of what was learned first. */
  since: v.number(),
});
type Learned = v.InferOutput<typeof LearnedSchema>;

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
    const held = v.safeParse(LearnedSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    if (held.success && Math.abs(at() - held.output.since) < GOOD_FOR)
      Object.assign(learned, held.output);
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
