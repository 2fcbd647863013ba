/** What an LMS cannot take beside the record. */
import type { Behaviour } from './behaviour.ts';
import { source } from './behaviour.ts';

export const ELEMENTS: Behaviour[] = [
  {
    id: 'throws-on-objectives',
    what: 'throws on cmi.objectives and cmi.interactions',
    source: 'xblocks, home-made players',
    play: (lms) => {
      const { get, set } = lms;
      const isRow = (element: string) => /objectives|interactions/.test(element);
      lms.get = (element) => {
        if (isRow(element)) throw new TypeError('undefined is not an object');
        return get(element);
      };
      lms.set = (element, value) => {
        if (isRow(element)) throw new TypeError('undefined is not an object');
        return set(element, value);
      };
    },
    kept: 'lms',
  },
  {
    id: 'silent-on-objectives',
    what: 'answers nothing to cmi.objectives and cmi.interactions',
    source: 'xblocks, home-made players',
    play: (lms) => {
      const { get, set } = lms;
      const isRow = (element: string) => /objectives|interactions/.test(element);
      lms.get = (element) => (isRow(element) ? undefined : get(element));
      lms.set = (element, value) => (isRow(element) ? undefined : set(element, value));
    },
    kept: 'lms',
  },
  {
    id: 'refuses-all-but-core',
    what: 'refuses every element but suspend_data',
    source: source.own,
    editions: ['scorm12'],
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        element === 'cmi.suspend_data' ? set(element, value) : lms.no('401');
    },
    kept: 'lms',
  },
  {
    id: 'throws-on-all-but-core',
    what: 'throws on every element but suspend_data, exit and status',
    source: source.own,
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) => {
        if (!/suspend_data|exit|status$/.test(element)) throw new Error('no such element');
        return set(element, value);
      };
    },
    kept: 'lms',
  },
  {
    id: 'commit-fails-with-objectives',
    what: 'fails the whole commit once an objective was set',
    source: 'ILIAS #10190, #11660',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        !Object.keys(elements).some((name) => name.startsWith('cmi.objectives.')) && send(elements);
    },
    kept: 'either',
  },
  {
    id: 'commit-fails-with-description',
    what: 'fails the whole commit while a description has accents',
    source: 'ILIAS #11661, forma.lms',
    editions: ['scorm2004'],
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        !Object.entries(elements).some(
          ([name, value]) => name.endsWith('description') && /[^\x20-\x7e]/.test(value),
        ) && send(elements);
    },
    kept: 'lms',
  },
  {
    id: 'commit-fails-with-location',
    what: 'fails the whole commit while the location is longer than ten characters',
    source: 'columns too short',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        !Object.entries(elements).some(
          ([name, value]) => name.endsWith('location') && value.length > 10,
        ) && send(elements);
    },
    kept: 'lms',
  },
  {
    id: 'commit-throws-with-rows',
    what: 'throws in Commit once an objective or interaction was set',
    source: source.own,
    play: (lms) => {
      const { commit } = lms;
      lms.commit = () => {
        if (Object.keys(lms.data).some((name) => /objectives|interactions/.test(name)))
          throw new Error('cannot serialize');
        return commit();
      };
    },
    kept: 'either',
  },
  {
    id: 'refuses-accents-in-descriptions',
    what: 'refuses descriptions with accents',
    source: 'forma.lms 4.0',
    editions: ['scorm2004'],
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        element.endsWith('description') && /[^\x20-\x7e]/.test(value)
          ? lms.no('406')
          : set(element, value);
    },
    kept: 'lms',
  },
  {
    id: 'no-status',
    what: 'has no status',
    source: source.own,
    play: (lms) => {
      const { get, set } = lms;
      lms.get = (element) => (element.endsWith('status') ? '' : get(element));
      lms.set = (element, value) =>
        element.endsWith('status') ? lms.no('401') : set(element, value);
    },
    kept: 'lms',
  },
  {
    id: 'empty-counts',
    what: "answers '' to every count",
    source: 'Open edX SCORM xblocks',
    play: (lms) => {
      const { get } = lms;
      lms.get = (element) => (element.endsWith('_count') ? '' : get(element));
    },
    kept: 'lms',
  },
  {
    id: 'whole-model',
    what: 'sends its whole model with every commit and refuses more than 60,000 bytes of it',
    source: 'forma.lms 4.0; Moodle 2004',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) => JSON.stringify(elements).length < 60_000 && send(elements);
    },
    kept: 'lms',
  },
];
