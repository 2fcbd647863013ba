/** What the two SCORM sessions write at a launch, at the next ones and at the end. */
import { describe, expect, it } from 'vitest';
import { BOTH, EXIT, SCORE, STATUS } from './scorm-elements.ts';
import { facts, launch, told } from './scorm-lms.ts';

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
