/** A cmi5 session and what its LMS says of it, or says in place of an answer. */
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
const writing = ({ method, resource }: Call) => method === 'PUT' && resource === 'activities/state';

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
    expect(await session.save(factsOf('Nuevo.'))).toEqual({ saved: true, reached: true });
  });

  test('preferences that it never tells do not close the course', async () => {
    lrs.meet = ({ resource }) => (resource === 'agents/profile' ? { status: 500 } : undefined);
    const session = tab().open(lrs.launch());
    await session.launchData;
    for (let saves = 0; saves < 3; saves++) await session.save(factsOf('Texto.'));
    expect(await held()).toBe('Texto.');
    // Told all the same, which only an LMS that answers would object to.
    expect(lrs.calls.flatMap((call) => call.verbs)).toContain('initialized');
    lrs.violations.length = 0;
  });

  test('a login page as the answer of a write is no save', async () => {
    const session = await opened(tab().open(lrs.launch()));
    once(writing, html);
    expect(await session.save(factsOf('Texto.'))).toMatchObject({ code: 'session-lost' });
    expect(await session.save(factsOf('Texto.'))).toEqual({ saved: true, reached: true });
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
      expect(await session.save(factsOf('Texto.'))).toEqual({ saved: true, reached: true });
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
    expect(await session.save(factsOf('Mío, otra vez.'))).toEqual({ saved: true, reached: true });
    expect(here.adopted).toHaveLength(1);
  });

  test('where the ETag may not be read, what was written is read back', async () => {
    lrs.exposes = '';
    const session = await opened(tab().open(lrs.launch()));
    expect(await session.save(factsOf('Uno.'))).toEqual({ saved: true, reached: true });
    expect(await session.save(factsOf('Dos.'))).toEqual({ saved: true, reached: true });
    expect(await held()).toBe('Dos.');
  });

  test('a server that lets no conditional write through is written to all the same', async () => {
    lrs.meet = (call) =>
      writing(call) && (call.headers['if-match'] || call.headers['if-none-match'])
        ? 'lose-request'
        : undefined;
    const session = await opened(tab().open(lrs.launch()));
    for (const text of ['Uno.', 'Dos.', 'Tres.']) await session.save(factsOf(text));
    expect(await session.save(factsOf('Cuatro.'))).toEqual({ saved: true, reached: true });
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
    expect(await session.save(factsOf('Dos.'))).toEqual({ saved: true, reached: true });
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
