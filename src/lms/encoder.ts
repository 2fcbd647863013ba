/** The newest record as a value for the LMS, ready before it is needed where that takes long. */
import type { LmsFacts, LmsSession } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { Capacity } from './suspend-data/capacity.ts';
import { quietRoomOf, roomOf, sameRoom } from './room-of.ts';
import type { Encoded } from './suspend-data/codec.ts';
import { timer } from './timer.ts';

/**
 * Milliseconds to encoding: the first time from the first change, so that leaving finds a codec that
 * is warm; then from the last one, for a phone is busy with it for a tenth of a second, which nobody
 * who types should feel.
 */
const WAITS = { first: 300, later: 1000 } as const;
/** Share of the LMS's room from which the learner is told how much is left. */
const ROOM_MATTERS = 0.85;

/**
 * The record and what the LMS is told of it, at one moment. `told` goes back to `acknowledge` when
 * the LMS has it.
 */
export interface Taken<Told> {
  record: LearnerRecord;
  facts: Omit<LmsFacts, 'suspendData'>;
  told: Told;
}

export interface Codec {
  encodeCheap(record: LearnerRecord, room: Capacity): Encoded | undefined;
  encode(record: LearnerRecord, room: Capacity): Promise<Encoded>;
}

export interface Ready<Told> extends Taken<Told> {
  version: number;
  encoded: Encoded;
  /** What it was made to fit into. */
  room: Capacity;
  roomFor: number | undefined;
}

interface Ports<Told> {
  codec: Codec;
  session(): LmsSession;
  version(): number;
  /** The record as it leaves this browser, with its facts. */
  take(): Taken<Told>;
}

export interface Encoder<Told> {
  readonly ready: Ready<Told> | undefined;
  /**
   * `isMove`: nothing of the learner's work changed, which waits for who sends it where that takes no
   * time.
   */
  soon(isMove: boolean): void;
  /** Encodes in no time, or says that it takes longer. */
  now(): boolean;
  /**
   * The newest version, or after one costly encoding of it the one that was newest then: somebody who
   * does not stop typing is not waited for. Rejects where the codec cannot be fetched.
   */
  whole(): Promise<void>;
  /** What is ready was made for another LMS. */
  forget(): void;
}

export function encoder<Told>({ codec, session, version, take }: Ports<Told>): Encoder<Told> {
  let ready: Ready<Told> | undefined;
  /** What is ready was made in no time, and so will be what differs from it by a move. */
  let isQuick = false;
  let newest: (Taken<Told> & { version: number }) | undefined;
  let preparing: Promise<void> | undefined;
  const waiting = timer();
  const capacity = (): Capacity => roomOf(session());
  const isCurrent = (room: Capacity) => sameRoom(room, capacity());

  /** Once for each version: the exercises write their responses for it. */
  const takeNewest = () =>
    newest?.version === version() ? newest : (newest = { ...take(), version: version() });
  const cheaply = (isEnough: (encoded: Encoded) => boolean): boolean => {
    if (ready?.version === version() && isCurrent(ready.room)) return true;
    const room = capacity();
    const taken = takeNewest();
    const encoded = codec.encodeCheap(taken.record, quietRoomOf(session()) ?? room);
    if (!encoded || !isEnough(encoded)) return false;
    ready = { ...taken, encoded, room, roomFor: undefined };
    isQuick = true;
    return true;
  };
  const densely = async () => {
    const taken = takeNewest();
    const room = capacity();
    const quiet = quietRoomOf(session());
    const small = quiet && (await codec.encode(taken.record, quiet));
    const isSmall = small?.left.length === 0;
    const encoded = isSmall ? small : await codec.encode(taken.record, room);
    if (!isCurrent(room)) return;
    const roomFor = isSmall ? undefined : roomLeft(taken.record, encoded);
    ready = { ...taken, encoded, room, roomFor };
    isQuick = false;
  };
  const whole = async (): Promise<void> => {
    waiting.stop();
    // With time at hand, not what fits but costs several times more to send.
    for (let round = 0; round < 2 && !cheaply(({ isCheapest }) => isCheapest); round++) {
      preparing ??= densely().finally(() => {
        preparing = undefined;
      });
      await preparing;
    }
  };
  return {
    get ready() {
      return ready;
    },
    now: () => cheaply(() => true),
    whole,
    soon: (isMove) => {
      const encode = () => void whole().catch(() => undefined);
      if (!ready) waiting.startOnce(encode, WAITS.first);
      else if (!isMove || !isQuick) waiting.start(encode, WAITS.later);
    },
    forget: () => {
      ready = undefined;
      newest = undefined;
    },
  };
}

/** About how many more characters of prose fit, in hundreds; undefined while there is plenty. */
function roomLeft(record: LearnerRecord, { left, fill }: Encoded): number | undefined {
  if (left.length > 0 || fill < ROOM_MATTERS) return undefined;
  const written = Object.values(record.answers).reduce(
    (sum, answer) => sum + answer.text.length,
    0,
  );
  return 100 * Math.floor(((1 - fill) * written) / fill / 100);
}
