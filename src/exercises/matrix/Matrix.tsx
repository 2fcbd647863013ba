import { matrixMessages as say } from '../../messages/matrix.ts';
import type { Work } from '../../model/exercise.ts';
import { Finish } from '../../ui/Finish.tsx';
import type { FactSheet } from '../account-facts.ts';
import { AXES } from '../own-criteria.ts';
import { useAsked } from '../asked.ts';
import { useExercise, type Exercise } from '../use-exercise.ts';
import { Accounts } from './Accounts.tsx';
import { FirmnessTable } from './FirmnessTable.tsx';
import { Plot, PlotTable, type Placed } from './Plot.tsx';
import { accountsOf, criteriaOf, matrixRules, pointOf, quadrantOf } from './rules.ts';
import type { Matrix as Definition, Quadrant } from './schema.ts';
import { Weights } from './Weights.tsx';

interface MatrixProps {
  definition: Definition;
  sheet: FactSheet;
  quadrants: Quadrant[];
}

export function Matrix({ definition: given, sheet, quadrants }: MatrixProps) {
  const definition = useAsked(given);
  const exercise = useExercise(definition, matrixRules);
  const { work } = exercise;
  const ids = accountsOf(definition, work);
  const own = ids.filter((id) => id.startsWith('x'));
  const nameOf = (id: string) =>
    sheet.accounts.find((account) => account.id === id)?.name ??
    (work.text(`${definition.id}.${id}.nombre`).trim() || say.ownUnnamed(own.indexOf(id) + 1));
  if (AXES.some((axis) => criteriaOf(definition, axis, work).length === 0)) {
    return (
      <div class="callout flow matrix-waiting" id={`${definition.id}.criterios`}>
        <p>{say.empty}</p>
        <a class="button" href={`#${definition.criteriaStep}`}>
          {say.goToCriteria}
        </a>
      </div>
    );
  }
  const placed = placedOf(definition, exercise, quadrants, nameOf);
  return (
    <fieldset class="exercise matrix" disabled={!exercise.open}>
      {AXES.map((axis) => (
        <Weights key={axis} definition={definition} exercise={exercise} axis={axis} />
      ))}
      <Accounts
        definition={definition}
        exercise={exercise}
        sheet={sheet}
        nameOf={nameOf}
        placed={placed}
      />
      <Result definition={definition} work={work} quadrants={quadrants} placed={placed} />
      <Finish
        progress={exercise.progress}
        finished={exercise.outcome.finished}
        missing={exercise.missing}
        onFinish={exercise.finish}
      />
    </fieldset>
  );
}

function placedOf(
  definition: Definition,
  { work }: Exercise,
  quadrants: readonly Quadrant[],
  nameOf: (id: string) => string,
): Placed[] {
  return accountsOf(definition, work).flatMap((id, i) => {
    const point = pointOf(definition, id, work);
    const quadrant = quadrantOf(point, definition.cut, quadrants);
    if (point.a === undefined || point.r === undefined || !quadrant) return [];
    return [{ id, number: i + 1, name: nameOf(id), a: point.a, r: point.r, quadrant }];
  });
}

function Result({
  definition,
  work,
  quadrants,
  placed,
}: {
  definition: Definition;
  work: Work;
  quadrants: Quadrant[];
  placed: Placed[];
}) {
  const heading = `${definition.id}.resultado`;
  return (
    <section class="result" aria-labelledby={heading}>
      <h4 id={heading}>{say.matrix}</h4>
      {placed.length === 0 && <p class="hint">{say.matrixEmpty}</p>}
      <Plot definition={definition} quadrants={quadrants} placed={placed} />
      {placed.length > 0 && <PlotTable definition={definition} placed={placed} />}
      {placed.length > 0 && (
        <FirmnessTable definition={definition} quadrants={quadrants} placed={placed} work={work} />
      )}
    </section>
  );
}
