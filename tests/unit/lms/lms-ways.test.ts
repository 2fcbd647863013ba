/** What a session makes of answers, words, grades and refusals that no standard knows. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gradeOf, suspendDataOf, textOf, yesOrNo } from '../../../src/lms/answers.ts';
import { standingIn, type Standing } from '../../../src/lms/standing.ts';
import type { Standard } from '../../../src/campus/standard.ts';
import { facts, launch, told } from './scorm-lms.ts';

const BOTH: Standard[] = ['scorm12', 'scorm2004'];
const STATUS = { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status' } as const;
const SCORE = { scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw' } as const;

/** Where there is no localStorage nothing is remembered from one launch to the next. */
beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
  });
  return () => vi.unstubAllGlobals();
});

describe('an answer', () => {
  it.each(['true', 'True', ' TRUE ', true, 1, '1', new String('true'), new Boolean(true)])(
    'of %o is a yes',
    (given) => expect(yesOrNo(given)).toBe(given === ' TRUE ' ? 'unclear' : 'yes'),
  );
  it.each(['false', 'False', false, 0, '0', new String('false')])('of %o is a no', (given) =>
    expect(yesOrNo(given)).toBe('no'),
  );
  it.each([undefined, null, '', {}, Number.NaN, '<html>', Promise.resolve(true), 'null'])(
    'of %o is neither',
    (given) => expect(yesOrNo(given)).toBe('unclear'),
  );
  it('as a text is nothing where it only says so', () => {
    for (const given of [undefined, null, 'undefined', 'null', 'NaN', '[object Object]', {}])
      expect(textOf(given)).toBe('');
    expect([textOf('Nulla, Ana'), textOf(0), textOf(new String('a'))]).toEqual([
      'Nulla, Ana',
      '0',
      'a',
    ]);
  });
  it('as suspend_data is nothing where it is a default', () => {
    for (const given of ['', ' ', '{}', '[]', '0', 'none', 'false'])
      expect(suspendDataOf(given)).toBe('');
    expect(suspendDataOf('K1A')).toBe('K1A');
  });
  it('as a grade is one only where it is a number', () => {
    for (const given of ['', ' ', 'null', 'NaN', 'undefined', 'A', '1e3x', '-', 'Infinity'])
      expect(gradeOf(given)).toBeUndefined();
    expect(['0', '85', '85,5', ' 90 %', '-1.25', '.5'].map(gradeOf)).toEqual([
      0, 85, 85.5, 90, -1.25, 0.5,
    ]);
  });
});

describe('a status', () => {
  const meanings: [Standing | undefined, string[]][] = [
    [
      'completed',
      ['completed', 'Completed', 'complete', 'c', 'C', 'COMPLETADO', 'Finalizado', 'done'],
    ],
    ['passed', ['passed', 'passed ', 'Pass', 'p', 'Aprobado', 'completed/passed', 'success']],
    ['failed', ['failed', 'F', 'Reprobada', 'no aprobado', 'not passed']],
    ['incomplete', ['incomplete', 'i', 'in progress', 'Incompleto', 'browsed', 'not completed']],
    ['untouched', ['not attempted', 'Not_Attempted', 'n', 'no iniciado']],
    [undefined, ['', ' ', 'unknown', 'xyz', '1', 'true']],
  ];
  it.each(meanings)('of %s is known in %o', (standing, words) => {
    for (const word of words) expect(standingIn(word), word).toBe(standing);
  });
});

describe.each(BOTH)('%s: a finished course', (standard) => {
  const stored = {
    [STATUS[standard]]: 'completed',
    [SCORE[standard]]: '90',
    'cmi.suspend_data': 'K1Atexto',
    [standard === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit']: 'suspend',
  };
  const saying = (word: string, score = '90') =>
    launch(standard, {
      stored,
      answer: (method, element, _value, ask) => {
        if (method !== 'GetValue') return ask();
        if (element.endsWith('status')) return word;
        return element === SCORE[standard] ? score : ask();
      },
    });

  it.each(['', 'Completed', 'complete', 'c', 'passed ', 'unknown', 'Aprobado', 'completado'])(
    'whose status the LMS gives as "%s" is never told to be less',
    async (word) => {
      const lms = saying(word);
      await lms.session.save(facts({ completed: true, progress: 1, score: 0.9 }));
      await lms.session.terminate();
      const said = lms.calls.filter(
        ({ method, element }) => method === 'SetValue' && element === STATUS[standard],
      );
      expect(said.filter(({ value }) => !['completed', 'passed'].includes(value))).toEqual([]);
    },
  );

  it('stays so though an answer is taken back meanwhile', async () => {
    const lms = launch(standard, {});
    await lms.session.save(facts({ completed: true, score: 0.9 }));
    await lms.session.save(facts({ completed: false, score: 0.4 }));
    expect([lms.stored()[STATUS[standard]], String(lms.stored()[SCORE[standard]])]).toEqual([
      'completed',
      '90',
    ]);
  });

  it.each(['null', 'NaN', '', 'undefined'])('with a grade of "%s" gets its own', async (score) => {
    const lms = saying('completed', score);
    await lms.session.save(facts({ completed: true, score: 0.95 }));
    expect(String(lms.stored()[SCORE[standard]])).toBe('95');
  });
});

describe.each(BOTH)('%s: an LMS that fails a commit because of', (standard) => {
  const rows = {
    objectives: [{ id: 't16', description: 'Tema 16: ¿Qué es?', progress: 1 }],
    interactions: [told()],
  };
  const failing = (pattern: RegExp, stored = {}) => {
    const set = new Map<string, string>();
    return launch(standard, {
      stored,
      answer: (method, element, value, ask) => {
        if (method === 'SetValue') set.set(element, value);
        const bad = [...set].some(([name, held]) => pattern.test(name) && held !== '');
        return (method === 'Commit' || method === 'Terminate') && bad ? 'false' : ask();
      },
    });
  };

  it.each(['objectives.\\d', 'interactions.\\d', 'location$'])(
    '%s still keeps the text, in this launch or the next',
    async (pattern) => {
      const first = failing(new RegExp(pattern));
      expect(await first.session.save(facts({ ...rows, suspendData: 'K1Auno' }))).toEqual({
        saved: true,
      });
      expect(first.stored()['cmi.suspend_data']).toBe('K1Auno');
      for (let time = 0, stored = first.stored(); time < 3; time++) {
        const next = failing(new RegExp(pattern), stored);
        await next.session.save(facts({ ...rows, suspendData: `K1A${time}` }));
        const again = await next.session.save(facts({ ...rows, suspendData: `K1B${time}` }));
        if (time === 2) expect(again).toEqual({ saved: true });
        stored = next.stored();
        if (time === 2) expect(stored['cmi.suspend_data']).toBe('K1B2');
      }
    },
  );

  it('nothing commits the text and the rest together from the second save on', async () => {
    const lms = launch(standard);
    await lms.session.save(facts(rows));
    const before = lms.calls.filter(({ method }) => method === 'Commit').length;
    await lms.session.save(facts({ ...rows, suspendData: 'K1Bmas' }));
    expect(lms.calls.filter(({ method }) => method === 'Commit')).toHaveLength(before + 1);
  });
});

describe.each(BOTH)('%s: an LMS that throws', (standard) => {
  it('on what it lacks still keeps the text', async () => {
    const lms = launch(standard, {
      answer: (_method, element, _value, ask) => {
        if (/objectives|interactions|location|score/.test(element)) throw new TypeError('lacks');
        return ask();
      },
    });
    const outcome = await lms.session.save(facts({ score: 0.5, interactions: [told()] }));
    expect(outcome).toEqual({ saved: true });
    expect(lms.stored()['cmi.suspend_data']).toBe('K1Atexto');
  });
});

describe('suspend_data that is refused', () => {
  const wide = `K1B${'ꀀ'.repeat(1500)}`;
  const limited = (fits: (value: string) => boolean, stored = {}) =>
    launch('scorm12', {
      stored,
      rules: 'permissive',
      answer: (method, element, value, ask) =>
        method === 'SetValue' && element === 'cmi.suspend_data' && !fits(value) ? 'false' : ask(),
    });
  const ascii = (value: string) => !/[^\x20-\x7e]/.test(value);

  it('for its characters is asked for in ASCII, here and at the next launch', async () => {
    const lms = limited(ascii);
    expect(await lms.session.save(facts({ suspendData: wide }))).toMatchObject({
      saved: false,
      element: 'cmi.suspend_data',
    });
    expect([lms.session.suspendAlphabet, lms.session.suspendLimit]).toEqual(['ascii', 4000]);
    expect(limited(ascii).session.suspendAlphabet).toBe('ascii');
  });

  it('for its length is asked for shorter, step by step', async () => {
    const lms = limited((value) => value.length <= 1000);
    const limits: number[] = [];
    for (let time = 0; time < 4; time++) {
      await lms.session.save(facts({ suspendData: 'K'.repeat(lms.session.suspendLimit) }));
      limits.push(lms.session.suspendLimit);
    }
    expect(limits).toEqual([2000, 1000, 1000, 1000]);
  });

  it('that the LMS cuts in its page is not taken for kept', async () => {
    const lms = launch('scorm12', {
      rules: 'permissive',
      answer: (method, element, _value, ask) =>
        method === 'GetValue' && element === 'cmi.suspend_data'
          ? String(ask()).slice(0, 1024)
          : ask(),
    });
    expect(await lms.session.save(facts({ suspendData: `K1A${'x'.repeat(2000)}` }))).toMatchObject({
      saved: false,
    });
    expect(lms.session.suspendLimit).toBe(1024);
  });

  it('with a whole commit is tried smaller, and believed only when the usual form fails again', async () => {
    const lms = limited(() => true);
    lms.setFault('commit-false');
    const save = () => lms.session.save(facts({ suspendData: wide }));
    await save();
    expect(lms.session.suspendAlphabet).toBeUndefined();
    await save();
    expect(lms.session.suspendAlphabet).toBe('ascii');
    lms.setFault();
    await lms.session.save(facts({ suspendData: 'K1Aascii' }));
    expect(lms.session.suspendAlphabet).toBeUndefined();
    expect(await save()).toEqual({ saved: true });
    expect(lms.session.suspendAlphabet).toBeUndefined();
  });

  it('and a copy that came back damaged teach only what they prove', () => {
    const teach = (content: string) => {
      const lms = limited(() => true);
      lms.session.damaged?.(content);
      return [lms.session.suspendLimit, lms.session.suspendAlphabet];
    };
    expect(teach(`K1A${'x'.repeat(1021)}`)).toEqual([1024, undefined]);
    localStorage.setItem('cuentas-clave/lms/scorm12', '');
    expect(teach(`K1A${'x'.repeat(330)}`)).toEqual([4000, undefined]);
    expect(teach(`K1A${'x'.repeat(330)}`)).toEqual([333, undefined]);
    localStorage.setItem('cuentas-clave/lms/scorm12', '');
    expect(teach(`K1B${'?'.repeat(900)}`)).toEqual([4000, 'ascii']);
  });
});

describe('scorm12: Moodle’s client, which sends no value twice', () => {
  it('gets a completed course by another word after a commit that failed', async () => {
    const marked = new Map<string, string>();
    const server = new Map<string, string>();
    const set = new Map<string, string>();
    let isDown = false;
    const lms = launch('scorm12', {
      answer: (method, element, value, ask) => {
        if (method === 'SetValue') set.set(element, value);
        if (method !== 'Commit') return ask();
        const changes = [...set].filter(([name, held]) => marked.get(name) !== held);
        for (const [name, held] of changes) marked.set(name, held);
        if (isDown) return 'false';
        for (const [name, held] of changes) server.set(name, held);
        return 'true';
      },
    });
    await lms.session.save(facts({ suspendData: 'K1Auno' }));
    isDown = true;
    const done = { completed: true, score: 0.9 };
    await lms.session.save(facts({ ...done, suspendData: 'K1Ados' }));
    isDown = false;
    await lms.session.save(facts({ ...done, suspendData: 'K1Atres' }));
    expect(server.get('cmi.core.lesson_status')).toBe('completed');
    expect(Number(server.get('cmi.core.score.raw'))).toBe(90);
  });
});

describe('interactions of SCORM 1.2, whose ids no LMS has to give back', () => {
  const tell = async (response: string, stored = {}, learner = 'ana') => {
    const lms = launch('scorm12', {
      stored,
      answer: (method, element, _, ask) =>
        element === 'cmi.core.student_id' && method === 'GetValue' ? learner : ask(),
    });
    const interactions = [told({ response }), told({ id: 't16-b', response })];
    await lms.session.save(facts({ interactions }));
    return lms.stored();
  };
  const responses = (stored: Record<string, unknown>) =>
    [0, 1, 2, 3].map((n) => stored[`cmi.interactions.${n}.student_response`]);

  it('take their places of an earlier launch of this browser', async () => {
    const second = await tell('dos', await tell('uno'));
    expect(responses(second)).toEqual(['dos', 'dos', undefined, undefined]);
  });

  it('are appended where another browser told them', async () => {
    const first = await tell('uno');
    localStorage.setItem('cuentas-clave/lms/scorm12', '{}');
    expect(responses(await tell('dos', first))).toEqual(['uno', 'uno', 'dos', 'dos']);
  });

  it('take no other learner’s places', async () => {
    const first = await tell('uno');
    expect(responses(await tell('dos', first, 'luis'))).toEqual(['uno', 'uno', 'dos', 'dos']);
  });
});
