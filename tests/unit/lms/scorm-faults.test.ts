/** What the two SCORM sessions make of an LMS that does not behave. */
import { describe, expect, it } from 'vitest';
import { BOTH, EXIT, SCORE, STATUS } from './scorm-elements.ts';
import { facts, launch, told } from './scorm-lms.ts';

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
