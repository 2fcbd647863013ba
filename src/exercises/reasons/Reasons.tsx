import { reasonsMessages as say } from '../../messages/reasons.ts';
import { Checklist } from '../../ui/Checklist.tsx';
import { Field } from '../../ui/Field.tsx';
import { Finish } from '../../ui/Finish.tsx';
import { Goal } from '../../ui/Goal.tsx';
import { UndoRow } from '../../ui/UndoRow.tsx';
import { checkedOf } from '../checklist.ts';
import { useAsked } from '../asked.ts';
import { withAt } from '../slots.ts';
import { useExercise, type Exercise } from '../use-exercise.ts';
import { dayOf } from '../today.ts';
import { reasonsGoal } from './goal.ts';
import { Reason } from './Reason.tsx';
import { alikeSlots, counted, itemsDone, reasonsRules, slotsIn } from './rules.ts';
import type { Reasons as Definition } from './schema.ts';
import type { ReasonList } from './list.ts';
import { useReasonList } from './use-list.ts';

export function Reasons({ definition: own }: { definition: Definition }) {
  const definition = useAsked(own);
  const exercise = useExercise(definition, reasonsRules);
  const list = useReasonList(definition);
  return (
    <fieldset role="presentation" class="exercise reasons" disabled={!exercise.open}>
      <List definition={definition} exercise={exercise} list={list} />
      {definition.questions.map(({ item, label, hint }) => (
        <Field
          key={item}
          {...exercise.field(`${definition.id}.${item}`)}
          label={label}
          hint={hint}
          count
        />
      ))}
      {definition.checklist && (
        <Checklist
          title={definition.checklist.title}
          entries={checkedOf(
            definition.checklist,
            itemsDone(definition, exercise.work),
            exercise.work,
          )}
        />
      )}
      <Finish
        progress={exercise.progress}
        finished={exercise.outcome.finished}
        missing={exercise.missing}
        onFinish={exercise.finish}
      />
    </fieldset>
  );
}

function List({
  definition,
  exercise,
  list,
}: {
  definition: Definition;
  exercise: Exercise;
  list: ReasonList;
}) {
  const slots = slotsIn(definition, exercise.work);
  const similar = alikeSlots(definition, exercise.work);
  const count = counted(definition, exercise.work);
  const heading = `${definition.id}.lista`;
  const goal = exercise.open
    ? reasonsGoal(definition, exercise.work, exercise.changed, dayOf(new Date()))
    : undefined;
  const rows = slots.map((slot, i) => {
    const before = similar.get(slot);
    return (
      <Reason
        key={slot}
        exercise={exercise}
        definition={definition}
        list={list}
        slot={slot}
        position={i + 1}
        alikeTo={before === undefined ? undefined : slots.indexOf(before) + 1}
      />
    );
  });
  const undo = list.undoable && (
    <li key="undo">
      <UndoRow
        id={`${definition.id}.deshacer`}
        said={list.undoable.said}
        undo={say.undo}
        onUndo={list.undo}
      />
    </li>
  );
  return (
    <section class="reasons-list" aria-labelledby={heading}>
      <p class="field-label" id={heading}>
        {definition.label}
      </p>
      {definition.hint && <p class="hint">{definition.hint}</p>}
      <p class="hint">{say.how}</p>
      <p class={count >= definition.minimum ? 'reasons-count done' : 'reasons-count'}>
        {say.count(count, definition.minimum)}
      </p>
      {goal && (
        <Goal
          done={goal.done}
          of={goal.of}
          said={
            goal.done >= goal.of
              ? say.goal.rest(goal.left, goal.minutes)
              : goal.done === 0
                ? say.goal.begin(goal.of, goal.minutes)
                : say.goal.going(goal.done, goal.of, goal.left, goal.minutes)
          }
          praise={goal.done >= goal.of ? say.goal.reached(goal.done) : undefined}
          isAnnounced
        />
      )}
      <ol>{undo ? withAt(rows, list.undoable!.at, undo) : rows}</ol>
      <button type="button" class="button reasons-add" onClick={() => list.next(slots.at(-1)!)}>
        <span aria-hidden="true">+</span> {say.add}
      </button>
      <p role="status" class="visually-hidden">
        {list.said}
      </p>
    </section>
  );
}
