import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../src/model/merge.ts';
import { emptyRecord, parseRecord, type LearnerRecord } from '../../../src/model/record.ts';

/**
 * A learner with several browsers: each edits its own copy, publishes it, and takes in what another
 * published.
 */
type Move =
  | { do: 'edit'; device: number; id: string; text: string }
  | { do: 'sync'; device: number; from: number }
  | { do: 'choose'; device: number; id: string; value: string }
  | { do: 'see'; device: number; step: string };

const REPLICAS = ['aaaa', 'bbbb', 'cccc'];
const device = fc.nat({ max: 2 });
const id = fc.constantFrom('t16.a', 't16.b', 't17.c');
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      device,
      id,
      text: fc.string({ maxLength: 6, minLength: 1 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sync' as const), device, from: device }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      device,
      id,
      value: fc.constantFrom('a', 'b'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('see' as const),
      device,
      step: fc.constantFrom('s1', 's2', 's3'),
    }),
  },
);

function play(moves: Move[]): LearnerRecord[] {
  const copies = REPLICAS.map(() => emptyRecord());
  let clock = 1;
  for (const one of moves) {
    const replica = REPLICAS[one.device]!;
    const copy = copies[one.device]!;
    if (one.do === 'sync') {
      copies[one.device] = mergeRecords(copy, copies[one.from]!);
      continue;
    }
    const at: [string, number] = [
      replica,
      Math.max(clock++, ...Object.values(copy.knows).map((known) => known + 1)),
    ];
    copy.knows[replica] = at[1];
    if (one.do === 'edit') copy.answers[one.id] = { ...copy.answers[one.id], text: one.text, at };
    else if (one.do === 'choose') copy.choices[one.id] = { value: one.value, at };
    else if (!copy.steps.includes(one.step)) copy.steps.push(one.step);
  }
  return copies;
}

const copies = fc.array(move, { maxLength: 40 }).map(play);
/** The order in which steps were first seen may differ between copies; nothing else may. */
const plain = (record: LearnerRecord) => ({ ...record, steps: [...record.steps].sort() });
const texts = (record: LearnerRecord, answer: string) =>
  [
    record.answers[answer]?.text,
    ...(record.answers[answer]?.earlier ?? []).map(({ text }) => text),
  ].filter((text) => text !== undefined && text.trim() !== '');

/** A property over every history of copies. */
const check = (holds: (copies: LearnerRecord[]) => void) =>
  fc.assert(
    fc.property(copies, (three) => {
      holds(three);
    }),
  );

describe('merging two copies of a record', () => {
  it('does not depend on which is mine', () => {
    check(([a, b]) => expect(plain(mergeRecords(a!, b!))).toEqual(plain(mergeRecords(b!, a!))));
  });

  it('changes nothing when repeated', () => {
    check(([a, b]) => expect(mergeRecords(mergeRecords(a!, b!), b!)).toEqual(mergeRecords(a!, b!)));
  });

  it('shows the same text in whatever order three copies meet', () => {
    fc.assert(
      fc.property(copies, ([a, b, c]) => {
        const shown = (record: LearnerRecord) =>
          Object.fromEntries(Object.entries(record.answers).map(([key, { text }]) => [key, text]));
        expect(shown(mergeRecords(mergeRecords(a!, b!), c!))).toEqual(
          shown(mergeRecords(a!, mergeRecords(b!, c!))),
        );
      }),
    );
  });

  it('loses no text that neither copy had seen replaced', () => {
    fc.assert(
      fc.property(copies, ([a, b]) => {
        const merged = mergeRecords(a!, b!);
        for (const [mine, theirs] of [
          [a!, b!],
          [b!, a!],
        ] as const) {
          for (const [key, held] of Object.entries(mine.answers)) {
            const replaced = (theirs.knows[held.at[0]] ?? -1) >= held.at[1];
            if (!replaced && held.text.trim() !== '')
              expect(texts(merged, key)).toContain(held.text);
            if (!replaced)
              for (const { text } of held.earlier ?? []) expect(texts(merged, key)).toContain(text);
          }
        }
      }),
    );
  });

  it('keeps one version where the other had seen it', () => {
    const before = {
      ...emptyRecord(),
      knows: { aaaa: 5 },
      answers: { 't16.a': { text: 'uno', at: ['aaaa', 5] as [string, number] } },
    };
    const after = {
      ...before,
      knows: { aaaa: 5, bbbb: 9 },
      answers: { 't16.a': { text: 'dos', at: ['bbbb', 9] as [string, number] } },
    };
    expect(mergeRecords(before, after).answers['t16.a']).toEqual({ text: 'dos', at: ['bbbb', 9] });
  });

  it('shows the newer of a true conflict and keeps the other as an earlier version', () => {
    const mine = {
      ...emptyRecord(),
      knows: { aaaa: 5 },
      answers: { 't16.a': { text: 'en la laptop', at: ['aaaa', 5] as [string, number] } },
    };
    const theirs = {
      ...emptyRecord(),
      knows: { bbbb: 9 },
      answers: { 't16.a': { text: 'en el teléfono', at: ['bbbb', 9] as [string, number] } },
    };
    expect(mergeRecords(mine, theirs).answers['t16.a']).toEqual({
      text: 'en el teléfono',
      at: ['bbbb', 9],
      earlier: [{ text: 'en la laptop', at: ['aaaa', 5] }],
    });
  });

  it('lists an answer that is elsewhere until a copy brings it', () => {
    const small = {
      ...emptyRecord(),
      knows: { aaaa: 5 },
      elsewhere: { 't16.a': [['aaaa', 5] as [string, number]] },
    };
    const whole = {
      ...emptyRecord(),
      knows: { aaaa: 5 },
      answers: { 't16.a': { text: 'larga', at: ['aaaa', 5] as [string, number] } },
    };
    expect(mergeRecords(small, emptyRecord()).elsewhere).toEqual({ 't16.a': [['aaaa', 5]] });
    expect(mergeRecords(small, whole).elsewhere).toBeUndefined();
  });

  it('always gives a record that parses', () => {
    check(([a, b]) =>
      expect(parseRecord(JSON.parse(JSON.stringify(mergeRecords(a!, b!)))).ok).toBe(true),
    );
  });
});
