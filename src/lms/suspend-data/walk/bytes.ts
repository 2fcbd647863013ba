/**
 * The walk as bytes for deflate: each column of numbers on its own (varints, with its length), then
 * all text.
 */
import { column, type Column, type Sink, type Source } from './column.ts';
import { lettersOf, textOf } from './letters.ts';
import { Unreadable } from './unreadable.ts';

const COLUMNS = Object.keys(column).length;

export function byteSink(): Sink & { bytes(): Uint8Array } {
  const columns: number[][] = Array.from({ length: COLUMNS }, () => []);
  const codes: number[] = [];
  const prose: number[] = [];
  const append = (to: number[], text: string) => {
    for (const byte of lettersOf(text)) to.push(byte);
  };
  return {
    number: (at, value) => pushNumber(columns[at]!, value),
    code: (_, value) => append(codes, value),
    prose: (_, value) => append(prose, value),
    bytes: () => {
      const head: number[] = [];
      for (const part of [...columns, codes]) pushNumber(head, part.length);
      return Uint8Array.from([head, ...columns, codes, prose].flat());
    },
  };
}

export function byteSource(bytes: Uint8Array): Source {
  const head = { at: 0 };
  const lengths = Array.from({ length: COLUMNS + 1 }, () => readNumber(bytes, head));
  const cursors: { at: number }[] = [];
  let start = head.at;
  for (const length of lengths) {
    cursors.push({ at: start });
    start += length;
  }
  const prose = { at: start };
  const next = (cursor: { at: number }) => () => byteAt(bytes, cursor);
  return {
    number: (at: Column) => readNumber(bytes, cursors[at]!),
    code: () => textOf(next(cursors[COLUMNS]!)),
    prose: () => textOf(next(prose)),
  };
}

function pushNumber(to: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    to.push(128 + (rest % 128));
    rest = Math.floor(rest / 128);
  }
  to.push(rest);
}

function readNumber(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = byteAt(bytes, cursor);
    value += (byte % 128) * scale;
    if (byte < 128) return value;
  }
}

function byteAt(bytes: Uint8Array, cursor: { at: number }): number {
  const byte = bytes[cursor.at++];
  if (byte === undefined) throw new Unreadable();
  return byte;
}
