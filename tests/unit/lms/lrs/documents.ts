/** What it keeps of a State document, and how it gives it back. */
import { source } from '../../../e2e/lms/behaviour.ts';
import type { LrsBehaviour } from '../played/cmi5.ts';
import { changed, instead, isReading, isSave } from './play.ts';

export const DOCUMENTS: LrsBehaviour[] = [
  {
    id: 'keeps-nothing',
    what: 'says 204 and keeps no State',
    source: source.own,
    play: instead(isSave, () => ({ status: 204 })),
    kept: 'here',
  },
  {
    id: 'keeps-nothing-with-etag',
    what: 'says 204 with an ETag and keeps no State',
    source: source.own,
    play: instead(isSave, (_, nth) => ({ status: 204, headers: { etag: `"${nth}"` } })),
    kept: 'here',
  },
  {
    id: 'keeps-the-first',
    what: 'keeps the first State of a registration and says 204 to all',
    source: source.own,
    play: (lms) => {
      const { answer } = lms;
      let isKept = false;
      lms.answer = (call) => {
        if (!isSave(call)) return answer(call);
        if (isKept) return { status: 204, headers: { etag: '"1"' } };
        isKept = true;
        return answer(call);
      };
    },
    kept: 'here',
  },
  {
    id: 'cuts',
    what: 'cuts a State at 200 characters without a word',
    source: source.own,
    play: (lms) => {
      const { answer, documents } = lms;
      lms.answer = (call) => {
        const given = answer(call);
        if (isSave(call))
          for (const [key, text] of documents)
            if (!key.endsWith('LaunchData')) documents.set(key, text.slice(0, 200));
        return given;
      };
    },
    kept: 'here',
  },
  {
    id: 'writes-json-anew',
    what: 'gives JSON back in its own spelling, keys in its own order',
    source: source.own,
    play: changed(isReading, (given) => {
      if (given.status !== 200) return given;
      const fields = JSON.parse(given.body!) as Record<string, unknown>;
      const sorted = Object.fromEntries(Object.entries(fields).sort());
      return { ...given, body: JSON.stringify(sorted, undefined, 2) };
    }),
    kept: 'lms',
  },
  {
    id: 'wraps-json',
    what: 'gives JSON back as a string in JSON',
    source: source.own,
    play: changed(isReading, (given) =>
      given.status === 200 ? { ...given, body: JSON.stringify(given.body) } : given,
    ),
    kept: 'either',
  },
  {
    id: 'marks-bytes',
    what: 'gives State back behind a byte order mark',
    source: source.own,
    play: changed(isReading, (given) =>
      given.status === 200 ? { ...given, body: `\ufeff${given.body}` } : given,
    ),
    kept: 'either',
  },
  {
    id: 'one-document',
    what: 'keeps one State document, whatever its id',
    source: source.own,
    play: (lms) => {
      const { answer } = lms;
      let only: string | undefined;
      lms.answer = (call) => {
        if (call.resource !== 'activities/state') return answer(call);
        if (call.method === 'PUT') {
          only = call.body;
          return { status: 204 };
        }
        return only === undefined ? answer(call) : { status: 200, body: only };
      };
    },
    kept: 'either',
    objects: /./,
  },
  {
    id: 'no-etag',
    what: 'names no version',
    source: source.own,
    play: changed(
      () => true,
      ({ status, body }) => ({ status, ...(body === undefined ? {} : { body }) }),
    ),
    kept: 'lms',
  },
  {
    id: 'hides-etag',
    what: 'does not let another origin read its ETag',
    source: source.own,
    play: (lms) => void (lms.exposes = []),
    kept: 'lms',
  },
  {
    id: 'weak-etag',
    what: 'weakens its ETag on the way',
    source: source.facts,
    play: changed(
      () => true,
      (given) =>
        given.headers?.['etag']
          ? { ...given, headers: { etag: `W/${given.headers['etag']}` } }
          : given,
    ),
    kept: 'lms',
  },
  {
    id: 'etag-of-the-moment',
    what: 'names another version at each reading, and refuses the one before',
    source: source.own,
    play: (lms) => {
      const { answer } = lms;
      let reads = 0;
      lms.answer = (call) => {
        if (isSave(call) && call.headers['if-match']) return { status: 412 };
        const given = answer(call);
        return isReading(call) && typeof given === 'object' && given.status === 200
          ? { ...given, headers: { etag: `"${++reads}"` } }
          : given;
      };
    },
    kept: 'lms',
  },
  {
    id: 'always-412',
    what: 'refuses every condition',
    source: source.own,
    play: (lms) => {
      const { answer } = lms;
      lms.answer = (call) =>
        isSave(call) && (call.headers['if-match'] || call.headers['if-none-match'])
          ? { status: 412 }
          : answer(call);
    },
    kept: 'lms',
  },
  ...['', 'null', '{}', '[]', '""'].map((body): LrsBehaviour => ({
    id: `nothing-is-${body || 'empty'}`,
    what: `answers 200 with «${body}» where it has no State`,
    source: source.facts,
    play: changed(isReading, (given) => (given.status === 404 ? { status: 200, body } : given)),
    kept: 'lms',
  })),
  {
    id: 'no-content',
    what: 'answers 204 where it has no State',
    source: source.facts,
    play: changed(isReading, (given) => (given.status === 404 ? { status: 204 } : given)),
    kept: 'lms',
  },
  ...[400, 403].map((status): LrsBehaviour => ({
    id: `nothing-is-${status}`,
    what: `answers ${status} where it has no State`,
    source: source.own,
    play: changed(isReading, (given) => (given.status === 404 ? { status } : given)),
    kept: 'either',
  })),
];
