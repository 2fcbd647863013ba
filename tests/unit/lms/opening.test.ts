/** Which of this browser's copies goes on at a launch, and which are only asked about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/lms/fingerprint.ts';
import { WITHOUT_LMS } from '../../../src/lms/held-copies.ts';
import { openJournal } from '../../../src/lms/journal.ts';
import { mergeRecords } from '../../../src/model/merge.ts';
import type { LearnerRecord } from '../../../src/model/record.ts';
import { fakeStore } from './fake-store.ts';
import { decode, holding, keysOf, NEW, open, record, valueOf } from './held.ts';

describe('a launch', () => {
  it('of an attempt that carries this browser’s mark goes on with its copy', async () => {
    const fake = holding({ 'copy/aaaa': [{}, record('aaaa', 'mío')] });
    const found = await open(fake, {
      data: { suspendData: valueOf(record('aaaa', 'mío', 8), 'aaaa') },
    });
    expect([found.key, found.marks, keysOf(found), found.theirs?.knows]).toEqual([
      'copy/aaaa',
      ['aaaa'],
      [],
      { aaaa: 8 },
    ]);
  });

  it('of an attempt that another device wrote to since is told by the names in it', async () => {
    const theirs = mergeRecords(record('aaaa', 'mío', 8), record('bbbb', 'allá', 9));
    const fake = holding({ 'copy/aaaa': [{}, record('aaaa', 'mío')] });
    const found = await open(fake, { data: { suspendData: valueOf(theirs, 'bbbb') } });
    expect([found.key, keysOf(found)]).toEqual(['copy/aaaa', []]);
  });

  it('decodes nothing where this browser holds the very value', async () => {
    const mine = record('aaaa', 'mío');
    const value = valueOf(mine, 'aaaa');
    const about = {
      value: { print: fingerprint(value), knows: mine.knows, known: 'reached' as const },
    };
    const data = { suspendData: value };
    const found = await open(holding({ 'copy/aaaa': [about, mine] }), { data });
    expect([found.key, found.theirs, found.value?.known, decode.mock.calls]).toEqual([
      'copy/aaaa',
      undefined,
      'seen-again',
      [],
    ]);
    const behind = holding({ 'copy/aaaa': [about, record('aaaa', 'viejo', 3)] });
    expect((await open(behind, { data })).theirs).toEqual(mine);
  });

  it('of an empty attempt asks about a copy of the same id and begins its own', async () => {
    const fake = holding({ 'copy/aaaa': [{}, record('aaaa', 'de ayer')] });
    const found = await open(fake);
    expect([found.key, found.marks, keysOf(found), found.mine[0]!.record]).toEqual([
      'copy/zzzz',
      ['zzzz'],
      ['copy/aaaa'],
      undefined,
    ]);
  });

  it('takes a copy that cannot be read for no empty one, and writes nothing over it', async () => {
    const fake = holding({ 'copy/aaaa': [{}, record('aaaa', 'mío')] });
    fake.unreadable.add('copy/aaaa/record');
    const data = { suspendData: valueOf(record('aaaa', 'mío', 8), 'aaaa') };
    const found = await open(fake, { data });
    expect([found.key, found.isUnreadable]).toEqual(['copy/zzzz', true]);
    fake.unreadable.clear();
    const again = await open(fake, { data });
    expect([again.key, again.isUnreadable, again.mine[0]!.record]).toEqual([
      'copy/aaaa',
      false,
      record('aaaa', 'mío'),
    ]);
  });

  it('without an LMS joins to a copy that it could not read, once that can be', async () => {
    const fake = holding({ [WITHOUT_LMS]: [{}, record('aaaa', 'mío')] });
    fake.unreadable.add(`${WITHOUT_LMS}/record`);
    const found = await open(fake, { kind: 'browser' });
    expect([found.key, found.isUnreadable]).toEqual([WITHOUT_LMS, true]);
    const journal = openJournal(found.key, fake.store, found.isUnreadable);
    const later: LearnerRecord = {
      ...record('zzzz', ''),
      answers: { otra: { text: 'Nueva', at: ['zzzz', 10] } },
    };
    expect(await journal.write(later)).toBe('blocked');
    fake.unreadable.clear();
    expect(await journal.write(later)).toBeUndefined();
    const { answers } = fake.held.get(`${WITHOUT_LMS}/record`) as LearnerRecord;
    expect(Object.values(answers).map(({ text }) => text)).toEqual(['mío', 'Nueva']);
  });

  it('of an attempt that only has the mark of its first commit goes on with the copy', async () => {
    const fake = holding({ 'copy/aaaa': [{}, record('aaaa', 'mío')] });
    const found = await open(fake, { data: { suspendData: '~aaaa0' } });
    expect([found.key, found.theirs, decode.mock.calls]).toEqual(['copy/aaaa', undefined, []]);
  });

  it('of another learner neither opens nor mentions it', async () => {
    const fake = holding({ 'copy/aaaa': [{}, record('aaaa', 'de Ana')] });
    const data = { suspendData: valueOf(record('aaaa', 'de Ana'), 'aaaa') };
    const found = await open(fake, { id: 'luis', data });
    expect([found.key, keysOf(found)]).toEqual(['copy/zzzz', []]);
  });

  it.each(['learner_001', '0', 'undefined', 'null', ''])(
    'of everybody’s id «%s» opens each one’s own copy by its mark, and asks else',
    async (id) => {
      const fake = holding({
        'copy/aaaa': [{ id }, record('aaaa', 'de Ana')],
        'copy/bbbb': [{ id }, record('bbbb', 'de Luis')],
      });
      const ana = await open(fake, { id, data: { suspendData: '~aaaa0' } });
      expect([ana.key, ana.mine.map(({ key }) => key)]).toEqual(['copy/aaaa', ['copy/aaaa']]);
      const luis = await open(fake, {
        id,
        data: { suspendData: valueOf(record('bbbb', 'de Luis'), 'bbbb') },
      });
      expect(luis.mine.map(({ key }) => key)).toEqual(['copy/bbbb']);
      const third = await open(fake, { id });
      expect([third.key, keysOf(third)]).toEqual(['copy/zzzz', ['copy/aaaa', 'copy/bbbb']]);
    },
  );

  it('of an LMS that names its attempts goes on with the attempt’s copy', async () => {
    const fake = holding({ 'copy/aaaa': [{ attempt: 'r1' }, record('aaaa', 'mío')] });
    const data = { suspendData: '' };
    expect((await open(fake, { kind: 'cmi5', attempt: 'r1', data })).key).toBe('copy/aaaa');
    const other = await open(fake, { kind: 'cmi5', attempt: 'r2', data });
    expect([other.key, keysOf(other)]).toEqual(['copy/zzzz', ['copy/aaaa']]);
  });

  it('whose question was answered is not asked again', async () => {
    const fake = holding({
      'copy/aaaa': [{}, record('aaaa', 'mío')],
      'copy/bbbb': [{ id: '', isApart: true, answered: ['aaaa'] }, record('bbbb', 'aparte')],
    });
    const found = await open(fake, { data: { suspendData: '~aaaa0' } });
    expect([found.key, keysOf(found)]).toEqual(['copy/aaaa', []]);
  });

  it.each(['', 'undefined', 'null', '~'])('reads no copy out of «%s»', async (suspendData) => {
    const found = await open(fakeStore(), { data: { suspendData, said: NEW } });
    expect([found.theirs, found.unread, decode.mock.calls]).toEqual([undefined, undefined, []]);
  });

  it('finds copies from before they knew whose they are', async () => {
    const fake = fakeStore();
    fake.put('lms/ana/record', record('cccc', 'de Ana'));
    fake.put('lms/unknown/dddd/record', record('dddd', 'de alguien'));
    fake.put('this-browser/record', record('eeee', 'sin LMS'));
    const given = { suspendData: valueOf(record('dddd', 'de alguien'), 'dddd') };
    const unknown = await open(fake, { id: '', data: given });
    expect([unknown.key, unknown.marks]).toEqual(['lms/unknown/dddd', ['dddd']]);
    const ana = await open(fake);
    expect(keysOf(ana)).toEqual(['lms/ana', 'lms/unknown/dddd', 'this-browser']);
  });

  it('where this browser’s storage does not answer goes on without it', async () => {
    const fake = fakeStore();
    fake.fail('TimeoutError');
    const found = await open(fake);
    expect([found.key, found.isUnlisted]).toEqual(['copy/zzzz', true]);
  });
});

describe('a launch that gives back less than it was told to keep', () => {
  const held = (known: 'answered' | 'reached') =>
    holding({
      'copy/aaaa': [{ value: { print: 'p', knows: { aaaa: 10 }, known } }, record('aaaa', 'mío')],
    });

  it.each(['answered', 'reached'] as const)('is told, with what was known: %s', async (known) => {
    const data = { suspendData: valueOf(record('aaaa', 'm', 4), 'aaaa') };
    expect((await open(held(known), { data })).lost).toBe(known);
    expect((await open(held(known), { data: { suspendData: '~aaaa0' } })).lost).toBe(known);
  });

  it('is none where it gives back as much, or more', async () => {
    for (const revision of [10, 11]) {
      const data = { suspendData: valueOf(record('aaaa', 'm', revision), 'aaaa') };
      expect((await open(held('reached'), { data })).lost).toBeUndefined();
    }
  });
});

describe('a page whose session the LMS does not open again', () => {
  it('goes on with the copy of its own launch', async () => {
    const fake = holding({ 'copy/aaaa': [{}, record('aaaa', 'mío')] });
    const found = await open(fake, {
      id: '',
      kind: 'browser',
      isApart: true,
      before: 'copy/aaaa',
      data: { suspendData: '' },
    });
    expect([found.key, found.mine[0]!.record, found.lost, keysOf(found)]).toEqual([
      'copy/aaaa',
      record('aaaa', 'mío'),
      undefined,
      [],
    ]);
  });

  it('begins a copy of its own where nothing shows that it is the same launch, and asks', async () => {
    const fake = holding({
      'copy/aaaa': [{}, record('aaaa', 'mío')],
      'this-browser': [{ id: '', isApart: true }, record('eeee', 'de otro')],
    });
    const given = { id: '', kind: 'browser' as const, data: { suspendData: '' } };
    const found = await open(fake, { ...given, isApart: true });
    expect([found.key, found.about.isApart, found.marks, keysOf(found)]).toEqual([
      'copy/zzzz',
      true,
      ['zzzz'],
      ['copy/aaaa', 'this-browser'],
    ]);
    const alone = await open(fake, given);
    expect([alone.key, keysOf(alone)]).toEqual(['this-browser', []]);
  });

  it('whatever was written in it and before, joining keeps both texts', () => {
    const text = fc.stringMatching(/^[a-zñ ]{0,12}$/);
    const revision = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(text, text, revision, revision, (one, other, first, second) => {
        const before = record('aaaa', one, first);
        const apart = record('zzzz', other, second);
        for (const joined of [mergeRecords(before, apart), mergeRecords(apart, before)]) {
          const { text: shown, earlier = [] } = joined.answers['t16-diagnostico.evidencia']!;
          const all = [shown, ...earlier.map((version) => version.text)];
          for (const written of [one, other])
            if (written.trim() !== '') expect(all).toContain(written);
        }
      }),
    );
  });
});
