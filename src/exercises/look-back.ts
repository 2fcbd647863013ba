/** The part of «Lo que hiciste» that the exercises tell; pure. */
import type { Work } from '../model/exercise.ts';
import type { LookBack } from '../model/look-back.ts';
import { attemptsAt } from './attempts.ts';
import type { ClassificationKey } from './classification/key-of.ts';
import { picksOf, topFive } from './classification/result.ts';
import { standingOf } from './classification/rules.ts';
import { idsOn, nameOf } from './criteria/rules.ts';
import { matrixSection } from './matrix/report.ts';
import { AXES } from './own-criteria.ts';
import type { ReportMaterial } from './report-section.ts';
import type { ReportedExercise } from './reported.ts';

type Told = Pick<LookBack, 'recalls' | 'criteria'> & Pick<Partial<LookBack>, 'five' | 'figure'>;

export function exercisesLookBack(
  exercises: readonly ReportedExercise[],
  work: Work,
  material: ReportMaterial,
): Told {
  const told: Told = { recalls: [], criteria: [] };
  for (const one of exercises) {
    if (one.type === 'recall') told.recalls.push(...recallOf(one, work));
    if (one.type === 'criteria')
      told.criteria = AXES.map((axis) => ({
        title: one.axes[axis].title,
        names: idsOn(one, axis, work)
          .map((id) => nameOf(one, id, work))
          .filter(Boolean),
      })).filter(({ names }) => names.length > 0);
    if (one.type === 'matrix') {
      const { blocks } = matrixSection(one, work, material);
      const figure = blocks.find((block) => block.kind === 'matrix');
      if (figure) told.figure = figure;
    }
    if (one.type === 'classification') {
      const key = material.keys[one.id] as ClassificationKey | undefined;
      // Who is among the five tells part of the answers.
      if (!key || one.accounts.some((id) => standingOf(one, id, work, key) !== 'right')) continue;
      const names = (ids: string[]) => ids.map((id) => key.accounts[id]?.name ?? id);
      told.five = {
        picked: names(picksOf(one, work)),
        sales: names(topFive(key, 'sales')),
        contribution: names(topFive(key, 'contribution')),
      };
    }
  }
  return told;
}

function recallOf(
  { id, questions }: Extract<ReportedExercise, { type: 'recall' }>,
  work: Work,
): LookBack['recalls'] {
  return questions.flatMap(({ item, ask, options }) => {
    const attempts = attemptsAt(`${id}.${item}`, work);
    const label = (option: string) => options.find((one) => one.id === option)?.label ?? option;
    return attempts.length === 0
      ? []
      : [{ ask, first: label(attempts[0]!), last: label(attempts.at(-1)!) }];
  });
}
