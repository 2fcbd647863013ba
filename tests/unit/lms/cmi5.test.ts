/** A cmi5 session against an LMS as strict as ADL CATAPULT's player. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decode } from '../../../src/lms/suspend-data/codec.ts';
import type { LmsSession } from '../../../src/model/lms.ts';
import { startLrs, type Lrs } from '../../e2e/lrs.ts';
import type { Call } from '../../e2e/lrs-resources.ts';
import { verbOf } from '../../e2e/statement-rules.ts';
import { encoded, factsOf, tab, workOf } from './cmi5-tab.ts';

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
    expect(await second.save(factsOf('Después.', DONE))).toEqual({ saved: true });
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
    expect(await session.save(factsOf('Texto.', DONE))).toEqual({ saved: true });
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
    expect(await session.save(factsOf('Texto.', DONE))).toEqual({ saved: true });
    expect(verbs().filter((verb) => verb === 'initialized')).toHaveLength(1);
  });

  test('of completed: asked for by its id, and never told twice', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(telling('completed'), 'lose-answer');
    expect((await session.save(factsOf('Fin.', DONE))).saved).toBe(false);
    expect(await session.save(factsOf('Fin.', DONE))).toEqual({ saved: true });
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
    expect(await session.terminate()).toEqual({ saved: true });
  });

  test('of a State: written again, and nothing is lost', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(writing, 'lose-answer');
    expect((await session.save(factsOf('Uno.'))).saved).toBe(false);
    expect(await session.save(factsOf('Dos.'))).toEqual({ saved: true });
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
    expect(await session.save(facts)).toEqual({ saved: true });
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
    expect(await session.save(factsOf('7', DONE))).toEqual({ saved: true });
    expect(verbs()[0]).toBe('initialized');
    expect(verbs()).toContain('completed');
  });
});

describe('what the LMS says of the session', () => {
  for (const masteryScore of [null, '0.8', -0.1, 1.5, 80, true, [], {}])
    test(`a mastery score of ${JSON.stringify(masteryScore)} passes and fails nobody`, async () => {
      const session = await opened(tab().open(lrs.launch({ launchData: { masteryScore } })));
      await session.save(factsOf('Fin.', { ...DONE, score: 0 }));
      await session.terminate();
      expect(verbs()).toContain('completed');
      expect(verbs()).not.toContain('passed');
      expect(verbs()).not.toContain('failed');
    });

  for (const [name, launchData] of [
    ['without a template', { contextTemplate: undefined }],
    [
      'with types of nobody’s',
      { contextTemplate: 'no', returnURL: 7, moveOn: [], launchMode: null },
    ],
    ['with an address that is none', { returnURL: 'javascript:alert(1)' }],
  ] as const)
    test(`${name} the course opens and the text is kept`, async () => {
      const session = tab().open(lrs.launch({ launchData }));
      expect(await session.launchData).toEqual({ suspendData: '' });
      expect(session.returnUrl).toBeUndefined();
      expect(session.mode).toBe('normal');
      await session.save(factsOf('Texto.'));
      expect(await held()).toBe('Texto.');
      lrs.violations.length = 0;
    });

  for (const mode of ['browse', 'BROWSE', ' Review '])
    test(`launchMode «${mode}» is understood: nothing is told but the session`, async () => {
      const strict = mode.trim().toLowerCase() === 'browse' ? 'Browse' : 'Review';
      const session = await opened(
        tab().open(lrs.launch({ mode: strict, launchData: { launchMode: mode } })),
      );
      expect(session.mode).toBe(strict.toLowerCase());
      await session.save(factsOf('Texto.', DONE));
      await session.terminate();
      expect(verbs()).toEqual(['initialized', 'terminated']);
      expect(await held()).toBe('Texto.');
    });

  test('an account alone is a learner', async () => {
    const actor = { account: { homePage: 'https://lms.example.com', name: '0042' } };
    const session = await opened(tab().open(lrs.launch({ actor })));
    expect(session.learner).toEqual({ id: 'https://lms.example.com 0042', name: '' });
  });
});

describe('an LMS that is not itself', () => {
  const page = { status: 200, body: '<!doctype html><title>Entrar</title>' };
  const html = { ...page, headers: { 'content-type': 'text/html' } };

  test('its login page in place of an answer is a no, and the LMS’s copy is not written over', async () => {
    const document = JSON.stringify({ suspendData: encoded(workOf('De antes.', 'bbbb')) });
    once((call) => call.resource === 'activities/state', html, Number.POSITIVE_INFINITY);
    const session = tab().open(lrs.launch({ document }));
    expect(await session.launchData).toEqual({ suspendData: '', fault: 'session-lost' });
    expect(await session.save(factsOf('Nuevo.'))).toMatchObject({ code: 'session-lost' });
    expect(lrs.document()).toBe(document);
    lrs.meet = () => undefined;
    expect(await session.save(factsOf('Nuevo.'))).toEqual({ saved: true });
  });

  test('a login page as the answer of a write is no save', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(writing, html);
    expect(await session.save(factsOf('Texto.'))).toMatchObject({ code: 'session-lost' });
    expect(await session.save(factsOf('Texto.'))).toEqual({ saved: true });
  });

  for (const [name, answer] of [
    ['204', { status: 204 }],
    ['200 without a word', { status: 200, body: '' }],
  ] as const)
    test(`${name} where nothing was kept yet: the first save arrives`, async () => {
      lrs.meet = ({ method, query }) =>
        method === 'GET' && query.get('stateId') !== 'LMS.LaunchData' && !lrs.document()
          ? answer
          : undefined;
      const session = tab().open(lrs.launch());
      expect(await session.launchData).toEqual({ suspendData: '' });
      await session.save(factsOf('Texto.'));
      expect(await held()).toBe('Texto.');
      lrs.violations.length = 0;
    });

  for (const status of [401, 403])
    test(`${status} says that only reopening helps, and keeps trying`, async () => {
      const session = await opened(tab().open(lrs.launch()));
      once(writing, { status });
      expect(await session.save(factsOf('Texto.'))).toMatchObject({
        code: 'session-lost',
        lmsError: String(status),
      });
      expect(await session.save(factsOf('Texto.'))).toEqual({ saved: true });
    });

  test('a session that the LMS abandoned is told as lost', async () => {
    const session = await opened(tab().open(lrs.launch()));
    lrs.abandon();
    expect(await session.save(factsOf('Texto.'))).toMatchObject({ code: 'session-lost' });
  });

  test('another device wrote meanwhile: both texts are kept', async () => {
    const here = tab();
    const session = await opened(here.open(lrs.launch()));
    await session.save(factsOf('Mío.'));
    const theirs = workOf('Suyo.', 'bbbb');
    lrs.replaceDocument(JSON.stringify({ suspendData: encoded(theirs) }));
    expect(await session.save(factsOf('Mío, otra vez.'))).toEqual({ saved: true });
    expect(here.adopted).toHaveLength(1);
  });

  test('where the ETag may not be read, what was written is read back', async () => {
    lrs.exposes = '';
    const session = await opened(tab().open(lrs.launch()));
    expect(await session.save(factsOf('Uno.'))).toEqual({ saved: true });
    expect(await session.save(factsOf('Dos.'))).toEqual({ saved: true });
    expect(await held()).toBe('Dos.');
  });

  test('a server that lets no conditional write through is written to all the same', async () => {
    lrs.meet = (call) =>
      writing(call) && (call.headers['if-match'] || call.headers['if-none-match'])
        ? 'lose-request'
        : undefined;
    const session = await opened(tab().open(lrs.launch()));
    for (const text of ['Uno.', 'Dos.', 'Tres.']) await session.save(factsOf(text));
    expect(await session.save(factsOf('Cuatro.'))).toEqual({ saved: true });
    expect(await held()).toBe('Cuatro.');
  });

  test('Retry-After: no call before it, and the keeper hears of it', async () => {
    const here = tab();
    const session = await opened(here.open(lrs.launch()));
    once(writing, { status: 429, headers: { 'retry-after': '120' } });
    expect(await session.save(factsOf('Uno.'))).toMatchObject({
      code: 'lms-threw',
      retryAfter: 120_000,
    });
    const before = lrs.calls.length;
    here.now += 60_000;
    expect(await session.save(factsOf('Dos.'))).toMatchObject({ retryAfter: 60_000 });
    expect(lrs.calls).toHaveLength(before);
    here.now += 60_000;
    expect(await session.save(factsOf('Dos.'))).toEqual({ saved: true });
  });

  test('what has not changed is not written again', async () => {
    const session = await opened(tab().open(lrs.launch()));
    const facts = factsOf('Texto.');
    await session.save(facts);
    await session.save(facts);
    const writes = lrs.calls.filter(writing);
    await session.save(facts);
    await session.terminate();
    expect(lrs.calls.filter(writing)).toEqual(writes);
  });
});
