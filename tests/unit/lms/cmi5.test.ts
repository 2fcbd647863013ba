/** A cmi5 session against an LMS as strict as ADL CATAPULT's player. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decode } from '../../../src/lms/suspend-data/codec.ts';
import type { LmsSession } from '../../../src/model/lms.ts';
import { startLrs, type Lrs } from '../../e2e/lrs.ts';
import type { Call } from '../../e2e/lrs-resources.ts';
import { verbOf } from '../../e2e/statement-rules.ts';
import { factsOf, tab } from './cmi5-tab.ts';

let lrs: Lrs;
beforeEach(async () => {
  lrs = await startLrs();
});
afterEach(async () => {
  const { violations } = lrs;
  await lrs.close();
  expect(violations).toEqual([]);
});

const verbs = () => lrs.statements().map(verbOf);
const opened = async (session: LmsSession) => {
  await session.launchData;
  // `initialized` goes by itself.
  await expect.poll(() => verbs().includes('initialized')).toBe(true);
  return session;
};
const held = async () => {
  const { suspendData } = JSON.parse(lrs.document()!) as { suspendData: string };
  const found = await decode(suspendData);
  return found.ok ? found.value.answers['t16-diagnostico.evidencia']?.text : found.error.code;
};
const DONE = { completed: true, progress: 1 };
/** The nth call that `is` says yes to meets this; the others go well. */
const once = (is: (call: Call) => boolean, fate: ReturnType<Lrs['meet']>, times = 1) => {
  lrs.meet = (call) => (is(call) && times-- > 0 ? fate : undefined);
};
const telling = (verb: string) => (call: Call) =>
  call.method === 'POST' && call.verbs.includes(verb);
const writing = ({ method, resource }: Call) => method === 'PUT' && resource === 'activities/state';

describe('a page that goes and comes back', () => {
  test('goes on with the session: one token, one initialized, and completed is told after it', async () => {
    const here = tab();
    const query = lrs.launch();
    const first = await opened(here.open(query));
    await first.save(factsOf('Antes.'));
    await first.away!();
    const second = await opened(here.open());
    expect(await second.save(factsOf('Después.', DONE))).toEqual({ saved: true, reached: true });
    const third = await opened(here.open(query));
    await third.terminate();
    expect(verbs().filter((verb) => verb !== 'progressed')).toEqual([
      'initialized',
      'completed',
      'terminated',
    ]);
    expect(lrs.calls.filter(({ resource }) => resource === 'fetch')).toHaveLength(1);
  });

  test('sends the newest work and ends nothing', async () => {
    const session = await opened(tab().open(lrs.launch()));
    await session.away!(factsOf('Lo último.'));
    expect(await held()).toBe('Lo último.');
    expect(verbs()).not.toContain('terminated');
  });

  test('while an older save is on its way: the newest work wins, whichever arrives last', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(writing, { wait: 300 });
    const slow = session.save(factsOf('Vieja.'));
    await expect.poll(() => lrs.calls.filter(writing)).toHaveLength(1);
    await session.away!(factsOf('Nueva.'));
    await slow;
    expect(await held()).toBe('Nueva.');
  });

  test('after «Guardar y salir» the session is over: not a call more', async () => {
    const here = tab();
    const session = await opened(here.open(lrs.launch()));
    await session.save(factsOf('Todo.'));
    await session.terminate();
    const before = lrs.calls.length;
    expect(await session.save(factsOf('Más.'))).toMatchObject({ code: 'session-over' });
    expect(await session.away!(factsOf('Más.'))).toMatchObject({ code: 'session-over' });
    const again = here.open();
    expect(again.launched).toMatchObject({ saved: false, code: 'session-over' });
    expect(await again.launchData).toEqual({ suspendData: '', fault: 'session-over' });
    expect(await again.save(factsOf('Más.'))).toMatchObject({ code: 'session-over' });
    expect(lrs.calls).toHaveLength(before);
  });

  test('two tabs are two sessions: a token does not leave its tab', async () => {
    await opened(tab().open(lrs.launch()));
    await opened(tab().open(lrs.launch()));
    await expect.poll(verbs).toEqual(['initialized', 'initialized']);
    expect(() => tab().open()).toThrow('no launch');
  });
});

describe('answers that are lost', () => {
  test('of initialized: it is there, and the session goes on', async () => {
    once(telling('initialized'), 'lose-answer');
    const session = tab().open(lrs.launch());
    await session.launchData;
    await expect.poll(() => verbs()).toEqual(['initialized']);
    expect(await session.save(factsOf('Texto.', DONE))).toEqual({ saved: true, reached: true });
    await session.terminate();
    expect(verbs().filter((verb) => verb !== 'progressed')).toEqual([
      'initialized',
      'completed',
      'terminated',
    ]);
  });

  test('of initialized, and the page is reloaded before it is known', async () => {
    const here = tab();
    once(telling('initialized'), 'lose-answer');
    await here.open(lrs.launch()).launchData;
    await expect.poll(() => verbs()).toEqual(['initialized']);
    const session = here.open();
    await session.launchData;
    expect(await session.save(factsOf('Texto.', DONE))).toEqual({ saved: true, reached: true });
    expect(verbs().filter((verb) => verb === 'initialized')).toHaveLength(1);
  });

  test('of completed: asked for by its id, and never told twice', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(telling('completed'), 'lose-answer');
    expect((await session.save(factsOf('Fin.', DONE))).saved).toBe(false);
    expect(await session.save(factsOf('Fin.', DONE))).toEqual({ saved: true, reached: true });
    expect(verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
  });

  test('of completed, on the way out: the next launch knows that it is there', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(telling('completed'), 'lose-answer', 9);
    await session.save(factsOf('Fin.', DONE));
    lrs.meet = () => undefined;
    const next = tab().open(lrs.launch());
    await next.launchData;
    expect(next.launched).toEqual({ saved: true });
    await next.save(factsOf('Fin.', DONE));
    expect(verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
  });

  test('completed that never arrived is told by the next launch, though nothing changes', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(telling('completed'), 'lose-request', 9);
    await session.save(factsOf('Fin.', DONE));
    expect(verbs()).not.toContain('completed');
    lrs.meet = () => undefined;
    const next = tab().open(lrs.launch());
    await next.launchData;
    expect(next.launched.saved).toBe(false);
    await next.save(factsOf('Fin.', DONE));
    expect(verbs()).toContain('completed');
  });

  test('of terminated: the session is over, and nothing comes after', async () => {
    const here = tab();
    const session = await opened(here.open(lrs.launch()));
    once(telling('terminated'), 'lose-answer');
    expect((await session.terminate()).saved).toBe(false);
    lrs.meet = () => undefined;
    lrs.abandon();
    // The LMS lets nothing more be asked: what was sent is taken as there.
    expect(await session.terminate()).toEqual({ saved: true, reached: true });
  });

  test('of a State: it is read, and known to be there', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(writing, 'lose-answer');
    expect(await session.save(factsOf('Uno.'))).toEqual({ saved: true, reached: true });
    expect(lrs.calls.filter(writing)).toHaveLength(1);
    expect(await session.save(factsOf('Dos.'))).toEqual({ saved: true, reached: true });
    expect(await held()).toBe('Dos.');
  });
});

describe('statements', () => {
  test('made together have moments of their own, in order, also where the clock goes back', async () => {
    const here = tab();
    const session = await opened(here.open(lrs.launch({ masteryScore: 0.5 })));
    here.now -= 3_600_000;
    const objectives = ['t16', 't17', 't18'].map((id) => ({
      id,
      description: id,
      progress: 1,
      score: 1,
    }));
    await session.save(factsOf('Fin.', { ...DONE, score: 0.9, objectives }));
    const moments = lrs.statements().map(({ timestamp }) => timestamp!);
    expect(moments.length).toBeGreaterThan(5);
    expect([...new Set(moments)].sort()).toEqual(moments);
    expect(verbs()).toContain('passed');
  });

  test('a refused one steps aside after a few tries, and the others arrive', async () => {
    const session = await opened(tab().open(lrs.launch({ masteryScore: 0.5 })));
    once(telling('completed'), { status: 400 }, Number.POSITIVE_INFINITY);
    const facts = factsOf('Fin.', { ...DONE, score: 0.9 });
    expect(await session.save(facts)).toMatchObject({ code: 'lms-refused', element: 'completed' });
    expect(verbs()).toContain('passed');
    await session.save(facts);
    expect(await session.save(facts)).toEqual({ saved: true, reached: true });
    expect(session.diagnosis.refused).toEqual(['completed (400)']);
    await session.terminate();
    expect(verbs().at(-1)).toBe('terminated');
  });

  test('while initialized is refused none goes, and it is tried for ever', async () => {
    once(telling('initialized'), { status: 403 }, 7);
    const session = tab().open(lrs.launch());
    await session.launchData;
    for (let i = 0; i < 6; i++)
      expect(await session.save(factsOf(`${i}`, DONE))).toMatchObject({ code: 'lms-refused' });
    expect(await held()).toBe('5');
    expect(await session.save(factsOf('7', DONE))).toEqual({ saved: true, reached: true });
    expect(verbs()[0]).toBe('initialized');
    expect(verbs()).toContain('completed');
  });
});
