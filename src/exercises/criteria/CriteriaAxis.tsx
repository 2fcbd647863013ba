import { criteriaMessages as say } from '../../messages/criteria.ts';
import { UndoRow } from '../../ui/UndoRow.tsx';
import { type Axis } from '../own-criteria.ts';
import { normalized } from '../similar.ts';
import type { Exercise } from '../use-exercise.ts';
import { Criterion } from './Criterion.tsx';
import { allHard } from './notes.ts';
import { complete, idsOn, nameOf } from './rules.ts';
import type { CatalogueHints, Criteria } from './schema.ts';
import { Several } from './Several.tsx';
import type { Drag } from './use-drag.ts';
import type { Workshop } from './workshop.ts';

interface AxisProps {
  definition: Criteria;
  exercise: Exercise;
  workshop: Workshop;
  drag: Drag;
  axis: Axis;
  catalogue: CatalogueHints[Axis];
}

/**
 * The criteria of one axis: the map of how each stands, the one being written, and the ways to have
 * more.
 */
export function CriteriaAxis({ definition, exercise, workshop, drag, axis, catalogue }: AxisProps) {
  const { title, hint } = definition.axes[axis];
  const ids = idsOn(definition, axis, exercise.work);
  const done = ids.filter((id) => complete(definition, id, exercise.work)).length;
  const heading = `${definition.id}.${axis}.titulo`;
  const undo = workshop.undoable?.axis === axis ? workshop.undoable : undefined;
  const cards = ids.map((id, i) => (
    <Criterion
      key={id}
      definition={definition}
      exercise={exercise}
      workshop={workshop}
      drag={drag}
      axis={axis}
      id={id}
      position={i + 1}
    />
  ));
  return (
    <section class="criteria-axis" aria-labelledby={heading}>
      <header>
        <h4 id={heading}>{title}</h4>
        <p class="criteria-count">
          {done > definition.minimum ? say.countMore(done) : say.count(done, definition.minimum)}
        </p>
        <p class="hint">{hint}</p>
      </header>
      <ol class="criteria-list">
        {undo
          ? [
              ...cards.slice(0, undo.at),
              <Undo
                key="undo"
                id={`${definition.id}.deshacer`}
                said={undo.said}
                onUndo={workshop.undo}
              />,
              ...cards.slice(undo.at),
            ]
          : cards}
      </ol>
      {ids.length < definition.minimum && (
        <p class="hint">{say.fewLeft(definition.minimum - ids.length)}</p>
      )}
      <button
        type="button"
        class="button criteria-add"
        id={`${definition.id}.${axis}.agregar`}
        aria-label={say.addLong(title)}
        onClick={() => workshop.add(axis)}
      >
        <span aria-hidden="true">+</span> {say.add}
      </button>
      <Several
        id={`${definition.id}.${axis}.varios`}
        onAdd={(names) => workshop.addNames(axis, names)}
      />
      {allHard(definition, axis, catalogue, exercise.work) && (
        <p class="feedback plain criteria-hard">{say.allHard}</p>
      )}
      <Ideas definition={definition} exercise={exercise} ids={ids} catalogue={catalogue} />
    </section>
  );
}

function Undo({ id, said, onUndo }: { id: string; said: string; onUndo: () => void }) {
  return (
    <li>
      <UndoRow id={id} said={said} undo={say.undo} onUndo={onUndo} />
    </li>
  );
}

/**
 * Names from the catalogue, once the learner has thought of some alone; those already used are left
 * out.
 */
function Ideas({
  definition,
  exercise,
  ids,
  catalogue,
}: {
  definition: Criteria;
  exercise: Exercise;
  ids: string[];
  catalogue: CatalogueHints[Axis];
}) {
  const names = new Set(
    ids.map((id) => normalized(nameOf(definition, id, exercise.work))).filter(Boolean),
  );
  const missing = definition.hintsAfter - names.size;
  if (missing > 0) return <p class="hint">{say.hintsLater(missing, names.size)}</p>;
  return (
    <details class="callout criteria-ideas">
      <summary>{say.hints}</summary>
      <p class="hint">{say.hintsDetail}</p>
      <ul>
        {catalogue
          .filter(({ name }) => !names.has(normalized(name)))
          .map(({ name, gloss }) => (
            <li key={name}>
              <strong>{name}</strong>
              {gloss && <> — {gloss}</>}
            </li>
          ))}
      </ul>
    </details>
  );
}
