/** What every card of an exercise asks for, found out once for each state of the work. */
import type { Work } from '../model/exercise.ts';

const known = new WeakMap<Work, Map<string, unknown>>();

/** `key` names what `make` makes, with all that it depends on beside the work. */
export function once<Made>(work: Work, key: string, make: () => Made): Made {
  let ofWork = known.get(work);
  if (!ofWork) known.set(work, (ofWork = new Map()));
  if (!ofWork.has(key)) ofWork.set(key, make());
  return ofWork.get(key) as Made;
}
