/** The mixer of format 2, both ways. Frozen with the format. */
import { Decoder, Encoder, mostBits } from '../coding/arithmetic.ts';
import { walker } from '../coding/walker.ts';
import type { Sink } from '../walk/column.ts';
import { Unreadable } from '../walk/unreadable.ts';
import { readRecord } from '../walk/walk-read.ts';
import { proseModel, type KeptModel } from './prose-model.ts';

/**
 * A model that has read the priming. It takes longer than a learner's text, so whoever writes again
 * and again goes back to the state after it; one that reads once does without the second copy (7
 * MB).
 */
let primed: { prose: KeptModel; restore(): void } | undefined;

interface MixerSink extends Sink {
  /** Bytes so far. */
  size(): number;
  /** The message; undefined where no decoder would take it (it holds more than `mostBits`). */
  finish(): Uint8Array | undefined;
}

export function mixerSink(): MixerSink {
  const encoder = new Encoder();
  const isPrimed = primed !== undefined;
  primed?.restore();
  const prose = primed?.prose ?? proseModel();
  const { sink, seal } = walker(encoder, prose, isPrimed, () => {
    primed = { prose, restore: prose.keep() };
  });
  return {
    ...sink,
    size: () => encoder.bytes.length,
    finish() {
      seal();
      const bytes = encoder.finish();
      return encoder.coded <= mostBits(bytes.length) ? bytes : undefined;
    },
  };
}

/** Throws `Unreadable` where the payload is not the mixer's. */
export function decodeMixed(payload: Uint8Array): unknown {
  primed?.restore();
  const prose = primed?.prose ?? proseModel();
  const { source, seal } = walker(new Decoder(payload), prose, primed !== undefined);
  const value = readRecord(source);
  if (!seal()) throw new Unreadable();
  return value;
}
