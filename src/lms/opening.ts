/**
 * The policy of the start: which of this browser's copies goes on, what the LMS gave, what only the
 * learner can answer. It reads; whoever asked joins the copies.
 */
import { get, type UseStore } from 'idb-keyval';
import type { SetAside } from '../model/journal.ts';
import type { LmsSession } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { Result } from '../model/result.ts';
import {
  cameBack,
  covers,
  isNothing,
  isNoValue,
  strongest,
  whose,
  type About,
  type Attempt,
  type Known,
  type Value,
  type Whose,
} from './evidence.ts';
import { fingerprint } from './fingerprint.ts';
import { heldCopies, newKey, WITHOUT_LMS, type HeldCopy } from './held-copies.ts';
import type { SuspendDataError } from './suspend-data/codec.ts';
import { parted } from './trailer.ts';

interface Given {
  session: LmsSession;
  /** There is an LMS, or something that may be one, that opened no session. */
  isApart: boolean;
  store: UseStore;
  decode(value: string): Promise<Result<LearnerRecord, SuspendDataError>>;
  /** The copy that the same launch had open before its page was reloaded (`this-launch.ts`). */
  before: string | undefined;
  /** A name for a copy that begins with this launch. */
  drawn: string;
}

interface FoundHere {
  key: string;
  /** As it was found: undefined where it was cleared, or could not be read. */
  record: unknown;
  isUnreadable?: true;
}

export interface Opening {
  key: string;
  about: About;
  /** Names that this window may go under. */
  marks: readonly [string, ...string[]];
  /** This learner's copies in this browser, the one that goes on first. */
  mine: FoundHere[];
  /** What the LMS gave; undefined also where this browser holds all of it. */
  theirs?: LearnerRecord;
  unread?: SetAside;
  /** The value that the LMS gave, once its record is known. */
  value?: Value;
  /** The LMS gave back less than it had been believed to keep: so much was known of it. */
  lost?: Known;
  /** Copies that may be this learner's. */
  toAsk: HeldCopy[];
  /** This browser's storage did not answer: what it holds is not known. */
  isUnlisted: boolean;
  /** It could not read one of this learner's copies; nothing may be written over it. */
  isUnreadable: boolean;
}

export async function openCopies(given: Given): Promise<Opening> {
  const { session, store, before } = given;
  const [{ suspendData, fault, said }, held] = await Promise.all([
    session.launchData,
    heldCopies(store).catch(() => undefined),
  ]);
  const content = isNoValue(suspendData) ? '' : suspendData;
  const { text, trailer } = parted(content);
  const attempt: Attempt = {
    id: session.learner.id,
    ...(session.attempt === undefined ? {} : { attempt: session.attempt }),
    ...(content === '' ? {} : { print: fingerprint(content) }),
    marks: trailer ? [trailer.mark] : [],
  };
  const judged = (copies: readonly HeldCopy[], by: Attempt, as: Whose) =>
    copies.filter(({ key, about }) => {
      if (key === before) return as === 'mine';
      if (session.kind === 'browser' && !given.isApart)
        return as === (key === WITHOUT_LMS ? 'mine' : 'other');
      return whose(about, by) === as;
    });
  const all = held ?? [];

  const known = await readHere(judged(all, attempt, 'mine'), store);
  const same = known.find(
    ({ about: { value }, record }) =>
      value !== undefined && value.print === attempt.print && covers(knowsOf(record), value),
  );
  const read = same
    ? { value: { ...same.about.value!, known: 'seen-again' as const } }
    : await readLms(content, text, given.decode);
  const names = 'theirs' in read ? Object.keys(read.theirs?.knows ?? {}) : [];
  const isUnread = 'unread' in read;
  const whole = { ...attempt, marks: [...attempt.marks, ...names], isUnread };

  /** What is missing says something: the LMS opened the attempt and had its time to fetch it. */
  const isTold =
    session.kind !== 'browser' && fault === undefined && (content !== '' || isNothing(said));
  const mine = same ? known : await readHere(judged(all, whole, 'mine'), store);
  const first =
    mine.find(({ key }) => key === before) ??
    same ??
    mine.find(({ record }) => record !== undefined) ??
    mine.find((one) => !one.isUnreadable) ??
    begun(given);
  const marks = [...first.about.marks];
  return {
    key: first.key,
    about: first.about,
    marks: [marks.shift() ?? given.drawn, ...marks],
    mine: [first, ...mine.filter((one) => one !== first)],
    ...read,
    ...(isTold && !read.unread && !same ? lostOf(mine, read) : {}),
    toAsk: judged(all, whole, 'ask').filter(
      ({ key, about }) =>
        key !== first.key && !about.answered?.some((mark) => first.about.marks.includes(mark)),
    ),
    isUnlisted: held === undefined,
    isUnreadable: mine.some((one) => one.isUnreadable),
  };
}

type Read = Pick<Opening, 'theirs' | 'unread' | 'value'>;

async function readLms(content: string, text: string, decode: Given['decode']): Promise<Read> {
  const value = (knows: Value['knows']): Value => ({
    print: fingerprint(content),
    knows,
    known: 'seen-again',
  });
  if (content === '') return {};
  if (text === '') return { value: value({}) };
  const decoded = await decode(content);
  return decoded.ok
    ? { theirs: decoded.value, value: value(decoded.value.knows) }
    : { unread: { at: Date.now(), from: 'lms', code: decoded.error.code, content } };
}

type ReadCopy = HeldCopy & FoundHere;

/** One that cannot be read now may be readable at the next launch: it is no empty one. */
function readHere(copies: readonly HeldCopy[], store: UseStore): Promise<ReadCopy[]> {
  return Promise.all(
    copies.map((copy) =>
      get<unknown>(`${copy.key}/record`, store).then(
        (record) => ({ ...copy, record }),
        () => ({ ...copy, record: undefined, isUnreadable: true as const }),
      ),
    ),
  );
}

/** What cannot be read knows nothing; `parseRecord` judges it before any of it is taken. */
function knowsOf(record: unknown): Record<string, number> {
  const { knows } = (record ?? {}) as Partial<LearnerRecord>;
  return typeof knows === 'object' && knows !== null ? knows : {};
}

function begun({ session, isApart, drawn }: Given): ReadCopy {
  const { learner, attempt, kind } = session;
  const isHere = kind === 'browser' && !isApart;
  return {
    key: isHere ? WITHOUT_LMS : newKey(drawn),
    about: {
      id: learner.id,
      ...(attempt === undefined ? {} : { attempt }),
      marks: [drawn],
      isApart: kind === 'browser',
    },
    record: undefined,
  };
}

/** How strongly what is missing now had been believed to be kept. */
function lostOf(mine: readonly HeldCopy[], { theirs }: Read): Pick<Opening, 'lost'> {
  const values = mine
    .filter(({ about }) => cameBack(about.value, about.marks, theirs?.knows ?? {}) === 'older')
    .map(({ about }) => about.value!.known);
  const lost = strongest(values);
  return lost === undefined ? {} : { lost };
}
