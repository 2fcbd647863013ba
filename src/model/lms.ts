/**
 * The port between the course and whatever keeps its learner's work: a SCORM 1.2 or 2004 run-time,
 * cmi5, or only this browser. Implementations live in `src/lms/`; nothing else in the course knows
 * an element name, a statement or a storage key.
 */
type SessionKind = 'scorm12' | 'scorm2004' | 'cmi5' | 'browser';

/**
 * One answer as the LMS's own reports show it (SCORM 1.2 RTE 3.4.7, SCORM 2004 RTE 4.2.9). The
 * whole text is in the report.
 */
export interface Interaction {
  /** Printable ASCII without spaces, at most 255 characters (SCORM 1.2 CMIIdentifier). */
  id: string;
  /** The topic it belongs to: an objective's id. */
  objective: string;
  type: 'choice' | 'long-fill-in';
  /**
   * `choice`: one short code `[A-Za-z0-9_]+`; `long-fill-in`: the prose, whole. Sessions shorten
   * and clean it as their standard asks.
   */
  response: string;
  /** Of a `choice`, what a teacher reads where a report shows the response alone. */
  words?: string;
  /** Only where there is a right answer. */
  result?: 'correct' | 'incorrect';
  /** What was asked, in Spanish. At most 250 characters reach the LMS (2004 only). */
  description: string;
}

/** A topic's standing. `progress` 0–1. */
export interface Objective {
  id: string;
  description: string;
  progress: number;
  /** Practice score of the topic, 0–1, where it has practice. */
  score?: number;
}

/** All that the LMS is told at one moment; a session writes what changed since it last did. */
export interface LmsFacts {
  /** `page#step`, at most 255 characters (SCORM 1.2 `cmi.core.lesson_location`). */
  location: string;
  /** The encoded record. At most `LmsSession.suspendLimit` UTF-16 units. */
  suspendData: string;
  completed: boolean;
  /** Whole course, 0–1 (SCORM 2004 `cmi.progress_measure`). */
  progress: number;
  /** Practice score, 0–1, once there is any practice. */
  score?: number;
  /**
   * Only where the course declares a mastery score, once completed: whether the score reaches it.
   */
  passed?: boolean;
  objectives: Objective[];
  interactions: Interaction[];
}

type Fault = 'lms-refused' | 'lms-threw' | 'lms-offline' | 'session-lost' | 'session-over';

/**
 * How a save ended. `saved` means no more than that the LMS answered yes; LMSs do so without having
 * kept anything (Moodle's 1.2 client while its server is away). `reached`: the server itself was
 * seen to answer for this very value, as an LRS does over HTTP. Codes:
 * - `lms-refused`: the LMS answered false to a SetValue or Commit; `element` names it, `lmsError`
 *   is its error number.
 * - `lms-threw`: a call threw or returned nothing, which is how LMSs fail when the session's window
 *   or login is gone.
 * - `lms-offline`: the browser says it is offline. A SCORM 1.2 LMS may answer `true` then (seen in
 *   Moodle), so it is not asked.
 * - `session-lost`: the LMS no longer lets this session write (401, 403, its login page in place of
 *   an answer): opening the course again from the LMS helps, waiting hardly does.
 * - `session-over`: this session was terminated (a page brought back from the back/forward cache);
 *   it makes no call any more.
 *
 * `retryAfter`: milliseconds that the LMS asks to wait before the next try.
 */
export type SaveOutcome =
  | { saved: true; reached?: true }
  | {
      saved: false;
      code: Fault;
      element?: string;
      lmsError?: string;
      retryAfter?: number;
    };

/**
 * What an LMS said of the attempt at launch beside its suspend_data, as it said it; '' where it
 * does not have an element. Whether an attempt without suspend_data is a new one is told from all
 * of it (`lms/evidence.ts`).
 */
export interface SaidAtLaunch {
  /** `ab-initio`, `resume` or ''. */
  entry: string;
  status: string;
  location: string;
  score: string;
  /** How many objectives it holds. */
  objectives: string;
}

export interface LaunchData {
  suspendData: string;
  fault?: Fault;
  /** Only where suspend_data is empty and that is no fact, as an LRS's 404 is. */
  said?: SaidAtLaunch;
}

/** What a help desk asks for. Nothing in it is the learner's. */
export interface Diagnosis {
  /**
   * Where the run-time was found: so many frames up, or in the window that opened this one
   * (`opener`); for cmi5, the LRS's host.
   */
  readonly foundAt?: { name: string; up: number; from: 'parent' | 'opener' } | { host: string };
  /**
   * UTF-16 units of suspend_data: what came back at launch, and the most that the LMS took since.
   */
  readonly room?: { readonly given: number; readonly taken: number };
  /** Elements that the LMS refused, each with its error. */
  readonly refused: readonly string[];
  /** What a commit failed because of, which this LMS is told no more: `objectives`… */
  readonly without?: readonly string[];
  /** The newest saves that failed, oldest first; what was made good since is still told. */
  readonly faults: readonly { at: number; what: string }[];
}

export interface LmsSession {
  readonly kind: SessionKind;
  /**
   * As the LMS says it, which is evidence and no more: some give everybody one id, or none at all
   * (`lms/evidence.ts`).
   */
  readonly learner: { id: string; name: string };
  /**
   * Names the attempt where the LMS does: a cmi5 registration. An attempt of another name is another
   * one, whoever the learner is.
   */
  readonly attempt?: string;
  /**
   * In `review` and `browse` nothing is reported but suspend_data: an LMS stores what is written
   * there (seen in Moodle).
   */
  readonly mode: 'normal' | 'review' | 'browse';
  /**
   * UTF-16 units that suspend_data may hold: 4,000 in SCORM 1.2 unless the LMS proved more, 64,000
   * in 2004, Infinity without an LMS. A refusal teaches: after a save it may be another.
   */
  readonly suspendLimit: number;
  /**
   * Units of ASCII that any LMS keeps, while no launch has shown that this one keeps more: some cut
   * what is longer without a word.
   */
  readonly suspendQuiet?: number | undefined;
  /** `ascii`: the LMS refused or changed other characters. After a save it may be another. */
  readonly suspendAlphabet?: 'ascii' | undefined;
  /** Tells what the LMS gave back at launch of a value of this course, where it is not whole. */
  damaged?(content: string): void;
  /**
   * How the launch ended: the first save makes good what did not. In cmi5 it is known once
   * `launchData` is.
   */
  readonly launched: SaveOutcome;
  /**
   * What the LMS gave back at launch; '' at the first. SCORM has it at once, cmi5 has to ask.
   * `fault`: there is an LMS, but it has not opened the session (yet).
   */
  readonly launchData: LaunchData | Promise<LaunchData>;
  /**
   * Asks the LMS for suspend_data once more: some fetch an attempt's data after Initialize and
   * answer '' until then. '' where it cannot be read; left out where the first answer is a fact.
   */
  readAgain?(): string;
  /**
   * Whether the LMS's page was seen to ask its server for anything since the launch; undefined where
   * that cannot be seen.
   */
  hasSent?(): boolean | undefined;
  /** Whether the status that the LMS gave at launch is less than what is so. */
  saysLess?(facts: Pick<LmsFacts, 'completed' | 'passed'>): boolean;
  /** Where the LMS wants the learner to be sent after the end (cmi5 10.2.6). */
  readonly returnUrl?: string | undefined;
  /**
   * Writes what changed and commits. SCORM sessions do all of it before they return, so it may be
   * called while the page is dismissed.
   */
  save(facts: LmsFacts): Promise<SaveOutcome>;
  /**
   * Ends the session, saving `facts` with its last call where given; once per launch, later calls
   * answer `session-over`.
   */
  terminate(facts?: LmsFacts): Promise<SaveOutcome>;
  /**
   * The page goes away, and may come back by a reload or from the back/forward cache: where a
   * session outlives its page (cmi5), sends `facts` and does not end it. Without it a page that
   * goes terminates.
   */
  away?(facts?: LmsFacts): Promise<SaveOutcome>;
  /** What a help desk needs to know, for people to read; grows while the session lasts. */
  readonly diagnosis: Diagnosis;
}

/** `refused`: there is an LMS, but it did not open the session. */
export type NoSession = { reason: 'no-lms' | 'refused'; lmsError?: string };
