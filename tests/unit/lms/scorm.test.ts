/** What the two SCORM sessions write, and what they make of an LMS that does not behave. */
import { describe, expect, it } from 'vitest';
import type { Standard } from '../../../src/campus/standard.ts';
import { CUT_MARK, facts, launch, told } from './scorm-lms.ts';

const BOTH: Standard[] = ['scorm12', 'scorm2004'];
const STATUS = { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status' } as const;
const SCORE = { scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw' } as const;
const EXIT = { scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit' } as const;
const RESPONSE = { scorm12: 'student_response', scorm2004: 'learner_response' } as const;

describe.each(BOTH)('%s: a first launch', (standard) => {
  // What is read there says whether the attempt is new; 2004 gives a score in two forms.
  it('sets incomplete and suspend with one commit, in at most 17 calls', () => {
    const { session, calls, stored } = launch(standard);
    expect(session.launched).toEqual({ saved: true });
    expect(calls.filter(({ method }) => method === 'Commit')).toHaveLength(1);
    expect(calls.length).toBeLessThanOrEqual(standard === 'scorm12' ? 16 : 17);
    expect([stored()[STATUS[standard]], stored()[EXIT[standard]]]).toEqual([
      'incomplete',
      'suspend',
    ]);
  });
});

describe.each(BOTH)('%s: a relaunch', (standard) => {
  it('gives back what was saved', async () => {
    const first = launch(standard);
    await first.session.terminate(facts());
    expect(launch(standard, { stored: first.stored() }).session.launchData).toMatchObject({
      suspendData: 'K1Atexto',
    });
  });

  it('never takes back a completion or a score', async () => {
    const first = launch(standard);
    await first.session.terminate(facts({ completed: true, progress: 1, score: 0.9 }));
    const second = launch(standard, { stored: first.stored() });
    expect(
      await second.session.terminate(facts({ completed: false, progress: 0.1, score: 0.4 })),
    ).toEqual({ saved: true });
    expect([second.stored()[STATUS[standard]], String(second.stored()[SCORE[standard]])]).toEqual([
      'completed',
      '90',
    ]);
  });

  it.each(['review', 'browse'] as const)(
    'in %s writes the record and how to come back to it, and nothing else',
    async (mode) => {
      const lms = launch(standard, {
        mode,
        stored: { [STATUS[standard]]: 'completed', [SCORE[standard]]: '90' },
      });
      await lms.session.save(
        facts({
          score: 0.95,
          completed: true,
          objectives: [{ id: 't16', description: 'Tema 16', progress: 1 }],
          interactions: [told()],
        }),
      );
      expect(new Set(lms.sets())).toEqual(new Set(['cmi.suspend_data', EXIT[standard]]));
      expect(lms.stored()['cmi.suspend_data']).toBe('K1Atexto');
    },
  );
});

describe('with a mastery score', () => {
  it.each([
    [true, 'passed', 'passed'],
    [false, 'failed', 'failed'],
  ])('a completed course that passed: %s', async (passed, lessonStatus, success) => {
    const old = launch('scorm12');
    await old.session.save(facts({ completed: true, passed, score: passed ? 0.9 : 0.1 }));
    expect(old.stored()['cmi.core.lesson_status']).toBe(lessonStatus);
    const now = launch('scorm2004');
    await now.session.save(facts({ completed: true, passed, score: passed ? 0.9 : 0.1 }));
    expect([now.stored()['cmi.completion_status'], now.stored()['cmi.success_status']]).toEqual([
      'completed',
      success,
    ]);
  });

  it('what failed may pass at the next launch, and what passed stays so', async () => {
    const failed = launch('scorm12', {
      stored: { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '50' },
    });
    await failed.session.terminate(facts({ completed: true, passed: true, score: 0.9 }));
    expect(failed.stored()['cmi.core.lesson_status']).toBe('passed');
    const passed = launch('scorm12', { stored: failed.stored() });
    await passed.session.terminate(facts({ completed: true, passed: false, score: 0.2 }));
    expect([
      passed.stored()['cmi.core.lesson_status'],
      String(passed.stored()['cmi.core.score.raw']),
    ]).toEqual(['passed', '90']);
  });
});

describe.each(BOTH)('%s: objectives', (standard) => {
  it('are found where the LMS has them already, and told only once begun', async () => {
    const lms = launch(standard, {
      stored: {
        'cmi.objectives.0.id': 't18',
        'cmi.objectives.1.id': 't16',
        [STATUS[standard]]: 'incomplete',
        [EXIT[standard]]: 'suspend',
      },
    });
    const topic = (id: string, progress: number) => ({ id, description: `Tema ${id}`, progress });
    await lms.session.save(
      facts({ objectives: [topic('t16', 1), topic('t17', 0), topic('t18', 0.5)] }),
    );
    const status = standard === 'scorm12' ? 'status' : 'completion_status';
    expect(
      [0, 1, 2].map((n) => [
        lms.stored()[`cmi.objectives.${n}.id`],
        lms.stored()[`cmi.objectives.${n}.${status}`],
      ]),
    ).toEqual([
      ['t18', 'incomplete'],
      ['t16', 'completed'],
      [undefined, undefined],
    ]);
  });
});

describe.each(BOTH)('%s: a response', (standard) => {
  const responseOf = async (response: string) => {
    const lms = launch(standard);
    await lms.session.save(facts({ interactions: [told({ response })] }));
    expect(lms.session.diagnosis.refused).toEqual([]);
    return String(lms.stored()[`cmi.interactions.0.${RESPONSE[standard]}`]);
  };

  it('is on one line, with the standard’s delimiters opened', async () => {
    expect(await responseOf('uno\r\ndos\u2028tres')).toBe('uno / dos / tres');
    expect(await responseOf('a[,]b {lang=es}')).toBe('a[ , ]b { lang=es}');
  });

  it('that is too long ends in the cut mark, within the limit', async () => {
    const limit = standard === 'scorm12' ? 250 : 4000;
    const cut = await responseOf('ñandú '.repeat(1000));
    expect([cut.length <= limit, cut.endsWith(CUT_MARK), cut.length > limit / 5]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is never cut within an emoji', async () => {
    for (const shift of ['', 'x'])
      expect(await responseOf(shift + '😀'.repeat(3000))).toMatch(
        /^x?(😀)+ \[…completo en el reporte\]$/u,
      );
  });

  it('told again in the same launch takes its own place', async () => {
    const lms = launch(standard);
    await lms.session.save(
      facts({ interactions: [told({ response: 'uno' }), told({ id: 't16-b', response: 'otra' })] }),
    );
    await lms.session.save(facts({ interactions: [told({ response: 'dos' })] }));
    expect(
      [0, 1, 2].map((n) => lms.stored()[`cmi.interactions.${n}.${RESPONSE[standard]}`]),
    ).toEqual(['dos', 'otra', undefined]);
  });
});

it('scorm2004 tells an answer of an earlier launch in its own place, and its type before its response', async () => {
  const first = launch('scorm2004');
  await first.session.terminate(facts({ interactions: [told({ response: 'uno' })] }));
  const second = launch('scorm2004', { stored: first.stored() });
  second.sets();
  await second.session.terminate(facts({ interactions: [told({ response: 'dos' })] }));
  const sets = second.sets();
  expect(sets.indexOf('cmi.interactions.0.type')).toBeGreaterThan(-1);
  expect(sets.indexOf('cmi.interactions.0.type')).toBeLessThan(
    sets.indexOf('cmi.interactions.0.learner_response'),
  );
  expect([
    second.stored()['cmi.interactions.0.learner_response'],
    second.stored()['cmi.interactions.1.id'],
  ]).toEqual(['dos', undefined]);
});

describe.each(BOTH)('%s: an LMS that', (standard) => {
  it('lacks objectives and interactions still saves the record, and is asked for them once', async () => {
    const lms = launch(standard, {
      answer: (method, element, _value, ask) =>
        method === 'SetValue' && /objectives|interactions/.test(element) ? 'false' : ask(),
    });
    const given = {
      objectives: [{ id: 't16', description: 'Tema 16', progress: 1 }],
      interactions: [told()],
    };
    for (const suspendData of ['K1Auno', 'K1Ados'])
      expect(await lms.session.save(facts({ ...given, suspendData }))).toEqual({ saved: true });
    expect(lms.stored()['cmi.suspend_data']).toBe('K1Ados');
    expect(lms.session.diagnosis.refused.map((one) => one.split(' ')[0])).toEqual([
      'cmi.objectives.0.id',
      'cmi.interactions.0.id',
    ]);
  });

  it('answers false, and no error, to an exit that nobody may read is believed', async () => {
    const lms = launch(standard, {
      answer: (method, element, _value, ask) =>
        method === 'SetValue' && element.endsWith('exit') ? (ask(), 'false') : ask(),
    });
    expect([lms.session.launched, await lms.session.save(facts())]).toEqual([
      { saved: true },
      { saved: true },
    ]);
  });

  it('answers false to a set that worked is believed by what it holds', async () => {
    const lms = launch(standard, {
      answer: (method, element, _value, ask) => {
        const answer = ask();
        return method === 'SetValue' && element === 'cmi.suspend_data' ? 'false' : answer;
      },
    });
    expect(await lms.session.save(facts())).toEqual({ saved: true });
    expect(lms.stored()['cmi.suspend_data']).toBe('K1Atexto');
  });

  it.each(['api-throws', 'api-undefined'] as const)(
    'fails with %s has not saved',
    async (fault) => {
      const lms = launch(standard);
      lms.setFault(fault);
      expect(await lms.session.save(facts())).toMatchObject({ saved: false, code: 'lms-threw' });
      lms.setFault();
      expect(await lms.session.save(facts())).toEqual({ saved: true });
    },
  );

  it('refuses a commit gets everything set again the next time', async () => {
    const lms = launch(standard);
    await lms.session.save(facts({ score: 0.5 }));
    lms.setFault('commit-false');
    expect(await lms.session.save(facts({ score: 0.6 }))).toMatchObject({
      saved: false,
      code: 'lms-refused',
    });
    lms.setFault();
    lms.sets();
    expect(await lms.session.save(facts({ score: 0.6 }))).toEqual({ saved: true });
    expect(lms.sets()).toEqual(
      expect.arrayContaining([
        'cmi.suspend_data',
        STATUS[standard],
        SCORE[standard],
        EXIT[standard],
      ]),
    );
  });

  it('has nothing new to hear gets no value twice', async () => {
    const lms = launch(standard);
    await lms.session.save(facts({ score: 0.5 }));
    lms.sets();
    await lms.session.save(facts({ score: 0.5 }));
    expect(lms.sets()).toEqual([]);
  });

  it('was left is not called again', async () => {
    const lms = launch(standard);
    expect(await lms.session.terminate(facts())).toEqual({ saved: true });
    lms.calls.length = 0;
    expect([await lms.session.save(facts()), await lms.session.terminate(facts())]).toEqual([
      { saved: false, code: 'session-over' },
      { saved: false, code: 'session-over' },
    ]);
    expect(lms.calls).toEqual([]);
  });
});

describe.each(BOTH)('%s: the end', (standard) => {
  it('may be tried again where the LMS did not take it, and comes once where it did', async () => {
    const lms = launch(standard);
    lms.setFault('commit-false');
    expect(await lms.session.terminate(facts())).toMatchObject({
      saved: false,
      code: 'lms-refused',
    });
    lms.setFault();
    expect(await lms.session.terminate(facts())).toEqual({ saved: true });
    expect(lms.stored()['cmi.suspend_data']).toBe('K1Atexto');
    expect(await lms.session.terminate(facts())).toEqual({ saved: false, code: 'session-over' });
  });
});

it.each(BOTH)(
  '%s: a session that the LMS still has open, of a page that died without a word, is gone on with',
  async (standard) => {
    let opened = 0;
    const first = launch(standard, {
      answer: (method, _element, _value, ask) =>
        method === 'Initialize' && opened++ === 0 ? (ask(), ask()) : ask(),
    });
    expect(await first.session.save(facts())).toEqual({ saved: true });
    expect(
      first.calls.filter(({ method }) => method === 'Initialize').map(({ result }) => result),
    ).toEqual(['true', 'false']);
  },
);
