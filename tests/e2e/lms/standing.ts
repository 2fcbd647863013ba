/** What an LMS says of status and grade. A finished course stays finished, a grade never falls. */
import { source, type Behaviour } from './behaviour.ts';

/** `said`: what the LMS answers for its status at every launch. */
const says = (id: string, what: string, where: string, play: Behaviour['play']): Behaviour => ({
  id: `finished-${id}`,
  what: `has a finished course, and ${what}`,
  source: where,
  finished: true,
  ...(play ? { play } : {}),
  kept: 'lms',
});

export const STANDING: Behaviour[] = [
  says('plainly', 'says so', 'SCORM', undefined),
  says('silent', "answers '' for its status", 'openedx-scorm-xblock', (lms) => {
    const { get } = lms;
    lms.get = (element) => (element.endsWith('status') ? '' : get(element));
  }),
  says('undefined', 'answers undefined for its status', 'openedx-scorm-xblock', (lms) => {
    const { get } = lms;
    lms.get = (element) => (element.endsWith('status') ? undefined : get(element));
  }),
  says('untouched', 'answers "not attempted" all the same', 'openedx-scorm-xblock', (lms) => {
    const { get } = lms;
    lms.get = (element) => (element.endsWith('status') ? 'not attempted' : get(element));
  }),
  says('capital', 'answers "Completed"', 'home-made LMSs', (lms) => {
    const { get } = lms;
    lms.get = (element) =>
      /(lesson|completion)_status$/.test(element) ? 'Completed' : get(element);
  }),
  says('short', 'answers "complete"', 'home-made LMSs', (lms) => {
    const { get } = lms;
    lms.get = (element) =>
      /(lesson|completion)_status$/.test(element) ? 'complete' : get(element);
  }),
  says('letter', 'answers "c"', 'AICC', (lms) => {
    const { get } = lms;
    lms.get = (element) => (/(lesson|completion)_status$/.test(element) ? 'c' : get(element));
  }),
  says('blank', 'answers "passed " with a space', 'home-made LMSs', (lms) => {
    const { get } = lms;
    lms.get = (element) => (/(lesson|success)_status$/.test(element) ? 'passed ' : get(element));
  }),
  says('spanish', 'answers "Completado"', source.own, (lms) => {
    const { get } = lms;
    lms.get = (element) =>
      /(lesson|completion)_status$/.test(element) ? 'Completado' : get(element);
  }),
  says('joined', 'answers "completed;passed"', source.own, (lms) => {
    const { get } = lms;
    lms.get = (element) =>
      /(lesson|completion)_status$/.test(element) ? 'completed;passed' : get(element);
  }),
  says('number', 'answers 1 for its status', source.own, (lms) => {
    const { get } = lms;
    lms.get = (element) => (element.endsWith('status') ? 1 : get(element));
  }),
  says('review', 'opens in review and stores what is written all the same', 'Moodle 5.1', (lms) => {
    const { get } = lms;
    lms.get = (element) => (element.endsWith('mode') ? 'review' : get(element));
  }),
  says('no-score', 'answers "null" for its grade', 'home-made LMSs', (lms) => {
    const { get } = lms;
    lms.get = (element) => (element.includes('score') ? 'null' : get(element));
  }),
  says('nan-score', 'answers "NaN" for its grade', 'home-made LMSs', (lms) => {
    const { get } = lms;
    lms.get = (element) => (element.includes('score') ? 'NaN' : get(element));
  }),
  says('comma-score', 'answers "95,0" for its grade', source.own, (lms) => {
    const { get } = lms;
    lms.get = (element) => (element.endsWith('score.raw') ? '95,0' : get(element));
  }),
  {
    id: 'never-gives-back',
    what: "answers true to everything and '' to every GetValue",
    source: 'previews, demo players',
    play: (lms) => {
      lms.get = () => '';
    },
    kept: 'either',
  },
  {
    id: 'finishes-unset',
    what: 'completes a course that never said a status',
    source: 'Moodle 5.1',
    editions: ['scorm12'],
    kept: 'lms',
  },
];
