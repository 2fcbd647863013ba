/** Where and when the run-time is to be found, and what the frame may do. */
import { source, type Behaviour } from './behaviour.ts';

export const FINDING: Behaviour[] = [
  {
    id: 'late',
    what: 'attaches its run-time a second and a half after the course was opened',
    source: 'openedx-scorm-xblock #78',
    play: (lms) => {
      const { attach } = lms;
      lms.attach = (api) => void setTimeout(() => attach(api), 1500);
    },
    kept: 'lms',
  },
  {
    id: 'very-late',
    what: 'attaches its run-time four seconds after the course was opened',
    source: source.own,
    play: (lms) => {
      const { attach } = lms;
      lms.attach = (api) => void setTimeout(() => attach(api), 4000);
    },
    kept: 'lms',
  },
  {
    id: 'function',
    what: 'has a function that carries the calls',
    source: 'home-made players',
    play: (lms) => {
      const { attach } = lms;
      lms.attach = (api) => attach(Object.assign(() => undefined, api));
    },
    kept: 'lms',
  },
  {
    id: 'factory',
    what: 'has a function that makes the run-time',
    source: 'home-made players',
    play: (lms) => {
      const { attach } = lms;
      lms.attach = (api) => attach(() => api);
    },
    kept: 'lms',
  },
  {
    id: 'class',
    what: 'has a class of the run-time',
    source: 'home-made players',
    play: (lms) => {
      const { attach } = lms;
      lms.attach = (api) => {
        const Api = function () {} as unknown as { prototype: object };
        Object.assign(Api.prototype, api);
        attach(Api);
      };
    },
    kept: 'lms',
  },
  {
    id: 'stub-first',
    what: 'has an empty object under the name until its script has loaded',
    source: source.own,
    play: (lms) => {
      const { attach } = lms;
      lms.attach = (api) => {
        attach({});
        setTimeout(() => attach(api), 800);
      };
    },
    kept: 'lms',
  },
  {
    id: 'other-api',
    isOfPages: true,
    what: 'has another script’s API between the course and its own',
    source: source.own,
    play: (lms) => {
      lms.open = () => {
        lms.frame.srcdoc = `<script>window.API = { get() {} }; window.API_1484_11 = null</script>
          <iframe title="Curso" style="width:100%;height:620px"
            src="${new URL(lms.frame.dataset['src']!, location.href).href}"></iframe>`;
      };
    },
    kept: 'lms',
  },
  {
    id: 'both-editions',
    what: 'offers the run-time of the other edition, too',
    source: source.facts,
    play: (lms) => {
      const other = new Proxy(
        {},
        {
          get: () => () => {
            throw new Error('the other edition was called');
          },
        },
      );
      Object.assign(window, { [lms.standard === 'scorm12' ? 'API_1484_11' : 'API']: other });
    },
    kept: 'lms',
  },
  {
    id: 'sandbox',
    what: 'plays the course in a sandbox that allows no downloads and no popups',
    source: 'hosts of all kinds',
    frame: 'sandbox="allow-scripts allow-same-origin"',
    kept: 'lms',
  },
  {
    id: 'strict-csp',
    what: "serves the course with Content-Security-Policy default-src 'self'",
    source: 'hosts of all kinds',
    headers: {
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'",
    },
    kept: 'lms',
  },
  {
    id: 'no-lms',
    what: 'never has a run-time',
    source: source.facts,
    play: (lms) => {
      lms.attach = () => undefined;
    },
    kept: 'here',
    told: /sin LMS/,
  },
  {
    id: 'refuses-initialize',
    what: 'refuses Initialize',
    source: source.facts,
    play: (lms) => {
      lms.initialize = () => lms.no('101');
      lms.get = () => '';
    },
    kept: 'here',
  },
  {
    id: 'throws-at-initialize',
    what: 'throws in Initialize',
    source: source.facts,
    play: (lms) => {
      lms.initialize = () => {
        throw new Error('gone');
      };
    },
    kept: 'here',
  },
];
