/** The walk of a record through models of prose and of codes, both ways. Frozen. */
import type { Column, Sink, Source } from '../walk/column.ts';
import { lettersOf, textOf } from '../walk/letters.ts';
import { primeWith } from '../walk/priming.ts';
import { hash } from './adaptive.ts';
import { silent, type Coder } from './arithmetic.ts';
import { codeModel } from './code-model.ts';

export interface ProseModel {
  /**
   * Codes one text's bytes, the last of which is 0. `kind` is a hash of the question it answers.
   */
  begin(kind: number): void;
  byte(coder: Coder, byte: number): number;
}

/**
 * Sink and source at once: what is coded is what is given, or what the coder reads. Everything
 * starts from the state that the priming leaves. `isPrimed`: the model of prose has read it
 * already; `onPrimed`: it just has.
 */
export function walker(coder: Coder, prose: ProseModel, isPrimed: boolean, onPrimed?: () => void) {
  const codes = codeModel();
  let current = silent;
  let seen = 0;

  function text(model: ProseModel | typeof codes, kind: string, value: string | undefined): string {
    model.begin(kindHash(kind));
    if (value !== undefined) {
      for (const byte of lettersOf(value)) seen = hash(seen, model.byte(current, byte));
      return value;
    }
    return textOf(() => {
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
  primeWith(isPrimed ? { ...sink, prose: () => undefined } : sink);
  if (!isPrimed) onPrimed?.();
  current = coder;
  seen = 0;
  return { sink, source, seal };
}

function kindHash(kind: string): number {
  let mixed = 7;
  for (let at = 0; at < kind.length; at++) mixed = hash(mixed, kind.charCodeAt(at));
  return mixed;
}
