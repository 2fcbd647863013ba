import { describe, expect, it } from 'vitest';
import { facts, launch } from './scorm-lms.ts';

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

describe('scorm12: Moodle’s preview, whose LMSFinish completes what was not attempted', () => {
  /** `status`: what the LMS gives at launch; gives what it holds at the end. */
  const previewed = async (status: string, work?: string) => {
    let held = status;
    const lms = launch('scorm12', {
      answer: (method, element, value, ask) => {
        if (method === 'GetValue' && element === 'cmi.core.lesson_mode') return 'browse';
        if (method === 'GetValue' && element === 'cmi.core.lesson_status') return held;
        if (method === 'SetValue' && element === 'cmi.core.lesson_status') held = value;
        if (method === 'Terminate' && held === 'not attempted') held = 'completed';
        return ask();
      },
    });
    if (work !== undefined) await lms.session.save(facts({ suspendData: work }));
    await lms.session.terminate();
    return held;
  };

  it('leaves a new attempt browsed, with and without a text', async () => {
    expect(await previewed('not attempted')).toBe('browsed');
    expect(await previewed('not attempted', 'K1Auno')).toBe('browsed');
  });

  it.each(['incomplete', 'completed', 'passed', 'failed', 'browsed', ''])(
    'leaves «%s» as it is',
    async (status) => expect(await previewed(status, 'K1Auno')).toBe(status),
  );

  it('an attempt that was browsed is incomplete once it is taken', async () => {
    const lms = launch('scorm12', { stored: { 'cmi.core.lesson_status': 'browsed' } });
    await lms.session.save(facts({ suspendData: 'K1Auno' }));
    expect(lms.stored()['cmi.core.lesson_status']).toBe('incomplete');
  });
});
