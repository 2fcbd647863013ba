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
