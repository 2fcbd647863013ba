/** What becomes of a value on its way into an LMS and back. */
import { source, type Behaviour } from './behaviour.ts';

export const TRANSPORT: Behaviour[] = [
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
  {
    id: 'wraps-lines',
    what: 'puts a line break after every 76 characters',
    source: 'transports in MIME’s base64',
    play: (lms) => {
      const { send } = lms;
      lms.send = (elements) =>
        send({
          ...elements,
          'cmi.suspend_data': (elements['cmi.suspend_data'] ?? '').replace(/.{76}/gs, '$&\r\n'),
        });
    },
    kept: 'lms',
  },
  {
    id: 'quotes',
    what: 'gives suspend_data back in quotation marks',
    source: 'JSON that is encoded twice',
    play: (lms) => {
      const { get } = lms;
      lms.get = (element) =>
        element === 'cmi.suspend_data' && lms.data[element]
          ? JSON.stringify(get(element))
          : get(element);
    },
    kept: 'lms',
  },
  {
    id: 'appends',
    what: 'appends to the suspend_data of the launch before',
    source: source.own,
    play: (lms) => {
      const { send } = lms;
      const before = lms.data['cmi.suspend_data'] ?? '';
      if (lms.launches > 0)
        lms.send = (elements) =>
          send({ ...elements, 'cmi.suspend_data': before + (elements['cmi.suspend_data'] ?? '') });
    },
    kept: 'lms',
  },
];
