/**
 * The contract between a SCO and the campus, with scorm-again in plain Node: what comes in, what is
 * refused, what goes out.
 */
import { describe, expect, it } from 'vitest';
import { begun, learner } from './run-time-session.ts';

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
