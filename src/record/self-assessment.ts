import { selfId } from '../model/self-assessment.ts';
import { choose } from './edits.ts';

/** The learner's own view of one criterion (`model/self-assessment.ts`); '' takes it back. */
export function assess(exercise: string, criterion: string, value: string): void {
  choose(selfId(exercise, criterion), value);
}
