/**
 * The learner's own view of their work, by the rubric that judges it: `self.<exercise>.<criterion>`
 * holds the id of a level, or a number as digits where the criterion counts (reasons) or averages
 * (0–3). Optional; '' or absent: not said.
 */
import type { LearnerRecord } from './record.ts';
import type { Rubric, RubricCriterion } from './rubric.ts';

export const selfId = (exercise: string, criterion: string): string =>
  `self.${exercise}.${criterion}`;

/** The exercise whose answers it judges. */
export const exerciseOf = ({ answers }: Pick<RubricCriterion, 'answers'>): string =>
  answers[0]!.split('.')[0]!;

/** What the learner said of one criterion; '' where they did not. */
export function selfOf(
  { choices }: Pick<LearnerRecord, 'choices'>,
  exercise: string,
  criterion: string,
): string {
  return choices[selfId(exercise, criterion)]?.value ?? '';
}

/** What a learner may say of a criterion: its levels, or what each answer's 0–3 means. */
export function levelsOf(
  { levels, scale }: Pick<Rubric, 'levels' | 'scale'>,
  criterion: RubricCriterion,
): { id: string; label: string; text: string }[] {
  if (criterion.kind === 'count') return [];
  if (criterion.kind === 'levels')
    return levels.map(({ id, label }) => ({ id, label, text: criterion.descriptors[id] ?? '' }));
  return scale.map((label, score) => ({ id: String(score), label, text: '' })).reverse();
}

/** As a person reads it; undefined where nothing, or nothing that the rubric knows, was said. */
export function ownView(
  record: Pick<LearnerRecord, 'choices'>,
  rubric: Pick<Rubric, 'levels' | 'scale'>,
  criterion: RubricCriterion,
): { label: string; text: string } | undefined {
  const said = selfOf(record, exerciseOf(criterion), criterion.id);
  if (criterion.kind !== 'count') return levelsOf(rubric, criterion).find(({ id }) => id === said);
  const count = /^\d{1,3}$/.test(said) ? Math.min(Number(said), criterion.most) : undefined;
  return count === undefined
    ? undefined
    : { label: `${count} / ${criterion.most}`, text: criterion.descriptor };
}
