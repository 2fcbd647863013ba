/** Who the LMS says the learner is. Each is also opened by a second learner at the same computer. */
import { source, type Behaviour } from './behaviour.ts';

const everybody = (learner: string, where: string): Behaviour => ({
  id: `everybody-is-${learner || 'nobody'}`,
  what: `calls everybody ${learner === '' ? "''" : learner}`,
  source: where,
  learner,
  kept: 'lms',
});

export const IDENTITY: Behaviour[] = [
  everybody('learner_001', 'previews, small players'),
  everybody('student_001', 'previews, small players'),
  everybody('0', 'previews, small players'),
  everybody('undefined', 'Open edX SCORM xblocks'),
  everybody('null', 'Open edX SCORM xblocks'),
  everybody('', 'Open edX SCORM xblocks'),
  everybody('guest', source.own),
  everybody('1', source.own),
  everybody('ana.ortega', 'one account for a whole class'),
];
