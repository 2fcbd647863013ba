/**
 * What LMSs do that no standard says, as data: each row is played by a small LMS of its own and
 * held against the same five points by `lms-behaviours.spec.ts`.
 */
import { ANSWERS } from './lms/answers.ts';
import type { Behaviour } from './lms/behaviour.ts';
import { ELEMENTS } from './lms/elements.ts';
import { FINDING } from './lms/finding.ts';
import { IDENTITY } from './lms/identity.ts';
import { NETWORK } from './lms/network.ts';
import { ROOM } from './lms/room.ts';
import { STANDING } from './lms/standing.ts';

export const BEHAVIOURS: Record<string, Behaviour[]> = {
  'how it answers': ANSWERS,
  'what it cannot take': ELEMENTS,
  'what it has room for': ROOM,
  'what it says of the standing': STANDING,
  'what becomes of a commit': NETWORK,
  'where it is found': FINDING,
  'who it says the learner is': IDENTITY,
};
