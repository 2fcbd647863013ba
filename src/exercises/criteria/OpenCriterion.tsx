import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { criteriaMessages as say } from '../../messages/criteria.ts';
import { Field } from '../../ui/Field.tsx';
import { Options } from '../../ui/Options.tsx';
import { Pause } from '../../ui/Pause.tsx';
import { CriteriaGoal } from './CriteriaGoal.tsx';
import { CriteriaMap } from './CriteriaMap.tsx';
import type { CriterionProps } from './Criterion.tsx';
import { CriterionTools } from './CriterionTools.tsx';
import { hintsOf } from './hints.ts';
import { notesOn, type Note } from './notes.ts';
import { idsOn, nextIncomplete, objectivesOf } from './rules.ts';
import { calledOf, nextLabel } from './workshop.ts';

/** What is written of the criterion that is open. */
export function OpenCriterion({ definition, exercise, workshop, axis, id }: CriterionProps) {
  const own = `${definition.id}.${id}`;
  const objectives = objectivesOf(definition, exercise.work);
  const hints = hintsOf(definition, id, exercise.work);
  const settled = useSettled({ notes: notesOn(definition, id, exercise.work), hints });
  // One that was heeded goes at once; a new one comes when the field is left.
  const remarkOn = (part: string) => {
    const hint = hints.get(part);
    return hint && settled.shown.hints.get(part) === hint ? say.remark[hint] : undefined;
  };
  const next = nextIncomplete(definition, exercise.work, id);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    const { id: field, name } = event.target as HTMLInputElement;
    workshop.onward(id, field || name);
  };
  return (
    <div
      class="criterion-body"
      onKeyDown={onKeyDown}
      onFocusIn={settled.settle}
      onFocusOut={settled.settle}
    >
      <Field
        {...exercise.field(`${own}.nombre`)}
        kind="line"
        label={say.name}
        remark={remarkOn('nombre')}
      />
      <Notes definition={definition} exercise={exercise} notes={settled.shown.notes} />
      {definition.questions.map(({ item, label, hint, example }) => (
        <div key={item} class="criterion-question">
          <Field
            {...exercise.field(`${own}.${item}`)}
            label={label}
            hint={hint}
            remark={remarkOn(item)}
            count
          />
          {example && (
            <details class="criterion-example">
              <summary>
                {say.example}
                <Pause />
                <span class="visually-hidden">{label}</span>
              </summary>
              <dl>
                <dt>{say.weak}</dt>
                <dd>{example.weak}</dd>
                <dt>{say.good}</dt>
                <dd>{example.good}</dd>
              </dl>
            </details>
          )}
        </div>
      ))}
      <p role="status" class="visually-hidden">
        {definition.questions.map(({ item, label }) => {
          const remark = remarkOn(item);
          return remark ? `${say.remarked(label, remark)} ` : '';
        })}
      </p>
      {objectives.length > 0 ? (
        <Options
          name={`${own}.meta`}
          legend={say.meta}
          options={objectives}
          value={exercise.work.choice(`${own}.meta`)}
          onChoose={(code) => exercise.choose(`${own}.meta`, code)}
          stacked
        />
      ) : (
        <p class="hint">{say.metaNone}</p>
      )}
      <CriteriaGoal definition={definition} exercise={exercise} isAnnounced />
      <div class="criterion-way">
        {next && (
          <button type="button" class="button primary" onClick={() => workshop.goTo(next)}>
            {nextLabel(definition, exercise.work, { from: id, next })}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={say.closeLong(calledOf(definition, id, exercise.work))}
          onClick={() => workshop.toggle(id)}
        >
          {say.close}
        </button>
      </div>
      {next && <p class="hint criterion-keys">{say.keys}</p>}
      <CriteriaMap definition={definition} exercise={exercise} workshop={workshop} />
      <CriterionTools
        definition={definition}
        exercise={exercise}
        workshop={workshop}
        axis={axis}
        id={id}
      />
    </div>
  );
}

/**
 * What is shown of something that changes while it is typed: it waits until the focus moves, so
 * that nothing moves under who writes.
 */
function useSettled<T>(now: T): { shown: T; settle: () => void } {
  const [shown, show] = useState(now);
  return { shown, settle: () => show(now) };
}

function Notes({
  definition,
  exercise,
  notes,
}: Pick<CriterionProps, 'definition' | 'exercise'> & { notes: readonly Note[] }) {
  const sentence = (note: Note) => {
    if (note.code === 'same-name' || note.code === 'alike-name') {
      const other =
        `${definition.axes[note.axis].title}, ` +
        `${say.position(idsOn(definition, note.axis, exercise.work).indexOf(note.other) + 1).toLowerCase()}`;
      return note.code === 'same-name' ? say.sameName(other) : say.alikeName(other);
    }
    if (note.code === 'volume-twice') return say.volumeTwice;
    return say.repeatsName(definition.questions.find(({ item }) => item === note.item)!.label);
  };
  return (
    <div role="status" class="criterion-notes">
      {notes.map((note) => (
        <p key={note.code} class="feedback plain">
          {sentence(note)}
        </p>
      ))}
    </div>
  );
}
