/** Of launches, tokens, statements and who the learner is. */
import { source } from '../../../e2e/lms/behaviour.ts';
import type { LrsBehaviour } from '../played/cmi5.ts';
import { changed, instead, isStatement, isToken, LOGIN } from './play.ts';

export const SESSIONS: LrsBehaviour[] = [
  { id: 'honest', what: 'does what the standards say', source: 'cmi5, xAPI 1.0.3', kept: 'lms' },
  {
    id: 'finished',
    what: 'holds a finished course',
    source: 'cmi5, xAPI 1.0.3',
    finished: true,
    kept: 'lms',
  },
  { id: 'long', what: 'is given a long text', source: source.own, text: 'long', kept: 'lms' },
  {
    id: 'mute-about-preferences',
    what: 'never answers what the preferences are',
    source: source.own,
    play: instead(
      ({ resource }) => resource === 'agents/profile',
      () => 'never',
    ),
    kept: 'either',
    objects: /11\.0\.0/,
  },
  {
    id: 'keeps-no-statement',
    what: 'says 200 to statements and has none',
    source: source.own,
    play: (lms) => {
      const { answer } = lms;
      lms.answer = (call) => {
        if (call.resource !== 'statements') return answer(call);
        return isStatement(call) ? { status: 200, body: '[]' } : { status: 404 };
      };
    },
    kept: 'lms',
  },
  {
    id: 'statements-409',
    what: 'says 409 to every statement',
    source: source.own,
    play: instead(isStatement, () => ({ status: 409 })),
    kept: 'either',
  },
  {
    id: 'login-page-for-all',
    what: 'answers everything with its login page',
    source: source.facts,
    play: instead(
      () => true,
      () => LOGIN,
    ),
    kept: 'here',
  },
  {
    id: 'login-ends',
    what: 'lets nobody in after the twelfth call',
    source: source.facts,
    play: (lms) => {
      const { answer } = lms;
      let calls = 0;
      lms.answer = (call) => {
        if (isToken(call)) calls = 0;
        return ++calls > 12 ? { status: 401 } : answer(call);
      };
    },
    kept: 'either',
  },
  ...[
    ['bare', (token: string) => token],
    ['with-basic', (token: string) => JSON.stringify({ 'auth-token': `Basic ${token}` })],
    ['with-spaces', (token: string) => JSON.stringify({ 'auth-token': ` ${token}\n` })],
  ].map(([id, give]): LrsBehaviour => {
    const spell = give as (token: string) => string;
    return {
      id: `token-${id as string}`,
      what: `gives its token ${id as string}`,
      source: source.own,
      play: changed(isToken, (given) => {
        const { 'auth-token': token } = JSON.parse(given.body!) as Record<string, string>;
        return token ? { ...given, body: spell(token) } : given;
      }),
      kept: id === 'bare' ? 'either' : 'lms',
      ...(id === 'bare' ? { objects: /8\.2\.3/ } : {}),
    };
  }),
  {
    id: 'no-token',
    what: 'gives no token',
    source: 'cmi5 8.2.3',
    play: instead(isToken, () => ({ status: 200, body: '{"error-code":"2"}' })),
    kept: 'here',
  },
  {
    id: 'refuses-statements',
    what: 'refuses every statement',
    source: source.facts,
    play: instead(isStatement, () => ({ status: 400 })),
    kept: 'either',
  },
  {
    id: 'no-launch-data',
    what: 'has no LMS.LaunchData',
    source: source.own,
    play: (lms) => {
      const { answer } = lms;
      lms.answer = (call) =>
        call.query.get('stateId') === 'LMS.LaunchData' ? { status: 404 } : answer(call);
    },
    kept: 'either',
    objects: /./,
  },
  ...['learner_001', '0', 'undefined', 'null', ''].map((learner): LrsBehaviour => ({
    id: `everybody-is-${learner || 'nobody'}`,
    what: `calls everybody «${learner}»`,
    source: 'previews, small players',
    learner,
    kept: 'lms',
  })),
  {
    id: 'finished-mastery-null',
    what: 'holds a finished course and says that mastery is null',
    source: source.facts,
    finished: true,
    play: (lms) => void (lms.launchData = { masteryScore: null }),
    kept: 'lms',
  },
  {
    id: 'finished-says-nothing',
    what: 'holds a finished course and has no statement of it',
    source: source.own,
    finished: true,
    play: instead(
      ({ resource, method }) => resource === 'statements' && method === 'GET',
      () => ({
        status: 404,
      }),
    ),
    kept: 'lms',
  },
];
