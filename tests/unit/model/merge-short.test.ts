/**
 * Copies that had no room for some answers (`elsewhere`): whoever meets whom, no text may be lost
 * to a copy that never held it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../src/model/merge.ts';
import { emptyRecord, type LearnerRecord, type Stamp } from '../../../src/model/record.ts';

const IDS = ['t16.a', 't17.b'];
const REPLICAS = ['aaaa', 'bbbb', 'cccc'];
type Move = { do: 'edit' | 'sync' | 'short'; device: number; from: number; id: string };
const move: fc.Arbitrary<Move> = fc.record({
  do: fc.constantFrom('edit' as const, 'edit' as const, 'sync' as const, 'short' as const),
  device: fc.nat({ max: 2 }),
  from: fc.nat({ max: 2 }),
  id: fc.constantFrom(...IDS),
});

/** As the codec does it: the answer goes, its stamps stay. */
function shorten(record: LearnerRecord, ids: string[]): LearnerRecord {
  const answers = Object.fromEntries(
    Object.entries(record.answers).filter(([id]) => !ids.includes(id)),
  );
  const elsewhere: Record<string, Stamp[]> = { ...record.elsewhere };
  for (const id of ids) {
    const held = record.answers[id];
    if (held)
      elsewhere[id] = [
        ...(elsewhere[id] ?? []),
        held.at,
        ...(held.earlier ?? []).map(({ at }) => at),
      ];
  }
  return { ...record, answers, elsewhere };
}

const textsOf = (record: LearnerRecord, id: string) => [
  record.answers[id]?.text,
  ...(record.answers[id]?.earlier ?? []).map(({ text }) => text),
];

/**
 * Three devices that edit, take in whole copies, or take in copies without one answer. Every edit's
 * text is new. An edit replaces the shown text that its device holds; `replaced` are those: nobody
 * needs them any more.
 */
function play(moves: Move[]) {
  const copies = REPLICAS.map(() => emptyRecord());
  const replaced = new Set<string>();
  const written: { id: string; text: string }[] = [];
  let clock = 1;
  for (const one of moves) {
    const copy = copies[one.device]!;
    if (one.do === 'edit') {
      const at: Stamp = [REPLICAS[one.device]!, clock++];
      const before = copy.answers[one.id];
      if (before) replaced.add(before.text);
      const text = `texto ${at[1]}`;
      written.push({ id: one.id, text });
      copies[one.device] = {
        ...copy,
        knows: { ...copy.knows, [at[0]]: at[1] },
        answers: { ...copy.answers, [one.id]: { ...before, text, at } },
      };
    } else if (one.device !== one.from) {
      const other = copies[one.from]!;
      copies[one.device] = mergeRecords(
        copy,
        one.do === 'short' ? shorten(other, [one.id]) : other,
      );
    }
  }
  return { copies, replaced, written };
}

describe('a copy that left answers elsewhere', () => {
  it('merged with the whole copy gives the whole copy, either way', () => {
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 30 }),
        fc.nat({ max: 2 }),
        fc.subarray(IDS),
        (moves, device, ids) => {
          const full = play(moves).copies[device]!;
          const short = shorten(full, ids);
          const joined = mergeRecords(full, emptyRecord());
          expect(mergeRecords(full, short)).toEqual(joined);
          expect(mergeRecords(short, full)).toEqual(joined);
        },
      ),
    );
  });

  it('loses no text, whatever is written on either side before the copies meet', () => {
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 40 }),
        fc.constantFrom([0, 1, 2], [2, 1, 0], [1, 0, 2]),
        (moves, [first, second, third]) => {
          const { copies, replaced, written } = play(moves);
          const all = mergeRecords(
            mergeRecords(copies[first!]!, copies[second!]!),
            copies[third!]!,
          );
          for (const { id, text } of written)
            if (!replaced.has(text)) expect(textsOf(all, id)).toContain(text);
          expect(all.elsewhere).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps what was written without having seen the text elsewhere, and that text too', () => {
    const full: LearnerRecord = {
      ...emptyRecord(),
      knows: { aaaa: 5 },
      answers: { 't16.a': { text: 'larga', at: ['aaaa', 5] } },
    };
    const short = shorten(full, ['t16.a']);
    const edited: LearnerRecord = {
      ...short,
      knows: { aaaa: 5, bbbb: 9 },
      answers: { 't16.a': { text: 'corta', at: ['bbbb', 9] } },
    };
    for (const joined of [mergeRecords(full, edited), mergeRecords(edited, full)]) {
      expect(joined.answers['t16.a']).toEqual({
        text: 'corta',
        at: ['bbbb', 9],
        earlier: [{ text: 'larga', at: ['aaaa', 5] }],
      });
      expect(joined.elsewhere).toBeUndefined();
    }
  });
});
