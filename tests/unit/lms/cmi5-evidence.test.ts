/** What an LMS gives a cmi5 course is read as evidence: any value of any type, and no exception. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLaunch } from '../../../src/lms/cmi5/launch.ts';
import { launchDataIn } from '../../../src/lms/cmi5/launch-data.ts';
import { retryAfter } from '../../../src/lms/cmi5/lrs.ts';
import { keptIn } from '../../../src/lms/cmi5/state.ts';

const anything = fc.oneof(
  fc.jsonValue(),
  fc.string().map((text) => text as fc.JsonValue),
);
const FIELDS = ['contextTemplate', 'launchMode', 'masteryScore', 'returnURL', 'moveOn'] as const;

describe('LMS.LaunchData', () => {
  test('of any shape gives a session', () => {
    const some = fc.record(Object.fromEntries(FIELDS.map((name) => [name, anything])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.oneof(some, anything), (found) => {
        for (const text of [JSON.stringify(found), JSON.stringify(JSON.stringify(found))]) {
          const { template, mode, masteryScore, returnUrl } = launchDataIn(text);
          expect(['normal', 'browse', 'review']).toContain(mode);
          if (masteryScore !== undefined) {
            expect(masteryScore).toBeGreaterThanOrEqual(0);
            expect(masteryScore).toBeLessThanOrEqual(1);
          }
          if (returnUrl !== undefined) expect(new URL(returnUrl).protocol).toMatch(/^https?:$/);
          for (const list of Object.values(template.contextActivities ?? {}))
            for (const { id } of list) expect(typeof id).toBe('string');
        }
      }),
    );
  });

  test('that is no JSON is as none', () => {
    const none = { template: {}, mode: 'normal' };
    for (const text of ['', '<!doctype html>', '{', 'undefined', 'null', '[]', '7', '"x"'])
      expect(launchDataIn(text), text).toEqual(none);
  });

  const address = (returnURL: unknown) => launchDataIn(JSON.stringify({ returnURL })).returnUrl;
  test('names an address to go back to only by http', () => {
    expect(address('https://lms.example.com/cursos?id=7#x')).toBeDefined();
    expect(address(' http://localhost:8080/ ')).toBe('http://localhost:8080/');
    for (const no of ['javascript:alert(1)', '/cursos', 'https://', 'ftp://x/', '', 'null', {}])
      expect(address(no), String(no)).toBeUndefined();
  });

  test('what a template holds besides is kept, a single activity is a list of one', () => {
    const contextTemplate = {
      contextActivities: { category: { id: 'https://x/a' }, grouping: [{ id: 'https://x/b' }, 7] },
      extensions: { 'https://x/session': 'abc' },
      language: 'es-MX',
    };
    expect(launchDataIn(JSON.stringify({ contextTemplate })).template).toEqual({
      ...contextTemplate,
      contextActivities: { category: [{ id: 'https://x/a' }], grouping: [{ id: 'https://x/b' }] },
    });
  });
});

describe('the course’s own document', () => {
  test('of any shape loses nothing of what may be work', () => {
    fc.assert(
      fc.property(anything, (found) => {
        const text = JSON.stringify(found);
        const kept = keptIn(text);
        const isOurs =
          typeof found === 'object' && found !== null && typeof found === 'object'
            ? typeof (found as Record<string, unknown>)['suspendData'] === 'string'
            : false;
        if (!isOurs) expect(kept.suspendData).toBe(text);
      }),
    );
  });

  test('keeps of its marks only what they can be', () => {
    const odd = {
      suspendData: 'K1A',
      once: { completed: 'yes', passed: { id: 'a', sure: 1 }, failed: { id: 'b' } },
      told: { t16: '1 ', t17: 2 },
      owed: [7, { id: 'a' }],
    };
    expect(keptIn(JSON.stringify(odd))).toEqual({
      suspendData: 'K1A',
      once: { passed: { id: 'a', sure: false } },
      told: { t16: '1 ' },
      owed: [],
    });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-28T10:00:00Z');
  for (const [header, wait] of [
    ['120', 120_000],
    [' 5 ', 5000],
    ['0', 1000],
    ['99999999999', 600_000],
    ['Sat, 28 Nov 2026 10:02:00 GMT', 120_000],
    ['Sat, 28 Nov 2020 10:02:00 GMT', 1000],
    ['Sun, 28 Nov 2126 10:02:00 GMT', 600_000],
    ['pronto', undefined],
    ['', undefined],
    [null, undefined],
  ] as const)
    test(`«${header}» is ${wait} ms`, () => expect(retryAfter(header, now)).toBe(wait));
});

describe('the address of the launch', () => {
  const good = {
    endpoint: 'https://lms.example.com/xapi',
    fetch: 'https://lms.example.com/fetch?k=1',
    actor: '{"account":{"homePage":"https://lms.example.com","name":"ana"}}',
    registration: 'b7e2a6d4-6c1f-4c53-9d56-0d9f3c1a7e11',
    activityId: 'https://lms.example.com/a',
  };
  const found = (parameters: Record<string, string>, kept?: string) =>
    findLaunch({
      location: { pathname: '/c/index.html', search: `?${new URLSearchParams(parameters)}` },
      sessionStorage: { getItem: () => kept ?? null, setItem: () => undefined },
    } as unknown as Window);

  test('names what is missing or unreadable', () => {
    expect(found({ ...good, actor: '{', registration: ' ' })).toEqual(['actor', 'registration']);
    for (const actor of ['null', '[]', '"ana"', '7', '{}', 'undefined'])
      expect(found({ ...good, actor }), actor).toEqual(['actor']);
    for (const endpoint of ['', 'undefined', '/xapi', 'javascript:0'])
      expect(found({ ...good, endpoint }), endpoint).toEqual(['endpoint']);
    expect(found({ endpoint: good.endpoint })).toBeUndefined();
  });

  test('takes an actor that was encoded twice', () => {
    expect(found({ ...good, actor: encodeURIComponent(good.actor) })).toMatchObject({
      actor: { account: { name: 'ana' } },
    });
  });

  test('whatever the tab’s storage holds, the launch is found', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          anything.map((one) => JSON.stringify(one)),
        ),
        (kept) => {
          expect(found(good, kept)).toMatchObject({ registration: good.registration });
          expect(found({}, kept)).toBeUndefined();
        },
      ),
    );
  });

  test('a launch kept by the first shape of this course goes on', () => {
    const launch = { ...good, actor: JSON.parse(good.actor) as object, token: 't' };
    const old = { folder: '/c/', launch: { ...launch, begun: '2026-11-28T10:00:00.000Z' } };
    expect(found({}, JSON.stringify(old))).toEqual({
      ...launch,
      opened: '2026-11-28T10:00:00.000Z',
      initialized: { sure: true },
    });
  });
});
