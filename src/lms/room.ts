/**
 * How much room suspend_data has. SCORM 1.2 gives 4,096 characters (RTE 3.4.4); many LMSs keep
 * more, but some cut what is over without an error, so what an LMS *says* proves nothing. What it
 * *gave back whole at a launch* does. To find out safely, a text that fits is followed by padding:
 * an LMS that cuts only loses padding, one that refuses is asked no more in that launch, and one
 * that keeps it has shown its room by the next.
 */
export const ROOM_12 = 4096;
/** SCORM 2004 3rd and 4th edition, RTE 4.2.24. */
export const ROOM_2004 = 64_000;
/** No form of the codec ends in it; `parted` takes it off (`trailer.ts`). */
const PADDING = '~';
/** From this share of the standard's room on it is worth knowing whether there is more. */
const WORTH_ASKING = 0.6;
const ASKED = 8192;

export interface SuspendRoom {
  /** UTF-16 units that are known to come back. */
  readonly limit: number;
  /** UTF-16 units that came back at launch, and the most that was kept since. */
  readonly given: number;
  readonly taken: number;
  /**
   * The text, followed by padding where the LMS's room is to be found out. `last`: nothing can be
   * tried again after this call, so only padding that is known to be kept goes along.
   */
  padded(text: string, last: boolean): string;
  /** The LMS kept what it was given. */
  kept(given: string): void;
  /** The LMS refused: it is not asked again in this launch. */
  refuse(): void;
}

/** `given`: what the LMS gave back at launch, with its padding. */
export function suspendRoom(standard: number, given: string): SuspendRoom {
  let asks = standard < ASKED;
  let isKnown = given.length >= ASKED;
  let taken = 0;
  return {
    limit: Math.max(standard, given.length),
    given: given.length,
    get taken() {
      return taken;
    },
    padded: (text, last) =>
      asks && (isKnown || !last) && text.length > WORTH_ASKING * standard
        ? text.padEnd(ASKED, PADDING)
        : text,
    kept: (text) => {
      taken = Math.max(taken, text.length);
      isKnown ||= text.length >= ASKED;
    },
    refuse: () => {
      asks = false;
    },
  };
}
