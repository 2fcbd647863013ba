/**
 * What can be counted in the learner's work, under the type's word, of the types where words alone
 * say little. Only the review page loads it.
 */
export { criteria } from './criteria/evidence.ts';
export { reasons } from './reasons/evidence.ts';
