import { criteriaMessages as say } from '../../messages/criteria.ts';
import { Field } from '../../ui/Field.tsx';
import { Finish } from '../../ui/Finish.tsx';
import { AXES, hasText } from '../own-criteria.ts';
import { useAsked } from '../asked.ts';
import { useExercise, type Exercise } from '../use-exercise.ts';
import { CriteriaAxis } from './CriteriaAxis.tsx';
import { CriteriaGoal } from './CriteriaGoal.tsx';
import { criteriaRules, idsOn, nextIncomplete, objectiveIds } from './rules.ts';
import type { CatalogueHints, Criteria as Definition } from './schema.ts';
import { useDrag } from './use-drag.ts';
import { useWorkshop } from './use-workshop.ts';
import { calledOf, type Workshop } from './workshop.ts';

export function Criteria({
  definition: own,
  catalogue,
}: {
  definition: Definition;
  catalogue: CatalogueHints;
}) {
  const definition = useAsked(own);
  const exercise = useExercise(definition, criteriaRules);
  const workshop = useWorkshop(definition);
  const drag = useDrag((id, { axis, id: beside, after }) => {
    const rest = idsOn(definition, axis, exercise.work).filter((one) => one !== id);
    workshop.drop(id, axis, rest.indexOf(beside) + (after ? 1 : 0));
  });
  return (
    <fieldset role="presentation" class="exercise criteria" disabled={!exercise.open}>
      <Company definition={definition} exercise={exercise} />
      <div class="criteria-begin">
        <CriteriaGoal definition={definition} exercise={exercise} />
        <GoOn definition={definition} exercise={exercise} workshop={workshop} />
      </div>
      {AXES.map((axis) => (
        <CriteriaAxis
          key={axis}
          definition={definition}
          exercise={exercise}
          workshop={workshop}
          drag={drag}
          axis={axis}
          catalogue={catalogue[axis]}
        />
      ))}
      <p role="status" class="visually-hidden">
        {workshop.said}
      </p>
      <Finish
        progress={exercise.progress}
        finished={exercise.outcome.finished}
        missing={exercise.missing}
        onFinish={exercise.finish}
        onGo={(item) => goToItem(definition, workshop, item)}
      />
    </fieldset>
  );
}

/** A part of a criterion may be folded away: `t18-criterios.a3.medida` opens a3. */
function goToItem(definition: Definition, workshop: Workshop, item: string): boolean {
  const [, id] = item.slice(definition.id.length).match(/^\.([ar]\d+)\./) ?? [];
  if (id) workshop.goTo(id, item);
  return id !== undefined;
}

function Company({ definition, exercise }: { definition: Definition; exercise: Exercise }) {
  const company = `${definition.id}.empresa`;
  const known = definition.companyFrom ? exercise.work.text(definition.companyFrom).trim() : '';
  return (
    <section class="criteria-company">
      <Field {...exercise.field(company)} kind="line" label={say.company} hint={say.companyHint} />
      {known && exercise.work.text(company).trim() === '' && (
        <button
          type="button"
          class="button small"
          onClick={() => exercise.field(company).onInput(known)}
        >
          {say.useSame(known)}
        </button>
      )}
      <fieldset class="criteria-objectives">
        <legend class="field-label">{say.objectives}</legend>
        <p class="hint">{say.objectivesHint}</p>
        {objectiveIds(definition).map((id, i) => (
          <Field key={id} {...exercise.field(id)} kind="line" label={say.objective(i + 1)} />
        ))}
      </fieldset>
    </section>
  );
}

/** One key to the next thing to write. */
function GoOn({
  definition,
  exercise,
  workshop,
}: {
  definition: Definition;
  exercise: Exercise;
  workshop: Workshop;
}) {
  const next = nextIncomplete(definition, exercise.work);
  if (!next || workshop.opened) return null;
  const begun = AXES.some((axis) =>
    idsOn(definition, axis, exercise.work).some((id) => hasText(definition.id, id, exercise.work)),
  );
  return (
    <button type="button" class="button primary criteria-go" onClick={() => workshop.goTo(next)}>
      {begun ? say.goOn(calledOf(definition, next, exercise.work)) : say.start}
    </button>
  );
}
