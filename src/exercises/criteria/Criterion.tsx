import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { criteriaMessages as say } from '../../messages/criteria.ts';
import { Field } from '../../ui/Field.tsx';
import { Options } from '../../ui/Options.tsx';
import { Pause } from '../../ui/Pause.tsx';
import { hasText, type Axis } from '../own-criteria.ts';
import type { Exercise } from '../use-exercise.ts';
import type { Note } from './notes.ts';
import { CriteriaGoal } from './CriteriaGoal.tsx';
import { CriteriaMap } from './CriteriaMap.tsx';
import { hintsOf } from './hints.ts';
import { CriterionTools } from './CriterionTools.tsx';
import { Pips } from './Pips.tsx';
import { complete, idsOn, lacks, nameOf, nextIncomplete, objectivesOf } from './rules.ts';
import type { Criteria } from './schema.ts';
import type { Drag } from './use-drag.ts';
import { calledOf, nextLabel, type Workshop } from './workshop.ts';

export interface CriterionProps {
  definition: Criteria;
  exercise: Exercise;
  workshop: Workshop;
  drag: Drag;
  axis: Axis;
  id: string;
  /** From 1. */
  position: number;
  notes: readonly Note[];
}

/**
 * One criterion: a line that says how it stands and, when open, what is written of it. On paper,
 * its answers as text.
 */
export function Criterion(props: CriterionProps) {
  const { definition, exercise, workshop, drag, axis, id, position } = props;
  const own = `${definition.id}.${id}`;
  const isOpen = workshop.opened === id;
  const name = nameOf(definition, id, exercise.work);
  const begun = hasText(definition.id, id, exercise.work);
  const landing = drag.target?.id === id ? (drag.target.after ? 'after' : 'before') : undefined;
  return (
    <li
      class={`criterion${isOpen ? ' open' : ''}${drag.dragged === id ? ' dragged' : ''}`}
      data-criterion={id}
      data-axis={axis}
      data-landing={landing}
    >
      <span
        class="criterion-grip"
        aria-hidden="true"
        onPointerDown={(event) => drag.start(id, event)}
      >
        ⠿
      </span>
      <h5 class="criterion-title">
        <button
          type="button"
          id={own}
          class="criterion-head"
          aria-expanded={isOpen}
          onClick={() => workshop.toggle(id)}
        >
          <span class="criterion-number">{position}</span>
          <span class={name ? 'criterion-name' : 'criterion-name unnamed'}>
            {name || say.unnamed}
          </span>
          <Pause />
          <span
            class={
              complete(definition, id, exercise.work) ? 'criterion-state done' : 'criterion-state'
            }
          >
            <Pips definition={definition} work={exercise.work} id={id} />
            <span>{say.state(lacks(definition, id, exercise.work), begun)}</span>
          </span>
          {exercise.saidIn?.(own)}
        </button>
      </h5>
      {isOpen && <Opened {...props} />}
      <OnPaper {...props} />
    </li>
  );
}

function Opened({ definition, exercise, workshop, axis, id, notes }: CriterionProps) {
  const own = `${definition.id}.${id}`;
  const objectives = objectivesOf(definition, exercise.work);
  const hints = hintsOf(definition, id, exercise.work);
  const settled = useSettled({ notes, hints });
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
}: Pick<CriterionProps, 'definition' | 'exercise' | 'notes'>) {
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

function OnPaper({ definition, exercise, id }: CriterionProps) {
  const parts = definition.questions
    .map(({ item, label }) => ({
      item,
      label,
      text: exercise.work.text(`${definition.id}.${id}.${item}`),
    }))
    .filter(({ text }) => text.trim() !== '');
  const meta = objectivesOf(definition, exercise.work).find(
    (one) => one.id === exercise.work.choice(`${definition.id}.${id}.meta`),
  );
  if (parts.length === 0 && !meta) return null;
  return (
    <dl class="on-paper">
      {[...parts, ...(meta ? [{ item: 'meta', label: say.meta, text: meta.label }] : [])].map(
        ({ item, label, text }) => (
          <div key={item}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
