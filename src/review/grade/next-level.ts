/** What the level above the given one asks, in the rubric's own words. */
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import type { MarkValue } from './marks.ts';

export interface NextLevel {
  label: string;
  /** What it asks. */
  text: string;
}

const BEST = 3;

/** Undefined at the best level, and where the rubric does not say. */
export function nextLevel(
  rubric: Rubric,
  criterion: RubricCriterion,
  value: MarkValue | undefined,
): NextLevel | undefined {
  if (criterion.kind === 'levels') {
    const at = rubric.levels.findIndex(({ id }) => value?.kind === 'level' && id === value.level);
    // Levels stand best first; without a mark, the best is what is asked.
    const next = rubric.levels
      .slice(0, at < 0 ? 1 : at)
      .toReversed()
      .find(({ id }) => criterion.descriptors[id]);
    return next && { label: next.label, text: criterion.descriptors[next.id]! };
  }
  if (criterion.kind === 'count') return undefined;
  const scores =
    value?.kind === 'quick'
      ? [value.score]
      : value?.kind === 'answers'
        ? Object.values(value.scores)
        : [];
  const least = scores.length > 0 ? Math.min(...scores) : BEST - 1;
  const text = rubric.scale[least + 1];
  return least >= BEST || !text ? undefined : { label: String(least + 1), text };
}
