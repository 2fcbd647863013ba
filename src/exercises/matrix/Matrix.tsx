import { matrixMessages as say } from '../../messages/matrix.ts';
import type { Work } from '../../model/exercise.ts';
import { Finish } from '../../ui/Finish.tsx';
import type { FactSheet } from '../account-facts.ts';
import { AXES } from '../own-criteria.ts';
import { useAsked } from '../asked.ts';
import { useBefore } from '../use-before.ts';
import { useExercise } from '../use-exercise.ts';
import { Accounts } from './Accounts.tsx';
import { FirmnessTable } from './FirmnessTable.tsx';
import { InView } from './InView.tsx';
import { placedIn, type Placed } from './placed.ts';
import { Plot, PlotTable, plotWords } from './Plot.tsx';
import { accountsOf, criteriaOf, matrixRules } from './rules.ts';
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
  const placed = placedIn(definition, work, quadrants, nameOf);
  const { before, take } = useBefore(placed);
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
  return (
    <fieldset class="exercise matrix" disabled={!exercise.open}>
      <div class="matrix-work" onPointerDown={take} onFocusIn={take}>
        <div class="matrix-controls">
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
        </div>
        <InView definition={definition} quadrants={quadrants} placed={placed} before={before} />
      </div>
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
      <Plot
        definition={definition}
        quadrants={quadrants}
        placed={placed}
        described={plotWords(placed)}
      />
      {placed.length > 0 && <PlotTable definition={definition} placed={placed} />}
      {placed.length > 0 && (
        <FirmnessTable definition={definition} quadrants={quadrants} placed={placed} work={work} />
      )}
    </section>
  );
}
