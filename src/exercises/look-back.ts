/** The part of «Lo que hiciste» that the exercises tell; pure. */
import type { Work } from '../model/exercise.ts';
import type { ExercisesLookBack } from '../model/look-back.ts';
import type { LookBackOf } from './exercise-type.ts';
import * as lookBacks from './look-backs.ts';
import type { ReportMaterial } from './report-section.ts';
import type { ReportedExercise } from './reported.ts';

type Typed = Pick<ReportedExercise, 'type'>;

/** A lookup that TypeScript cannot follow: each type goes with its own definition. */
const of = ({ type }: Typed) =>
  lookBacks[type as keyof typeof lookBacks] as LookBackOf<ReportedExercise> | undefined;

/** Its type has something to tell there. */
export const isLookedBackOn = (one: Typed) => of(one) !== undefined;

/** What it tells rests on the right answers. */
export const lookBackNeedsKey = (one: Typed) => of(one)?.needsKey === true;

export function exercisesLookBack(
  exercises: readonly ReportedExercise[],
  work: Work,
  material: ReportMaterial,
): ExercisesLookBack {
  const parts = exercises.map((one) => of(one)?.lookBack(one, work, material) ?? {});
  return {
    ...Object.assign({}, ...parts),
    recalls: parts.flatMap(({ recalls = [] }) => recalls),
    criteria: parts.flatMap(({ criteria = [] }) => criteria),
  };
}
