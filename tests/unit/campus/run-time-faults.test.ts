/** The faults that the campus can be given, each as an LMS has it. */
import { describe, expect, it } from 'vitest';
import { type Fault, FAULTS } from '../../../src/campus/faults.ts';
import { begun, open } from './run-time-session.ts';

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
