/** The indices of interactions in an LMS that gives back their count alone. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { webStorage } from './played/browser.ts';
import { facts, launch, told } from './scorm-lms.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', webStorage(new Map()));
  return () => vi.unstubAllGlobals();
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

  it('take their indices of an earlier launch of this browser', async () => {
    const second = await tell('dos', await tell('uno'));
    expect(responses(second)).toEqual(['dos', 'dos', undefined, undefined]);
  });

  it('are appended where another browser told them', async () => {
    const first = await tell('uno');
    localStorage.setItem('cuentas-clave/lms/scorm12', '{}');
    expect(responses(await tell('dos', first))).toEqual(['uno', 'uno', 'dos', 'dos']);
  });

  it('take no other learner’s indices', async () => {
    const first = await tell('uno');
    expect(responses(await tell('dos', first, 'luis'))).toEqual(['uno', 'uno', 'dos', 'dos']);
  });
});
