/** How the files of each exercise type are read, under the word that `type:` has in them. */
export { classification } from './classification/definition.ts';
export { criteria } from './criteria/definition.ts';
export { matrix } from './matrix/definition.ts';
export { questions } from './questions/definition.ts';
export { reasons } from './reasons/definition.ts';
export { recall } from './recall/definition.ts';
