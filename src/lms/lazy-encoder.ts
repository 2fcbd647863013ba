/** The encoder, fetched with the codec once there is something to write. */
import type { LmsFacts, LmsSession } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { Capacity } from './suspend-data/capacity.ts';
import type { Encoded } from './suspend-data/codec.ts';

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

export interface EncoderPorts<Told> {
  codec: Codec;
  session(): LmsSession;
  version(): number;
  /** The record as it leaves this browser, with its facts. */
  take(): Taken<Told>;
}

export interface Encoder<Told> {
  readonly ready: Ready<Told> | undefined;
  soon(): void;
  /** Encodes in no time, or says that it takes longer. */
  now(): boolean;
  /**
   * The newest version, or after one dear encoding of it the one that was newest then: somebody who
   * does not stop typing is not waited for. Rejects where the codec cannot be fetched.
   */
  whole(): Promise<void>;
  /** What is ready was made for another LMS. */
  forget(): void;
}

interface LazyEncoder<Told> extends Encoder<Told> {
  /** Fetches it before it is needed: until it is there nothing can be encoded in no time. */
  warm(): Promise<void>;
}

export function lazyEncoder<Told>(ports: EncoderPorts<Told>): LazyEncoder<Told> {
  let own: Encoder<Told> | undefined;
  const load = async () => {
    const { encoder } = await import('./encoder.ts');
    return (own ??= encoder(ports));
  };
  return {
    get ready() {
      return own?.ready;
    },
    now: () => own?.now() ?? false,
    whole: async () => (await load()).whole(),
    soon() {
      if (own) own.soon();
      else
        void load().then(
          (loaded) => loaded.soon(),
          () => undefined,
        );
    },
    warm: () =>
      load().then(
        () => undefined,
        () => undefined,
      ),
    forget: () => own?.forget(),
  };
}
