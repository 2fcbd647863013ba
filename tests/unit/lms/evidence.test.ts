/** What may be claimed of the LMS's copy, whose an attempt is, and what an empty answer means. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterYes,
  cameBack,
  covers,
  isCredibleId,
  isNothing,
  isNoValue,
  isProven,
  whose,
  type About,
  type Attempt,
  type Known,
} from '../../../src/lms/evidence.ts';
import { fingerprint } from '../../../src/lms/fingerprint.ts';
import { parted, TRAILER_ROOM, withTrailer } from '../../../src/lms/trailer.ts';

describe('a yes', () => {
  it.each<[boolean, boolean | undefined, boolean, Known]>([
    [true, true, false, 'reached'],
    [true, undefined, false, 'reached'],
    // A preview: its server is there, and nothing ever goes to it.
    [true, false, false, 'answered'],
    [true, false, true, 'reached'],
    [false, true, true, 'answered'],
  ])(
    'with its server there (%s), asked (%s), and a launch that gave back (%s) is %s',
    (...given) => {
      const [isThere, hasSent, givesBack, known] = given;
      expect(afterYes({ isThere, hasSent, givesBack })).toBe(known);
    },
  );
});

describe('a claim', () => {
  it.each<[Known, boolean, boolean]>([
    ['nothing', false, false],
    ['sent', false, false],
    ['answered', false, false],
    ['reached', false, true],
    ['seen-again', false, true],
    ['answered', true, false],
    ['reached', true, false],
    ['seen-again', true, true],
  ])('of what is %s, by an LMS that is weak: %s', (known, isWeak, claim) => {
    expect(isProven(known, isWeak)).toBe(claim);
  });

  it('of an earlier launch is kept by a copy that knows as much of this browser’s changes', () => {
    const value = { print: '', knows: { aaaa: 5, bbbb: 9 }, known: 'reached' as const };
    expect(cameBack(value, ['aaaa'], { aaaa: 5 })).toBe('all');
    expect(cameBack(value, ['aaaa'], { aaaa: 7, cccc: 1 })).toBe('all');
    expect(cameBack(value, ['aaaa'], { aaaa: 4, cccc: 1 })).toBe('older');
    expect(cameBack(value, ['aaaa'], {})).toBe('older');
    expect(cameBack(undefined, ['aaaa'], {})).toBe('all');
    expect([covers({ aaaa: 5, bbbb: 9 }, value), covers({ aaaa: 5 }, value)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('an id', () => {
  it.each(
    [
      '',
      ' ',
      '0',
      '1',
      '000',
      'undefined',
      'null',
      'NaN',
      'learner_001',
      'student_001',
      'user1',
    ].concat([
      'LEARNER-1',
      'guest',
      'preview',
      'demo',
      'test',
      '[object Object]',
      'anonymous',
      '-',
    ]),
  )('«%s» tells nobody apart', (id) => {
    expect(isCredibleId(id)).toBe(false);
  });

  it.each(['ana', '2', '10', '4711', 'learner_002', 'a01234567', 'ana.ortega@example.mx', 'null1'])(
    '«%s» may',
    (id) => {
      expect(isCredibleId(id)).toBe(true);
    },
  );
});

describe('whose a copy of this browser is', () => {
  const copy = (given: Partial<About> = {}): About => ({
    id: 'ana',
    marks: ['aaaa'],
    isApart: false,
    ...given,
  });
  const attempt = (given: Partial<Attempt> = {}): Attempt => ({ id: 'ana', marks: [], ...given });
  const value = { print: 'p', knows: {}, known: 'reached' as const };

  it.each<[string, Partial<About>, Partial<Attempt>, string]>([
    ['carries this browser’s mark', {}, { marks: ['bbbb', 'aaaa'] }, 'mine'],
    ['is the very value that this browser gave', { value }, { print: 'p' }, 'mine'],
    ['has the name of the copy’s attempt', { attempt: 'r1' }, { attempt: 'r1' }, 'mine'],
    ['is empty', {}, {}, 'ask'],
    ['does not know this browser', {}, { marks: ['bbbb'], print: 'q' }, 'ask'],
    ['is another attempt', { attempt: 'r1' }, { attempt: 'r2' }, 'ask'],
    ['nobody can read', {}, { print: 'q', isUnread: true }, 'mine'],
    ['nobody can read, of everybody’s id', { id: '0' }, { id: '0', isUnread: true }, 'ask'],
    ['is another learner’s', {}, { id: 'luis' }, 'other'],
    ['is another learner’s, who has the copy’s file', {}, { id: 'luis', marks: ['aaaa'] }, 'other'],
    ['has an id that everybody has', { id: 'learner_001' }, { id: 'learner_001' }, 'ask'],
    ['has no id', {}, { id: '' }, 'ask'],
    ['has no id and this browser’s mark', { id: '' }, { id: '', marks: ['aaaa'] }, 'mine'],
    ['got an id since', { id: 'undefined' }, { id: 'ana' }, 'ask'],
    ['is any, and the copy was written without one', { isApart: true }, { marks: ['aaaa'] }, 'ask'],
  ])('beside an attempt that %s', (_, about, given, answer) => {
    expect(whose(copy(about), attempt(given))).toBe(answer);
  });

  it('is never told by an id alone, and never the learner’s where two ids differ', () => {
    const id = fc.constantFrom('ana', 'luis', '', '0', 'learner_001', 'undefined', 'null');
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(whose(copy({ id: one }), attempt({ id: other }))).not.toBe('mine');
        if (isCredibleId(one) && isCredibleId(other) && one !== other)
          expect(whose(copy({ id: one }), attempt({ id: other, marks: ['aaaa'] }))).toBe('other');
      }),
    );
  });
});

describe('an empty suspend_data', () => {
  const said = {
    entry: 'ab-initio',
    status: 'not attempted',
    location: '',
    score: '',
    objectives: '0',
  };
  it.each([
    ['of a new attempt', {}, true],
    ['of a new attempt in 2004', { status: 'unknown' }, true],
    ['as forma.lms spells it', { entry: 'ab-inito' }, true],
    ['where the LMS answers nothing at all yet', { entry: '', status: '', objectives: '' }, false],
    ['of an attempt that is resumed', { entry: 'resume' }, false],
    ['of an attempt with a status', { status: 'incomplete' }, false],
    ['of an attempt with a place', { location: 'tema-16#t16-1' }, false],
    ['of an attempt with a score', { score: '80' }, false],
    ['of an attempt with objectives', { objectives: '3' }, false],
  ])('%s', (_, given, answer) => {
    expect(isNothing({ ...said, ...given })).toBe(answer);
  });

  it('is also what a script made of it', () => {
    expect(['', ' ', 'undefined', 'null', 'K1A'].map(isNoValue)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a trailer', () => {
  it('comes off as it was put on, whatever the count, with padding or without', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9_\u3400-\u4dbf-]*$/),
        fc.nat(),
        fc.nat(20),
        (text, count, padding) => {
          const value = withTrailer(text, { mark: 'k3f9', count });
          expect(value.length - text.length).toBeLessThanOrEqual(TRAILER_ROOM);
          expect(parted(`${value}${'~'.repeat(padding)}`)).toEqual({
            text,
            trailer: { mark: 'k3f9', count: count % 36 ** 3 },
          });
        },
      ),
    );
  });

  it('is not seen in what has none', () => {
    expect(parted('K1Atexto')).toEqual({ text: 'K1Atexto' });
    expect(parted('K1A~a~~~')).toEqual({ text: 'K1A~a' });
    expect(parted('')).toEqual({ text: '' });
  });
});

it('a fingerprint tells values apart that differ in one character or in its place', () => {
  const values = ['', 'a', 'b', 'ab', 'ba', 'aab', 'K1A~aaaa0', 'K1A~aaaa1'];
  expect(new Set(values.map(fingerprint)).size).toBe(values.length);
});
