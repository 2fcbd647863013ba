/**
 * An entry of the build, as `short-islands.ts`: the exercises on a portfolio of accounts, of which
 * one leads to the next.
 */
export { Classification } from './classification/Classification.tsx';
export { Criteria } from './criteria/Criteria.tsx';
export { Matrix } from './matrix/Matrix.tsx';
