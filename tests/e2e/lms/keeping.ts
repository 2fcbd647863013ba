/** LMSs that answer "true": what they keep of it, and when. */
import { source, type Behaviour } from './behaviour.ts';

export const KEEPING: Behaviour[] = [
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
  {
    id: 'sends-later',
    what: 'sends what was committed ten seconds later, as a player that batches does',
    source: 'Rustici’s engine: SCORM Cloud, Canvas, Docebo',
    play: (lms) => {
      const { send } = lms;
      let waiting: Record<string, string> | undefined;
      setInterval(() => {
        if (waiting && send(waiting)) waiting = undefined;
      }, 10_000);
      lms.commit = () => {
        waiting = { ...lms.data };
        return 'true';
      };
    },
    kept: 'lms',
  },
  {
    id: 'preview-with-pings',
    what: 'keeps nothing, answers "true", and gives back nothing of what was just set',
    source: 'previews with a session of their own',
    play: (lms) => {
      lms.set = () => 'true';
      lms.commit = () => {
        lms.send({});
        return 'true';
      };
      lms.finish = () => 'true';
    },
    kept: 'either',
  },
  {
    id: 'keeps-the-first',
    what: 'keeps the first value of a session and answers "true" to the rest',
    source: source.own,
    play: (lms) => {
      const { send } = lms;
      let isSent = false;
      lms.send = (elements) => {
        if (!(elements['cmi.suspend_data'] ?? '').startsWith('K')) return send(elements);
        if (isSent) return send({});
        isSent = true;
        return send(elements);
      };
    },
    kept: 'lms',
  },
  {
    id: 'forgets-without-finish',
    what: 'keeps commits only of sessions that were finished',
    source: 'SuccessFactors, SAP: an attempt that was not ended is thrown away',
    play: (lms) => {
      const { send } = lms;
      lms.commit = () => (lms.send({}), 'true');
      lms.send = (elements) => send(elements);
    },
    kept: 'either',
  },
  {
    id: 'clears-after-finish',
    what: 'answers every call after Finish with 301 and forgets nothing',
    source: 'SCORM RTE',
    play: (lms) => {
      const { finish, set, get, commit } = lms;
      let isOver = false;
      lms.finish = () => {
        const answer = isOver ? lms.no('301') : finish();
        isOver = true;
        return answer;
      };
      lms.set = (element, value) => (isOver ? lms.no('301') : set(element, value));
      lms.get = (element) => (isOver ? '' : get(element));
      lms.commit = () => (isOver ? lms.no('301') : commit());
    },
    kept: 'lms',
  },
];
