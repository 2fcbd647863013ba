/**
 * What «Lo que hiciste» tells of the learner's work, under the type's word, of the types that have
 * something to tell there.
 */
export { classification } from './classification/look-back.ts';
export { criteria } from './criteria/look-back.ts';
export { matrix } from './matrix/look-back.ts';
export { recall } from './recall/look-back.ts';
