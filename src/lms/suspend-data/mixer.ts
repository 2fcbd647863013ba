/** The walk through the context mixer, both ways, from the state that the priming text leaves. */
import { Decoder, Encoder, silent, type Coder } from './arithmetic.ts';
import { codeModel } from './code-model.ts';
import type { Column, Sink, Source } from './column.ts';
import { lettersOf, textOf } from './letters.ts';
import { primeWith } from './priming.ts';
import { hash, proseModel } from './prose-model.ts';
import { Unreadable } from './walk-read.ts';

/** No record is longer: a decoder that gets here reads noise. */
const MOST = 4_000_000;

/** Sink and source at once: what is coded is what is given, or what the coder reads. */
function walker(coder: Coder) {
  let current = coder;
  const prose = proseModel();
  const codes = codeModel();
  let read = 0;
  let seen = 0;

  function text(
    model: typeof prose | typeof codes,
    kind: string,
    value: string | undefined,
  ): string {
    model.begin(kindHash(kind));
    if (value !== undefined) {
      for (const byte of lettersOf(value)) seen = hash(seen, model.byte(current, byte));
      return value;
    }
    return textOf(() => {
      if (read++ > MOST) throw new Unreadable();
      const byte = model.byte(current, 0);
      seen = hash(seen, byte);
      return byte;
    });
  }

  function number(column: Column, value: number): number {
    const coded = codes.number(current, column, value);
    seen = hash(seen, coded % 65536);
    return coded;
  }

  /**
   * Fifteen bits of everything seen, written as they are: an engine that computed otherwise would
   * not arrive at them.
   */
  function seal(): boolean {
    const expected = seen & 0x7fff;
    let coded = 0;
    for (let shift = 14; shift >= 0; shift--)
      coded = (coded << 1) | current.code((expected >> shift) & 1, 0x8000);
    return coded === expected;
  }

  const sink: Sink = {
    number: (column, value) => void number(column, value),
    code: (kind, value) => void text(codes, kind, value),
    prose: (kind, value) => void text(prose, kind, value),
  };
  const source: Source = {
    number: (column) => number(column, 0),
    code: (kind) => text(codes, kind, undefined),
    prose: (kind) => text(prose, kind, undefined),
  };
  current = silent;
  primeWith(sink);
  current = coder;
  seen = 0;
  return { sink, source, seal };
}

export function mixerSink(): Sink & { seal(): void; bytes(): Uint8Array; size(): number } {
  const encoder = new Encoder();
  const { sink, seal } = walker(encoder);
  return { ...sink, seal, bytes: () => encoder.finish(), size: () => encoder.bytes.length };
}

export function mixerSource(bytes: Uint8Array): Source & { sealed(): boolean } {
  const { source, seal } = walker(new Decoder(bytes));
  return { ...source, sealed: seal };
}

function kindHash(kind: string): number {
  let mixed = 7;
  for (let at = 0; at < kind.length; at++) mixed = hash(mixed, kind.charCodeAt(at));
  return mixed;
}
