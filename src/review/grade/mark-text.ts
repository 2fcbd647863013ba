/** A mark in words: the level, the count or the sum. */
import { reviewMessages as say } from '../../messages/review.ts';
import type { Rubric } from '../../model/rubric.ts';
import type { MarkValue } from './marks.ts';

export function markText(rubric: Rubric, value: MarkValue | undefined): string {
  if (!value) return say.unmarked;
  if (value.kind === 'level')
    return rubric.levels.find(({ id }) => id === value.level)?.label ?? '';
  if (value.kind === 'count') return say.counted(value.count);
  if (value.kind === 'quick') return `${value.score}. ${rubric.scale[value.score] ?? ''}`;
  return say.answersMarked(
    Object.values(value.scores).reduce((sum: number, one) => sum + one, 0),
    Object.keys(value.scores).length,
  );
}
