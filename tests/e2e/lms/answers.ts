/** How the calls answer. */
import { source, type Behaviour } from './behaviour.ts';

export const ANSWERS: Behaviour[] = [
  { id: 'honest', what: 'does what the standard says', source: 'SCORM 1.2, 2004', kept: 'lms' },
  {
    id: 'booleans',
    what: 'answers true and false as booleans',
    source: 'dhodges47 #4',
    play: (lms) => {
      const { set, commit } = lms;
      lms.initialize = () => true;
      lms.set = (element, value) => set(element, value) === 'true';
      lms.commit = () => commit() === 'true';
    },
    kept: 'lms',
  },
  {
    id: 'numbers',
    what: 'answers 1 and 0',
    source: 'home-made players',
    play: (lms) => {
      const { set, commit } = lms;
      lms.initialize = () => 1;
      lms.set = (element, value) => (set(element, value) === 'true' ? 1 : 0);
      lms.commit = () => (commit() === 'true' ? 1 : 0);
    },
    kept: 'lms',
  },
  {
    id: 'string-objects',
    what: 'answers String objects, and counts as numbers',
    source: 'forma.lms 4.0',
    play: (lms) => {
      const { get, set, commit } = lms;
      lms.initialize = () => new String('true');
      lms.get = (element) => (element.endsWith('_count') ? Number(get(element)) : get(element));
      lms.set = (element, value) => new String(set(element, value));
      lms.commit = () => new String(commit());
    },
    kept: 'lms',
  },
  {
    id: 'capitals',
    what: 'answers "True" and "False"',
    source: 'players written in Python or C#',
    play: (lms) => {
      const { set, commit } = lms;
      const big = (answer: unknown) => (answer === 'true' ? 'True' : 'False');
      lms.initialize = () => 'True';
      lms.set = (element, value) => big(set(element, value));
      lms.commit = () => big(commit());
    },
    kept: 'lms',
  },
  {
    id: 'says-nothing',
    what: 'answers nothing to SetValue and Commit, and keeps all of it',
    source: 'dhodges47 #4',
    play: (lms) => {
      const { set, commit } = lms;
      lms.set = (element, value) => void set(element, value);
      lms.commit = () => void commit();
    },
    kept: 'either',
  },
  {
    id: 'says-nothing-at-all',
    what: 'answers nothing to Initialize either',
    source: source.own,
    play: (lms) => {
      const { set, commit } = lms;
      lms.initialize = () => undefined;
      lms.set = (element, value) => void set(element, value);
      lms.commit = () => void commit();
    },
    kept: 'either',
  },
  {
    id: 'empty-strings',
    what: "answers '' to everything but GetValue",
    source: 'home-made players',
    play: (lms) => {
      const { set, commit } = lms;
      lms.set = (element, value) => (set(element, value), '');
      lms.commit = () => (commit(), '');
    },
    kept: 'either',
  },
  {
    id: 'false-but-kept',
    what: 'answers false to a SetValue that worked',
    source: "adapt-contrib-spoor's field notes",
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) => (set(element, value), 'false');
    },
    kept: 'lms',
  },
  {
    id: 'promises',
    what: 'answers every call with a promise',
    source: 'chamilo #6312, moodleapp #392',
    play: (lms) => {
      const { initialize, get, set, commit, finish } = lms;
      const later = <T>(value: T) =>
        new Promise<T>((resolve) => setTimeout(() => resolve(value), 20));
      lms.initialize = () => later(initialize());
      lms.get = (element) => later(get(element));
      lms.set = (element, value) => later(set(element, value));
      lms.commit = () => later(commit());
      lms.finish = () => later(finish());
    },
    kept: 'lms',
  },
  {
    id: 'promised-commit',
    what: 'answers Commit alone with a promise',
    source: source.own,
    play: (lms) => {
      const { commit } = lms;
      lms.commit = () => Promise.resolve(commit());
    },
    kept: 'lms',
  },
  {
    id: 'promised-commit-refused',
    what: 'answers Commit with a promise of false',
    source: source.own,
    play: (lms) => {
      lms.commit = () => Promise.resolve('false');
      lms.finish = () => Promise.resolve('false');
    },
    kept: 'here',
    told: /no lo aceptó/,
  },
  {
    id: 'promised-commit-rejected',
    what: 'answers Commit with a promise that is rejected',
    source: source.own,
    play: (lms) => {
      lms.commit = () => Promise.reject(new Error('gone'));
      lms.finish = () => Promise.reject(new Error('gone'));
    },
    kept: 'here',
    told: /no responde/,
  },
  {
    id: 'nothings',
    what: 'answers undefined for what it does not have',
    source: 'Open edX SCORM xblocks',
    play: (lms) => {
      const { get } = lms;
      lms.get = (element) => get(element) || undefined;
    },
    kept: 'lms',
  },
  {
    id: 'nothings-in-words',
    what: 'answers "undefined" and "null" for what it does not have',
    source: 'home-made players',
    play: (lms) => {
      const { get } = lms;
      lms.get = (element) => get(element) || (element.includes('score') ? 'null' : 'undefined');
    },
    kept: 'lms',
  },
  {
    id: 'defaults',
    what: 'gives {} as suspend_data before anybody wrote it',
    source: 'home-made players',
    play: (lms) => {
      const { get } = lms;
      lms.get = (element) => (element === 'cmi.suspend_data' ? get(element) || '{}' : get(element));
    },
    kept: 'lms',
  },
  {
    id: 'no-error-functions',
    what: 'has no GetLastError',
    source: 'home-made players',
    play: (lms) => {
      const { attach } = lms;
      lms.attach = (api) => {
        const less = { ...api } as Record<string, unknown>;
        delete less['LMSGetLastError'];
        delete less['GetLastError'];
        attach(less);
      };
    },
    kept: 'lms',
  },
  {
    id: 'initialize-twice',
    what: 'refuses Initialize for a session that it still has open',
    source: 'SCORM RTE 101, 103; seen in Moodle',
    play: (lms) => {
      if (lms.launches > 0) lms.initialize = () => lms.no('101');
    },
    kept: 'lms',
  },
  {
    id: 'stringly-errors',
    what: 'answers commit with an error page as a text',
    source: source.own,
    play: (lms) => {
      lms.commit = () => '<html>Error 500</html>';
      lms.set = () => '';
    },
    kept: 'here',
  },
];
