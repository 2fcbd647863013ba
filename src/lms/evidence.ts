/**
 * What is known of the LMS's copy, and of whose the attempt is. What comes from outside is evidence
 * of some strength: keeper, boot and the saving line act on it only by asking here.
 */
import type { SaidAtLaunch } from '../model/lms.ts';

/**
 * What is known of a value in the LMS, weakest first.
 *
 * - `sent`: the LMS was called. · `answered`: it answered yes, which Moodle's 1.2 client also does
 *   while its server is away.
 * - `reached`: right after the answer the server itself was seen to be there.
 * - `seen-again`: a launch gave it back.
 */
export type Known = 'nothing' | 'sent' | 'answered' | 'reached' | 'seen-again';

const STRENGTH: readonly Known[] = ['nothing', 'sent', 'answered', 'reached', 'seen-again'];

/**
 * Whether a value may be called kept, and anything of this browser cleared for it. `isWeak`: this
 * LMS once gave back less than it had been believed to keep, so that only a launch proves it.
 */
export function isProven(known: Known, isWeak: boolean): boolean {
  return STRENGTH.indexOf(known) >= STRENGTH.indexOf(isWeak ? 'seen-again' : 'reached');
}

/**
 * What a yes proves. `isThere`: its server was reached right after it. `hasSent`: the LMS's page was
 * seen to ask for something; where it was not, and no launch of this attempt ever gave anything back
 * (`givesBack`), it may be a preview, which answers yes and keeps nothing.
 */
export function afterYes({
  isThere,
  hasSent,
  givesBack,
}: {
  isThere: boolean;
  hasSent: boolean | undefined;
  givesBack: boolean;
}): Known {
  return isThere && (hasSent !== false || givesBack) ? 'reached' : 'answered';
}

export function strongest(known: readonly Known[]): Known | undefined {
  return [...known].sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a))[0];
}

/** Launches that have to give everything back before a weak LMS's answers count again. */
export const LAUNCHES_TO_TRUST = 3;

/** What is known of the newest value that one of this browser's copies took in or gave. */
export interface Value {
  print: string;
  /** Of the record in it. */
  knows: Readonly<Record<string, number>>;
  known: Known;
}

/**
 * What a launch shows of what an earlier one gave: whether the LMS's copy, which `knows` this much,
 * still has all of this browser's changes that went into `value`.
 */
export function cameBack(
  value: Value | undefined,
  marks: readonly string[],
  knows: Readonly<Record<string, number>>,
): 'all' | 'older' {
  const isThere = (mark: string) => (knows[mark] ?? -1) >= (value?.knows[mark] ?? -1);
  return marks.every(isThere) ? 'all' : 'older';
}

/** A copy that knows this much holds all that went into the other. */
export function covers(
  knows: Readonly<Record<string, number>>,
  other: Pick<Value, 'knows'>,
): boolean {
  return Object.entries(other.knows).every(([name, revision]) => (knows[name] ?? -1) >= revision);
}

/**
 * Whether an attempt without suspend_data is a new one: SCORM says so in `entry`, and everything
 * else has to agree. LMSs that fetch an attempt's data after Initialize answer '' to everything
 * until then (and forma.lms spells it `ab-inito`).
 */
export function isNothing(said: SaidAtLaunch | undefined): boolean {
  if (!said) return true;
  const is = (value: string, ...those: string[]) => those.includes(value.trim().toLowerCase());
  return (
    is(said.entry, 'ab-initio', 'ab-inito') &&
    is(said.status, 'not attempted', 'unknown') &&
    is(said.location, '') &&
    is(said.score, '', '0', '0.0') &&
    is(said.objectives, '', '0')
  );
}

/** Not a value: LMSs whose scripts turn what is not there into text. */
export function isNoValue(content: string): boolean {
  return /^\s*(undefined|null)?\s*$/.test(content);
}

/**
 * Ids that previews and misconfigured players give to everybody, besides those without a letter or
 * a digit that tells anybody apart.
 */
const PREVIEW =
  /^(learner|student|user|usuario|alumno|estudiante|guest|invitado|demo|test|preview|anonymous|anonimo|anónimo)/i;
const NOTHING = /^(undefined|null|nan|none|unknown|false|true|\[object object\])?$/i;
/** What may follow, or be all there is. */
const NUMBER = /^[\s_.-]*0*[01]?$/;

/** An id that may tell one learner from another. It never proves who somebody is. */
export function isCredibleId(id: string): boolean {
  const name = id.trim();
  return !NOTHING.test(name) && !NUMBER.test(name.replace(PREVIEW, ''));
}

/** Ids that tell two learners apart. */
export function areOthers(one: string, other: string): boolean {
  return one !== other && isCredibleId(one) && isCredibleId(other);
}

/** What is known of one of this browser's copies without showing any of it. */
export interface About {
  /** The learner's id when it was written, as the LMS said it; '' where it said none. */
  id: string;
  /** The attempt, where the LMS names it. */
  attempt?: string;
  /** Names that this browser's changes of it go under, one a window. */
  marks: readonly string[];
  /** Written while no LMS session was open. */
  isApart: boolean;
  value?: Value;
  /** Marks of the copies beside which the learner was asked whether this one is theirs. */
  answered?: readonly string[];
}

/** The attempt, as the launch gave it. */
export interface Attempt {
  id: string;
  attempt?: string;
  /** Who wrote its value, as far as is known: the trailer's mark and the names in the copy. */
  marks: readonly string[];
  /** Fingerprint of the value; undefined where there is none. */
  print?: string;
  /** There is a value that nobody can read, so that it cannot say who wrote it. */
  isUnread?: boolean;
}

/**
 * - `mine`: the attempt shows that this browser wrote it: joined without a word.
 * - `ask`: it may be this learner's; only they can tell. · `other`: somebody else's, for all that is
 *   known: neither shown nor mentioned.
 */
export type Whose = 'mine' | 'ask' | 'other';

/**
 * Whose one of this browser's copies is, beside this attempt. The mark of this browser in the
 * attempt proves it; an id that is the same only allows to ask, and ids that tell two learners apart
 * forbid even that.
 */
export function whose(copy: About, attempt: Attempt): Whose {
  if (areOthers(copy.id, attempt.id)) return 'other';
  if (copy.isApart) return 'ask';
  if (attempt.attempt !== undefined && copy.attempt === attempt.attempt) return 'mine';
  if (attempt.print !== undefined && copy.value?.print === attempt.print) return 'mine';
  if (copy.marks.some((mark) => attempt.marks.includes(mark))) return 'mine';
  // Beside damage an id that tells people apart is the best there is.
  return attempt.isUnread && copy.id === attempt.id && isCredibleId(copy.id) ? 'mine' : 'ask';
}
