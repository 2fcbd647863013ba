/** What the campus refuses, by the standards' strict limits and by what LMSs let pass. */
import { describe, expect, it } from 'vitest';
import type { Rules, Standard } from '../../../src/campus/standard.ts';
import { begun } from './run-time-session.ts';

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
