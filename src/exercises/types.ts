/** How each exercise type tells of the learner’s work, under the type’s word. */
export { classification } from './classification/type.ts';
export { criteria } from './criteria/type.ts';
export { matrix } from './matrix/type.ts';
export { questions } from './questions/type.ts';
export { reasons } from './reasons/type.ts';
export { recall } from './recall/type.ts';
