/**
 * The contract between a SCO and the campus, with scorm-again in plain Node: what comes in, what is
 * refused, what goes out.
 */
import { describe, expect, it } from 'vitest';
import type { Elements } from '../../../src/campus/elements.ts';
import { type ActiveFault, type Fault, FAULTS } from '../../../src/campus/faults.ts';
import { launchElements } from '../../../src/campus/launch.ts';
import type { LoggedCall } from '../../../src/campus/log.ts';
import { type Commit, createRunTime } from '../../../src/campus/run-time.ts';
import type { Rules, Standard } from '../../../src/campus/standard.ts';

const learner = { id: 'ana.ortega', lmsName: 'Ortega Ruiz, Ana Sofía' };

function open(
  standard: Standard,
  given: {
    stored?: Elements;
    rules?: Rules;
    fault?: Fault;
    after?: number;
    mode?: 'normal' | 'review';
    masteryScore?: number;
  } = {},
) {
  const commits: Commit[] = [];
  const log: LoggedCall[] = [];
  let active: ActiveFault = { fault: given.fault, after: given.after ?? 0 };
  let reachable = true;
  const call = createRunTime({
    standard,
    rules: given.rules ?? 'strict',
    elements: launchElements({
      standard,
      stored: given.stored ?? {},
      learner,
      totalSeconds: 65.5,
      mode: given.mode ?? 'normal',
      launchData: '',
      masteryScore: given.masteryScore,
    }),
    send(commit) {
      if (reachable) commits.push(commit);
      return reachable;
    },
    fault: () => active,
    onCall: (logged) => log.push(logged),
  });
  const set = (element: string, value: string) =>
    call('SetValue', element, value) === 'true' ? 'true' : String(call('GetLastError'));
  const stored = () =>
    commits.reduce<Elements>(
      (all, { whole, elements }) => (whole ? elements : { ...all, ...elements }),
      {},
    );
  return {
    call,
    set,
    get: (element: string) => call('GetValue', element),
    commits,
    log,
    stored,
    setFault: (fault?: Fault) => (active = { fault, after: 0 }),
    unplug: () => (reachable = false),
    plug: () => (reachable = true),
  };
}

function begun(standard: Standard, given: Parameters<typeof open>[1] = {}) {
  const session = open(standard, given);
  expect(session.call('Initialize', '')).toBe('true');
  return session;
}

describe('a first launch', () => {
  it('starts empty, as the learner, in both standards', () => {
    const old = begun('scorm12');
    expect(
      ['student_name', 'entry', 'total_time'].map((name) => old.get(`cmi.core.${name}`)),
    ).toEqual([learner.lmsName, 'ab-initio', '00:01:05.5']);
    const now = begun('scorm2004');
    expect([now.get('cmi.learner_name'), now.get('cmi.entry'), now.get('cmi.mode')]).toEqual([
      learner.lmsName,
      'ab-initio',
      'normal',
    ]);
  });

  it('completes a SCORM 1.2 SCO that never says how it stands', () => {
    const session = begun('scorm12');
    session.call('Terminate', '');
    expect(session.stored()['cmi.core.lesson_status']).toBe('completed');
    const honest = begun('scorm12', { stored: { 'cmi.core.lesson_status': 'incomplete' } });
    honest.call('Terminate', '');
    expect(honest.stored()['cmi.core.lesson_status']).toBe('incomplete');
  });
});

describe('the next launch', () => {
  it('gives SCORM 1.2 everything back and says resume after suspend', () => {
    const first = begun('scorm12');
    for (const [element, value] of Object.entries({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.lesson_location': 'tema-17#2',
      'cmi.suspend_data': 'ñandú </script> "😀"\n\u2028',
      'cmi.core.exit': 'suspend',
      'cmi.objectives.0.id': 't16',
      'cmi.objectives.0.status': 'completed',
      'cmi.interactions.0.id': 'a1',
      'cmi.interactions.0.type': 'fill-in',
      'cmi.interactions.0.student_response': 'sí',
    }))
      expect(first.set(element, value), element).toBe('true');
    expect(first.call('Terminate', '')).toBe('true');

    const second = begun('scorm12', { stored: first.stored() });
    expect([
      second.get('cmi.core.entry'),
      second.get('cmi.core.lesson_location'),
      second.get('cmi.suspend_data'),
    ]).toEqual(['resume', 'tema-17#2', 'ñandú </script> "😀"\n\u2028']);
    expect(
      [
        second.get('cmi.objectives._count'),
        second.get('cmi.interactions._count'),
        second.get('cmi.objectives.0.status'),
      ].map(String),
    ).toEqual(['1', '1', 'completed']);
    second.call('Commit', '');
    expect(second.stored()['cmi.core.exit']).toBe('');
  });

  it('gives SCORM 2004 everything back after suspend and nothing otherwise', () => {
    for (const [exit, entry, data] of [
      ['suspend', 'resume', 'hola'],
      ['normal', 'ab-initio', ''],
      ['', 'ab-initio', ''],
    ] as const) {
      const first = begun('scorm2004');
      first.set('cmi.suspend_data', 'hola');
      first.set('cmi.exit', exit);
      first.set('cmi.interactions.0.id', 'a1');
      first.set('cmi.interactions.0.type', 'long-fill-in');
      first.set('cmi.interactions.0.learner_response', 'Una respuesta, con acentos: sí');
      first.call('Terminate', '');
      const second = begun('scorm2004', { stored: first.stored() });
      expect([second.get('cmi.entry'), second.get('cmi.suspend_data')], exit).toEqual([
        entry,
        data,
      ]);
      if (exit === 'suspend')
        expect(second.get('cmi.interactions.0.learner_response')).toBe(
          'Una respuesta, con acentos: sí',
        );
    }
  });

  it('in review has no credit', () => {
    expect(begun('scorm12', { mode: 'review' }).get('cmi.core.credit')).toBe('no-credit');
    expect(begun('scorm2004', { mode: 'review' }).get('cmi.mode')).toBe('review');
  });

  it('with a mastery score turns completed into failed or passed in SCORM 1.2', () => {
    for (const [raw, status] of Object.entries({ 79: 'failed', 80: 'passed' })) {
      const session = begun('scorm12', { masteryScore: 80 });
      session.set('cmi.core.score.raw', raw);
      session.set('cmi.core.lesson_status', 'completed');
      session.call('Terminate', '');
      expect(session.stored()['cmi.core.lesson_status']).toBe(status);
    }
  });
});

it('after Terminate SCORM 1.2 stores nothing more', () => {
  const session = begun('scorm12');
  session.call('Terminate', '');
  expect([
    session.set('cmi.suspend_data', 'tarde'),
    session.call('Commit', ''),
    session.call('Initialize', ''),
  ]).toEqual(['301', 'false', 'false']);
  expect(session.commits).toHaveLength(1);
});

describe('limits', () => {
  const long = (length: number) => 'x'.repeat(length);

  it.each<[Standard, Rules, string, string, string]>([
    ['scorm12', 'strict', 'cmi.suspend_data', long(4096), 'true'],
    ['scorm12', 'strict', 'cmi.suspend_data', long(4097), '405'],
    ['scorm12', 'permissive', 'cmi.suspend_data', long(64_000), 'true'],
    ['scorm12', 'permissive', 'cmi.suspend_data', long(64_001), '405'],
    ['scorm12', 'strict', 'cmi.core.lesson_location', long(256), '405'],
    ['scorm12', 'strict', 'cmi.core.lesson_status', 'unknown', '405'],
    ['scorm12', 'strict', 'cmi.core.lesson_status', 'not attempted', '405'],
    ['scorm12', 'strict', 'cmi.core.score.raw', '101', '405'],
    ['scorm12', 'strict', 'cmi.core.session_time', '00:10:00.55', 'true'],
    ['scorm12', 'strict', 'cmi.core.session_time', '00:10:00.555', '405'],
    ['scorm12', 'strict', 'cmi.objectives.0.id', 'tema 16', '405'],
    ['scorm12', 'permissive', 'cmi.objectives.0.id', 'opción', '405'],
    ['scorm2004', 'strict', 'cmi.suspend_data', long(64_000), 'true'],
    ['scorm2004', 'strict', 'cmi.suspend_data', long(64_001), '406'],
    ['scorm2004', 'strict', 'cmi.location', long(1001), '406'],
    ['scorm2004', 'strict', 'cmi.score.scaled', '1.5', '407'],
    ['scorm2004', 'strict', 'cmi.score.scaled', '1e-7', '406'],
    ['scorm2004', 'strict', 'cmi.progress_measure', '0.5', 'true'],
    ['scorm2004', 'strict', 'cmi.session_time', 'PT1M0.55S', 'true'],
    ['scorm2004', 'strict', 'cmi.session_time', 'PT1M0.555S', '406'],
    ['scorm2004', 'strict', 'cmi.success_status', 'completed', '406'],
  ])('%s %s: %s', (standard, rules, element, value, answer) => {
    expect(begun(standard, { rules }).set(element, value)).toBe(answer);
  });

  it('a refused value leaves the old one', () => {
    const session = begun('scorm12');
    session.set('cmi.suspend_data', 'antes');
    session.set('cmi.suspend_data', long(5000));
    expect(session.get('cmi.suspend_data')).toBe('antes');
  });

  it('of interactions in SCORM 1.2: 255 characters, and result says wrong', () => {
    const session = begun('scorm12');
    session.set('cmi.interactions.0.id', 'a1');
    session.set('cmi.interactions.0.type', 'fill-in');
    expect(session.set('cmi.interactions.0.student_response', long(256))).toBe('405');
    expect(session.set('cmi.interactions.0.student_response', long(255))).toBe('true');
    expect([
      session.set('cmi.interactions.0.result', 'incorrect'),
      session.set('cmi.interactions.0.result', 'wrong'),
    ]).toEqual(['405', 'true']);
  });

  it('of interactions in SCORM 2004: type first, no line ends, result says incorrect', () => {
    const session = begun('scorm2004');
    session.set('cmi.interactions.0.id', 'a1');
    expect(session.set('cmi.interactions.0.learner_response', 'hola')).toBe('408');
    session.set('cmi.interactions.0.type', 'long-fill-in');
    expect(session.set('cmi.interactions.0.learner_response', 'dos\nlíneas')).toBe('406');
    expect(session.set('cmi.interactions.0.learner_response', long(4001))).toBe('406');
    expect(session.set('cmi.interactions.0.learner_response', long(4000))).toBe('true');
    expect(session.set('cmi.interactions.0.description', long(251))).toBe('406');
    expect([
      session.set('cmi.interactions.0.result', 'wrong'),
      session.set('cmi.interactions.0.result', 'incorrect'),
    ]).toEqual(['406', 'true']);
    expect([
      session.set('cmi.interactions.0.timestamp', '2026-11-24T10:00:00.123Z'),
      session.set('cmi.interactions.0.timestamp', '2026-11-24T10:00:00.12Z'),
    ]).toEqual(['406', 'true']);
    session.set('cmi.interactions.1.id', 'a2');
    session.set('cmi.interactions.1.type', 'choice');
    expect([
      session.set('cmi.interactions.1.learner_response', 'opt-a'),
      session.set('cmi.interactions.1.learner_response', 'opt_a'),
    ]).toEqual(['406', 'true']);
  });
});

describe('commits', () => {
  it('of SCORM 1.2 carry what changed, of SCORM 2004 everything', () => {
    const old = begun('scorm12');
    old.set('cmi.suspend_data', 'uno');
    old.call('Commit', '');
    old.set('cmi.core.lesson_location', 'p#2');
    old.call('Commit', '');
    expect(old.commits[1]).toMatchObject({
      sequence: 2,
      whole: false,
      elements: { 'cmi.core.lesson_location': 'p#2' },
    });
    expect(old.commits[1]!.elements).not.toHaveProperty('cmi.suspend_data');
    const now = begun('scorm2004');
    now.set('cmi.suspend_data', 'uno');
    now.call('Commit', '');
    now.call('Commit', '');
    expect(now.commits[1]).toMatchObject({ whole: true, elements: { 'cmi.suspend_data': 'uno' } });
  });

  it('that do not arrive answer false, and the next carries their changes', () => {
    const session = begun('scorm12');
    session.call('Commit', '');
    session.set('cmi.suspend_data', 'texto');
    session.unplug();
    expect([session.call('Commit', ''), session.call('GetLastError')].map(String)).toEqual([
      'false',
      '101',
    ]);
    session.plug();
    expect(session.call('Commit', '')).toBe('true');
    expect(session.stored()['cmi.suspend_data']).toBe('texto');
  });

  it('with half an emoji throw, as in Moodle', () => {
    const session = begun('scorm2004');
    session.set('cmi.suspend_data', 'roto \uD83D');
    expect(() => session.call('Commit', '')).toThrow(URIError);
    expect(session.commits).toEqual([]);
  });
});

describe('faults', () => {
  it('each one fails in its own way and leaves when it is taken away', () => {
    const session = begun('scorm2004');
    const outcome = (fault: Fault | undefined) => {
      session.setFault(fault);
      try {
        const set = session.call('SetValue', 'cmi.location', String(fault));
        const commit = session.call('Commit', '');
        return `${set} ${commit} ${session.call('GetLastError')}`;
      } catch {
        return 'throws';
      }
    };
    expect(Object.fromEntries(FAULTS.map((fault) => [fault, outcome(fault)]))).toEqual({
      'commit-false': 'true false 391',
      'commit-throws': 'throws',
      'api-throws': 'throws',
      'api-undefined': 'undefined undefined undefined',
      'session-lost': 'false false 101',
      'offline-true': 'true true 0',
      'like-moodle': 'true true 0',
      'moodle-server-down': 'true false 391',
      'like-forma': 'true true 0',
      'shared-learner-id': 'true true 0',
      'status-forgotten': 'true true 0',
      'cuts-at-4000': 'true true 0',
      'latin1-only': 'true true 0',
      'throws-on-rows': 'true true 0',
      'late-api': 'true true 0',
      'commit-slow': 'true true 0',
      'no-learner-id': 'true true 0',
      masteryscore: 'true true 0',
    });
    expect(outcome(undefined)).toBe('true true 0');
  });

  it('offline, SCORM 1.2 says true and saves nothing', () => {
    const session = begun('scorm12', { fault: 'offline-true' });
    expect([session.call('Commit', ''), session.commits.length]).toEqual(['true', 0]);
  });

  it('Moodle’s 1.2 client never sends a value twice, also where its server failed', () => {
    const session = begun('scorm12', { fault: 'moodle-server-down' });
    session.set('cmi.suspend_data', 'uno');
    expect(session.call('Commit', '')).toBe('false');
    session.setFault('like-moodle');
    const before = session.commits.length;
    expect([session.call('Commit', ''), session.commits.length]).toEqual(['true', before]);
    session.set('cmi.suspend_data', 'dos');
    expect([session.call('Commit', ''), session.stored()['cmi.suspend_data']]).toEqual([
      'true',
      'dos',
    ]);
  });

  it('an LMS that cuts or changes what it is given says nothing of it', () => {
    const held = (fault: Fault, value: string) => {
      const session = begun('scorm12', { fault, rules: 'permissive' });
      expect(session.set('cmi.suspend_data', value)).toBe('true');
      return session.get('cmi.suspend_data');
    };
    expect(held('cuts-at-4000', 'x'.repeat(4100))).toHaveLength(4000);
    expect(held('latin1-only', 'añoꀀ')).toBe('año?');
  });

  it('a session is lost after the calls it is given', () => {
    const session = open('scorm12', { fault: 'session-lost', after: 2 });
    expect([
      session.call('Initialize', ''),
      session.set('cmi.suspend_data', 'a'),
      session.call('Commit', ''),
    ]).toEqual(['true', 'true', 'false']);
  });

  it('the LMS may not say who the learner is', () => {
    expect(begun('scorm12', { fault: 'no-learner-id' }).get('cmi.core.student_id')).toBe('');
  });
});

describe('the log', () => {
  it('has each call with its answer and error, and folds long values', () => {
    const session = begun('scorm12');
    session.set('cmi.suspend_data', 'x'.repeat(5000));
    session.call('Terminate', '');
    expect(
      session.log.map(({ n, method, element, result, error }) => [
        n,
        method,
        element,
        result,
        error,
      ]),
    ).toEqual([
      [1, 'Initialize', '', 'true', '0'],
      [2, 'SetValue', 'cmi.suspend_data', 'false', '405'],
      [3, 'Terminate', '', 'true', '0'],
    ]);
    expect(session.log[1]).toMatchObject({ length: 5000 });
    expect(session.log[1]!.value.length).toBeLessThan(300);
  });
});
