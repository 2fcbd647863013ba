/** What a launch needs of cmi5, in one file. */
export { findLaunch } from './launch.ts';
export { cmi5Session } from './lazy.ts';
