/** Records as learners could make them, hostile text included. */
import fc from 'fast-check';
import type { LearnerRecord, Stamp } from '../../../src/model/record.ts';
import { wellFormed } from '../../../src/model/text.ts';

const HOSTILE = [
  'n\u0303andu\u0301',
  '👩‍👩‍👧‍👦',
  'مرحبا بالعالم',
  '\uFFFD',
  'uno\r\ndos',
  '[,]',
  '{lang=es}',
  '</script>',
  'x'.repeat(400),
  '\u2028',
  '\uFFFE',
  '\uFEFF',
  '\x1b\x01\x7f\x80\x9f',
  '“Word” – pegó… esto',
  '漢字',
  '  ',
  '',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }).map(wellFormed),
  fc
    .array(fc.constantFrom('la cuenta', 'clave', 'margen', '.', '\n', 'ñ', 'ÁREA', '%'), {
      maxLength: 30,
    })
    .map((words) => words.join(' ')),
);
/** The schema library drops keys of these names, whatever the record. */
const UNSAFE = ['__proto__', 'prototype', 'constructor'];
const id = fc.oneof(
  fc.constantFrom(
    't16-diagnostico.evidencia',
    't17-parte-2.r7',
    't18-criterios.a1.nombre',
    't18-criterios.r7.importancia',
  ),
  fc
    .stringMatching(/^[a-zA-Z0-9-]{1,9}(\.[a-zA-Z0-9-]{1,9}){0,2}$/)
    .filter((one) => !UNSAFE.includes(one)),
);
const revision = fc.oneof(fc.nat({ max: 100_000_000 }), fc.maxSafeNat(), fc.constant(1e300));
const stamp: fc.Arbitrary<Stamp> = fc.tuple(fc.stringMatching(/^[a-z0-9]{4}$/), revision);
const percent = fc.nat({ max: 100 });
const earlier = fc.array(fc.record({ text, at: stamp }), { maxLength: 3 });
const dictionary = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(id, value, { maxKeys: 6, noNullPrototype: true });

export const records: fc.Arbitrary<LearnerRecord> = fc.record(
  {
    schema: fc.constant(1 as const),
    knows: fc.dictionary(fc.stringMatching(/^[a-z0-9]{4}$/), revision, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    place: fc.record({ page: fc.constantFrom('tema-16', 'cierre'), step: id, at: stamp }),
    steps: fc.array(
      fc.oneof(id, fc.constantFrom('t16-introduccion', 'cierre-revision', 't17-razon')),
      { maxLength: 9 },
    ),
    answers: dictionary(fc.record({ text, at: stamp, earlier }, { requiredKeys: ['text', 'at'] })),
    choices: dictionary(fc.record({ value: text, at: stamp })),
    exercises: dictionary(
      fc.record(
        { progress: percent, score: percent, finished: fc.boolean(), told: fc.integer() },
        { requiredKeys: ['progress', 'finished'] },
      ),
    ),
    elsewhere: dictionary(fc.array(stamp, { maxLength: 3 })),
  },
  { requiredKeys: ['schema', 'knows', 'steps', 'answers', 'choices', 'exercises'] },
) as fc.Arbitrary<LearnerRecord>;
