/** What becomes of a commit on its way, and what the LMS says of it. */
import { source, type Behaviour } from './behaviour.ts';

export const NETWORK: Behaviour[] = [
  {
    id: 'moodle-marks-as-sent',
    what: 'sends changes only, takes a value for sent before it sends it, and its server fails once',
    source: 'Moodle 5.1, SCORM 1.2',
    editions: ['scorm12'],
    play: (lms) => {
      const { send } = lms;
      const sent: Record<string, string> = {};
      let failures = 1;
      lms.send = (elements) => {
        const changes = Object.fromEntries(
          Object.entries(elements).filter(([name, value]) => sent[name] !== value),
        );
        Object.assign(sent, changes);
        if (Object.keys(changes).length === 0) return true;
        if ('cmi.suspend_data' in changes && failures-- > 0) return false;
        return send(changes);
      };
    },
    kept: 'lms',
  },
  {
    id: 'moodle-beacon',
    what: 'falls back to a beacon and answers "true" while its server is away, which comes back',
    source: 'Moodle 5.1',
    play: (lms) => {
      const { send } = lms;
      const sent: Record<string, string> = {};
      lms.send = (elements) => {
        const changes =
          lms.standard === 'scorm2004'
            ? elements
            : Object.fromEntries(
                Object.entries(elements).filter(([name, value]) => sent[name] !== value),
              );
        Object.assign(sent, changes);
        if (!send(changes)) navigator.sendBeacon(`${location.pathname}/data`, 'x');
        return true;
      };
    },
    before: (venue) => venue.setDown(true),
    heal: (venue) => venue.setDown(false),
    kept: 'lms',
  },
  {
    id: 'moodle-beacon-away',
    what: 'falls back to a beacon and answers "true" while its server is away',
    source: 'Moodle 5.1',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) => send(elements) || true;
    },
    before: (venue) => venue.setDown(true),
    kept: 'here',
  },
  {
    id: 'server-away',
    what: 'answers false while its server is away, which comes back',
    source: 'forma.lms 4.0',
    before: (venue) => venue.setDown(true),
    heal: (venue) => venue.setDown(false),
    kept: 'lms',
  },
  {
    id: 'forma-unload',
    what: 'finishes in its own beforeunload, and then answers "true" and sends nothing',
    source: 'forma.lms 4.0',
    play: (lms) => {
      const { send, finish } = lms;
      let isOver = false;
      addEventListener('beforeunload', () => {
        finish();
        isOver = true;
      });
      lms.finish = () => (isOver ? 'true' : finish());
      lms.send = (elements) => send(elements);
    },
    kept: 'lms',
  },
  {
    id: 'forma-blank',
    what: 'blanks the frame after Finish, and opens an alert for every commit that it refuses',
    source: 'forma.lms 4.0',
    play: (lms) => {
      const { finish } = lms;
      lms.finish = () => {
        const answer = finish();
        lms.frame.src = 'about:blank';
        return answer;
      };
    },
    kept: 'lms',
  },
  {
    id: 'session-lost',
    what: 'refuses every call once its login ended',
    source: 'Moodle 5.1',
    play: (lms) => {
      const { get, set } = lms;
      let calls = 0;
      const isOver = () => ++calls > 40;
      lms.get = (element) => (isOver() ? lms.no('101') && '' : get(element));
      lms.set = (element, value) => (isOver() ? lms.no('101') : set(element, value));
      lms.commit = () => lms.no('101');
      lms.finish = () => lms.no('101');
    },
    kept: 'here',
    told: /no lo aceptó/,
  },
  {
    id: 'commit-throws',
    what: 'throws in Commit',
    source: source.facts,
    play: (lms) => {
      lms.commit = () => {
        throw new URIError('malformed');
      };
      lms.finish = lms.commit;
    },
    kept: 'here',
    told: /no responde/,
  },
  {
    id: 'api-goes-away',
    what: 'throws in every call once the course is open',
    source: source.facts,
    play: (lms) => {
      let calls = 0;
      const gone = () => {
        if (++calls > 30) throw new Error('Permission denied');
      };
      const { get, set, commit } = lms;
      lms.get = (element) => (gone(), get(element));
      lms.set = (element, value) => (gone(), set(element, value));
      lms.commit = () => (gone(), commit());
      lms.finish = () => {
        throw new Error('Permission denied');
      };
    },
    kept: 'either',
  },
  {
    id: 'first-commit-refused',
    what: 'refuses the first commit of a launch',
    source: source.facts,
    play: (lms) => {
      const { commit } = lms;
      let commits = 0;
      lms.commit = () => (commits++ === 0 ? lms.no('101') : commit());
    },
    kept: 'lms',
  },
  {
    id: 'every-other-commit',
    what: 'refuses every other commit',
    source: source.own,
    play: (lms) => {
      const { commit } = lms;
      let commits = 0;
      lms.commit = () => (commits++ % 2 === 1 ? lms.no('391') : commit());
    },
    kept: 'lms',
  },
  {
    id: 'slow',
    isOfPages: true,
    what: 'takes a second and a half for a commit',
    source: source.facts,
    play: (lms) => {
      const { commit } = lms;
      lms.commit = () => {
        const end = Date.now() + 1500;
        while (Date.now() < end);
        return commit();
      };
    },
    kept: 'lms',
  },
  {
    id: 'keeps-only-at-finish',
    what: 'sends nothing with Commit, all of it with Finish',
    source: 'players that commit at the end',
    play: (lms) => {
      lms.commit = () => 'true';
    },
    kept: 'either',
  },
  {
    id: 'preview',
    what: 'answers "true" to everything and keeps nothing',
    source: 'previews',
    play: (lms) => {
      lms.send = () => true;
      lms.data = {};
    },
    kept: 'either',
  },
  {
    id: 'data-late',
    what: 'has its data two seconds after Initialize',
    source: 'players that fetch asynchronously',
    play: (lms) => {
      const held = lms.data;
      lms.data = {};
      setTimeout(() => {
        lms.data = { ...held, ...lms.data };
      }, 2000);
    },
    kept: 'lms',
  },
];
