import * as v from 'valibot';

/** A small goal in a long exercise. */
export const GoalSchema = v.strictObject({
  /** How many are enough for one day. */
  today: v.pipe(
    v.number(),
    v.integer('expected a whole number'),
    v.minValue(1, 'expected at least one a day'),
  ),
  /** Minutes that one takes; the step's own minutes say how long all of them take together. */
  minutes: v.pipe(v.number(), v.minValue(0.5, 'expected half a minute or more')),
});
