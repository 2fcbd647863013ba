/** The island of each exercise type, under the type's word. */
export { default as classification } from './classification/Classification.astro';
export { default as criteria } from './criteria/Criteria.astro';
export { default as matrix } from './matrix/Matrix.astro';
export { default as questions } from './questions/Questions.astro';
export { default as reasons } from './reasons/Reasons.astro';
export { default as recall } from './recall/Recall.astro';
