import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outline } from '../../../src/model/course.ts';
import { recordVerbs, type RecordVerbs } from './record-verbs.ts';

let store: RecordVerbs;
let record: typeof import('../../../src/record/interactions.ts');

beforeEach(async () => {
  vi.resetModules();
  store = await recordVerbs();
  record = await import('../../../src/record/interactions.ts');
  store.openRecord({ replica: 'aaaa' });
});

const topics: Outline['topics'] = ['t16', 't19'].map((id, i) => ({
  id,
  page: `tema-${id}`,
  label: id,
  title: id,
  steps: [
    {
      id: `paso-${i}`,
      title: id,
      minutes: 1,
      optional: false,
      exercises: [
        { id: ['t16-diagnostico', 'orden-de-prioridades'][i]!, required: true, practice: false },
      ],
    },
  ],
}));
const response = {
  id: 'orden-de-prioridades.razon',
  type: 'long-fill-in' as const,
  response: 'Primero la de más margen',
  description: '¿Por qué?',
};

describe('what finished exercises tell the LMS', () => {
  it('stands under the topic whose step holds the exercise, whatever its id', () => {
    record.tellInteractions('orden-de-prioridades', () => [response]);
    store.reportOutcome('orden-de-prioridades', { progress: 100, finished: true });
    expect(record.untold(topics)).toEqual([
      ['orden-de-prioridades', [{ ...response, objective: 't19' }]],
    ]);
  });

  it('waits until the exercise is finished, and is told once', () => {
    record.tellInteractions('orden-de-prioridades', () => [response]);
    expect(record.untold(topics)).toEqual([]);
    store.reportOutcome('orden-de-prioridades', { progress: 100, finished: true });
    const [[id, interactions] = [] as never] = record.untold(topics);
    store.markTold(id, record.checksumOf(interactions));
    expect(record.untold(topics)).toEqual([]);
  });

  it('of an exercise that cannot be read is left out, and keeps nothing else back', () => {
    record.tellInteractions('t16-diagnostico', () => {
      throw new TypeError('no such option');
    });
    record.tellInteractions('orden-de-prioridades', () => [response]);
    for (const id of ['t16-diagnostico', 'orden-de-prioridades'])
      store.reportOutcome(id, { progress: 100, finished: true });
    expect(record.untold(topics).map(([id]) => id)).toEqual(['orden-de-prioridades']);
  });

  it('has the checksum that records of earlier versions of the course hold', () => {
    record.tellInteractions('t16-diagnostico', () => [
      { id: 't16-diagnostico.kam', type: 'long-fill-in', response: 'Sí', description: '¿Tiene?' },
    ]);
    store.reportOutcome('t16-diagnostico', { progress: 100, finished: true });
    const [[, interactions] = [] as never] = record.untold(topics);
    expect(JSON.stringify(interactions)).toBe(
      '[{"id":"t16-diagnostico.kam","objective":"t16","type":"long-fill-in",' +
        '"response":"Sí","description":"¿Tiene?"}]',
    );
  });
});
