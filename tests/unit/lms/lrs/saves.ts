/** What becomes of a save on its way. */
import { source } from '../../../e2e/lms/behaviour.ts';
import type { CmiLms, LrsBehaviour } from '../played/cmi5.ts';
import { changed, instead, isReading, isSave, isToken, LOGIN } from './play.ts';

export const SAVES: LrsBehaviour[] = [
  ...[400, 401, 403, 404, 413, 500, 503].map((status): LrsBehaviour => ({
    id: `refuses-saves-${status}`,
    what: `answers ${status} to every save`,
    source: source.facts,
    play: instead(isSave, () => ({ status })),
    kept: 'here',
  })),
  ...[429, 500, 503].map((status): LrsBehaviour => ({
    id: `first-save-${status}`,
    what: `answers ${status} to the first save of all`,
    source: source.facts,
    play: (lms) => {
      const { answer } = lms;
      let saves = 0;
      lms.answer = (call) =>
        isSave(call) && ++saves === 1 ? { status, headers: { 'retry-after': '5' } } : answer(call);
    },
    kept: 'lms',
  })),
  {
    id: 'loses-answers',
    what: 'hears every call and loses one answer in six',
    source: source.own,
    play: (lms) => {
      const { answer } = lms;
      let seed = 5;
      const draw = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
      lms.answer = (call) => {
        const given = answer(call);
        return !isToken(call) && draw() < 1 / 6 ? 'lost' : given;
      };
    },
    kept: 'lms',
  },
  {
    id: 'lags',
    what: 'gives back what it held before the last save, once after each',
    source: source.own,
    play: (lms) => {
      const { answer } = lms;
      let before: ReturnType<CmiLms['answer']> | undefined;
      lms.answer = (call) => {
        if (isSave(call)) before = answer({ ...call, method: 'GET' });
        const late = isReading(call) ? before : undefined;
        if (isReading(call)) before = undefined;
        return late ?? answer(call);
      };
    },
    kept: 'lms',
  },
  {
    id: 'never-answers-saves',
    what: 'never answers a save',
    source: source.own,
    play: instead(isSave, () => 'never'),
    kept: 'here',
  },
  {
    id: 'slow',
    what: 'takes eight seconds for each answer',
    source: source.facts,
    play: changed(
      () => true,
      (given) => ({ ...given, after: 8000 }),
    ),
    kept: 'lms',
  },
  {
    id: 'too-slow',
    what: 'takes half a minute for the answer to a save',
    source: source.own,
    play: changed(isSave, (given) => ({ ...given, after: 30_000 })),
    kept: 'lms',
  },
  {
    id: 'away',
    what: 'is away while one writes, and comes back',
    source: source.facts,
    before: (venue) => venue.setDown(true),
    heal: (venue) => venue.setDown(false),
    kept: 'lms',
  },
  {
    id: 'away-for-good',
    what: 'is away while one writes',
    source: source.facts,
    before: (venue) => venue.setDown(true),
    kept: 'here',
  },
  {
    id: 'login-page',
    what: 'answers saves with its login page and 200',
    source: source.facts,
    play: instead(isSave, () => LOGIN),
    kept: 'here',
    told: /reabre/,
  },
  {
    id: 'loses-the-work',
    what: 'deletes the State in the middle of a session',
    source: source.own,
    play: (lms) => {
      const { answer, documents } = lms;
      let saves = 0;
      lms.answer = (call) => {
        if (isSave(call) && ++saves === 2)
          for (const key of documents.keys())
            if (!key.endsWith('LaunchData')) documents.delete(key);
        return answer(call);
      };
    },
    stays: true,
    kept: 'lms',
  },
];
