/** How much suspend_data an LMS holds, and which characters. */
import { source, type Behaviour } from './behaviour.ts';

export const ROOM: Behaviour[] = [
  {
    id: 'refuses-over-4000',
    what: 'refuses suspend_data over 4,000 characters',
    source: 'SCORM 2004 2nd edition; VARCHAR(4000)',
    text: 'long',
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        element === 'cmi.suspend_data' && value.length > 4000 ? lms.no('405') : set(element, value);
    },
    kept: 'lms',
  },
  {
    id: 'commit-refuses-over-4000',
    what: 'fails the commit with suspend_data over 4,000 characters',
    source: 'VARCHAR(4000)',
    text: 'long',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        (elements['cmi.suspend_data'] ?? '').length <= 4000 && send(elements);
    },
    kept: 'lms',
  },
  {
    id: 'refuses-over-4096-bytes',
    what: 'refuses suspend_data over 4,096 bytes',
    source: 'scormremote #20, #82',
    text: 'long',
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        element === 'cmi.suspend_data' && new TextEncoder().encode(value).length > 4096
          ? lms.no('405')
          : set(element, value);
    },
    kept: 'lms',
  },
  {
    id: 'refuses-beyond-latin1',
    what: 'refuses what is outside Latin-1',
    source: 'old databases',
    text: 'long',
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        // eslint-disable-next-line no-control-regex
        /[^\x00-\xff]/.test(value) ? lms.no('405') : set(element, value);
    },
    kept: 'lms',
  },
  {
    id: 'commit-refuses-beyond-latin1',
    what: 'fails the commit with what is outside Latin-1',
    source: 'old databases',
    text: 'long',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        // eslint-disable-next-line no-control-regex
        !/[^\x00-\xff]/.test(elements['cmi.suspend_data'] ?? '') && send(elements);
    },
    kept: 'lms',
  },
  {
    id: 'cuts-in-the-page',
    what: 'cuts suspend_data at 4,000 characters in its page, and answers "true"',
    source: 'simple-scorm-api #3',
    text: 'long',
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        set(element, element === 'cmi.suspend_data' ? value.slice(0, 4000) : value);
    },
    kept: 'lms',
  },
  {
    id: 'question-marks-in-the-page',
    what: 'turns what is outside Latin-1 into ? in its page, and answers "true"',
    source: 'old databases',
    text: 'long',
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        // eslint-disable-next-line no-control-regex
        set(element, value.replace(/[^\x00-\xff]/g, '?'));
    },
    kept: 'lms',
  },
  {
    id: 'column-of-4000',
    what: 'silently keeps the first 4,000 characters',
    source: 'VARCHAR(4000)',
    text: 'long',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        send({
          ...elements,
          'cmi.suspend_data': (elements['cmi.suspend_data'] ?? '').slice(0, 4000),
        });
    },
    kept: 'lms',
  },
  {
    id: 'column-of-4096-bytes',
    what: 'silently keeps the first 4,096 bytes',
    source: 'scormremote #82',
    text: 'long',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) => {
        const bytes = new TextEncoder().encode(elements['cmi.suspend_data'] ?? '').slice(0, 4096);
        const held = new TextDecoder().decode(bytes).replace(/\ufffd$/, '');
        return send({ ...elements, 'cmi.suspend_data': held });
      };
    },
    kept: 'lms',
  },
  {
    id: 'column-of-latin1',
    what: 'silently turns what is outside Latin-1 into ?',
    source: 'simple-scorm-api #3',
    text: 'long',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        send({
          ...elements,
          'cmi.suspend_data': (elements['cmi.suspend_data'] ?? '').replace(
            // eslint-disable-next-line no-control-regex
            /[^\x00-\xff]/g,
            '?',
          ),
        });
    },
    kept: 'lms',
  },
  {
    id: 'refuses-over-1000',
    what: 'refuses suspend_data over 1,000 characters',
    source: source.own,
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        element === 'cmi.suspend_data' && value.length > 1000 ? lms.no('405') : set(element, value);
    },
    kept: 'lms',
  },
  {
    id: 'long-in-1000',
    what: 'refuses a long work over 1,000 characters',
    source: source.own,
    text: 'long',
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        element === 'cmi.suspend_data' && value.length > 1000 ? lms.no('405') : set(element, value);
    },
    kept: 'here',
    told: /no cupo/,
  },
  {
    id: 'takes-no-suspend-data',
    what: 'refuses suspend_data altogether',
    source: source.own,
    play: (lms) => {
      const { set } = lms;
      lms.set = (element, value) =>
        element === 'cmi.suspend_data' ? lms.no('401') : set(element, value);
    },
    kept: 'here',
    told: /no lo aceptó/,
  },
  {
    id: 'strips-slashes',
    what: 'takes backslashes out and trims what it is given back',
    source: 'forma.lms 4.0',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        send({
          ...elements,
          'cmi.suspend_data': (elements['cmi.suspend_data'] ?? '').replaceAll('\\', '').trim(),
        });
    },
    kept: 'lms',
  },
  {
    id: 'escapes-markup',
    what: 'gives back &amp; for & and &lt; for <',
    source: 'home-made players',
    play: (lms) => {
      const { get } = lms;
      lms.get = (element) =>
        String(get(element))
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('"', '&quot;');
    },
    kept: 'lms',
  },
  {
    id: 'form-decodes',
    what: 'decodes its form twice, so that + becomes a space and % is eaten',
    source: 'home-made players',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        send(
          Object.fromEntries(
            Object.entries(elements).map(([name, value]) => [
              name,
              decodeURIComponent(value.replaceAll('+', ' ').replace(/%(?![0-9a-f]{2})/gi, '')),
            ]),
          ),
        );
    },
    kept: 'lms',
  },
  {
    id: 'normalizes',
    what: 'normalizes what it keeps to NFD',
    source: source.own,
    text: 'long',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        send({
          ...elements,
          'cmi.suspend_data': (elements['cmi.suspend_data'] ?? '').normalize('NFD'),
        });
    },
    kept: 'lms',
  },
];
