/** Where the LMS's run-time object is looked for, and which one counts. */
import { describe, expect, it } from 'vitest';
import { findApi } from '../../../src/lms/find-api.ts';
import { fetchEdition } from '../../../src/lms/fetch-edition.ts';
import { openSession } from '../../../src/lms/open-session.ts';
import { asApi } from '../../../src/campus/standard.ts';

interface Frame {
  parent?: object;
  opener?: object;
  top?: object;
  API?: object;
  API_1484_11?: object;
}

/** A window of stand-ins; without a parent it is its own, as a browser's outermost one is. */
function frame(given: Frame = {}): Window {
  const made: Frame = { ...given };
  made.parent ??= made;
  return made as unknown as Window;
}
/** A window of another origin: only its parent may be asked for. */
const foreign = (parent: object) =>
  new Proxy({} as Window, {
    get(_, name) {
      if (name === 'parent') return parent;
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  });
const api = { LMSInitialize: () => 'true' };

describe('the run-time object is found', () => {
  it('in the page itself, and twelve parents up', () => {
    expect(findApi(frame({ API: api }), 'API')?.api).toBe(api);
    let here = frame({ API: api });
    for (let depth = 0; depth < 12; depth++) here = frame({ parent: here });
    expect(findApi(here, 'API')?.api).toBe(api);
  });

  it('from the opener, its parents, and the opener of the outermost window', () => {
    expect(findApi(frame({ opener: frame({ parent: frame({ API: api }) }) }), 'API')?.api).toBe(
      api,
    );
    const top = frame({ opener: frame({ API: api }) });
    expect(findApi(frame({ parent: top, top }), 'API')?.api).toBe(api);
  });

  it('beyond a frame of another origin', () => {
    expect(findApi(frame({ parent: foreign(frame({ API: api })) }), 'API')?.api).toBe(api);
  });

  it('nearest first, past whatever else has the name', () => {
    const other = { LMSInitialize: () => 'true' };
    expect(findApi(frame({ API: api, parent: frame({ API: other }) }), 'API')?.api).toBe(api);
    expect(findApi(frame({ API: {}, parent: frame({ API: api }) }), 'API')?.api).toBe(api);
  });

  it('as a function that carries the calls, that makes them, or as a class of them', () => {
    const carries = Object.assign(() => undefined, api);
    class Made {
      LMSInitialize() {
        return 'true';
      }
    }
    expect(findApi(frame({ API: carries }), 'API')?.api).toBe(carries);
    expect(findApi(frame({ API: () => api }), 'API')?.api).toBe(api);
    expect(findApi(frame({ API: Made }), 'API')?.api).toBeInstanceOf(Made);
  });
});

describe('the search ends without one', () => {
  it('at a window that is its own parent, in a circle, and where everything throws', () => {
    expect(findApi(frame(), 'API')).toBeUndefined();
    const one: Frame = {};
    one.parent = { parent: one };
    expect(findApi(one as unknown as Window, 'API')).toBeUndefined();
    const closed = new Proxy({} as Window, {
      get() {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    });
    expect(findApi(closed, 'API')).toBeUndefined();
  });

  it('where the LMS left something else under the name', () => {
    expect(findApi(frame({ API: null as unknown as object }), 'API')).toBeUndefined();
    expect(findApi(frame({ API: 'API' as unknown as object }), 'API')).toBeUndefined();
  });
});

describe('the session', () => {
  const options = {
    mark: 'aaaa',
    now: () => new Date(),
    isOffline: () => false,
    cutMark: '…',
    iri: 'https://example.org/curso',
    adopt() {},
  };
  const taking = (standard: 'scorm12' | 'scorm2004', answer = 'true') =>
    asApi(
      (method) => (method === 'GetValue' ? '' : method === 'GetLastError' ? '101' : answer),
      standard,
    );
  const page = (given: Frame) =>
    Object.assign(frame(given), { location: new URL('https://lms.example.org/curso/index.html') });
  const opened = async (at: ReturnType<typeof page>, built: string) => {
    await fetchEdition(at, built);
    return openSession(at, built, options);
  };

  it.each(['scorm12', 'scorm2004'] as const)(
    'of a package of %s is its own where the LMS offers both',
    async (built) => {
      const both = page({ API: taking('scorm12'), API_1484_11: taking('scorm2004') });
      expect((await opened(both, built)).session.kind).toBe(built);
    },
  );

  it('is the other edition’s where the LMS offers only that', async () => {
    const only = page({ API: taking('scorm12') });
    expect((await opened(only, 'scorm2004')).session.kind).toBe('scorm12');
  });

  it('is this browser’s where there is no LMS, or where it does not open', async () => {
    expect(await opened(page({}), 'web')).toMatchObject({
      session: { kind: 'browser' },
      none: { reason: 'no-lms' },
    });
    expect(await opened(page({ API: taking('scorm12', 'false') }), 'scorm12')).toMatchObject({
      session: { kind: 'browser' },
      none: { reason: 'refused', lmsError: '101' },
    });
  });
});
