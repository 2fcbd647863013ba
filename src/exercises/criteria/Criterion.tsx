import { useMemo } from 'preact/hooks';
import { criteriaMessages as say } from '../../messages/criteria.ts';
import { Pause } from '../../ui/Pause.tsx';
import { hasText, PARTS, type Axis } from '../own-criteria.ts';
import type { Exercise } from '../use-exercise.ts';
import { OpenCriterion } from './OpenCriterion.tsx';
import { Pips } from './Pips.tsx';
import { complete, lacks, nameOf, objectivesOf } from './rules.ts';
import type { Criteria } from './schema.ts';
import type { Drag } from './use-drag.ts';
import type { Workshop } from './workshop.ts';

export interface CriterionProps {
  definition: Criteria;
  exercise: Exercise;
  workshop: Workshop;
  drag: Drag;
  axis: Axis;
  id: string;
  /** From 1. */
  position: number;
}

/**
 * One criterion. While another one is written it is drawn anew only for what it shows: there are
 * ten of them, and a phone has 50 ms for a key.
 */
export function Criterion(props: CriterionProps) {
  const isOpen = props.workshop.opened === props.id;
  // An object of its own is never the same: the open one is drawn each time.
  return useMemo(() => <Card {...props} />, isOpen ? [{}] : shownFolded(props));
}

const landingOf = ({ drag, id }: CriterionProps) =>
  drag.target?.id === id ? (drag.target.after ? 'after' : 'before') : undefined;

/** All that a folded one shows: what is left out here is not seen to change. */
function shownFolded(props: CriterionProps): unknown[] {
  const { definition, exercise, drag, axis, id, position } = props;
  const { work, saidIn } = exercise;
  return [
    definition,
    axis,
    position,
    saidIn,
    drag.dragged === id,
    landingOf(props),
    work.choice(`${definition.id}.${id}.meta`),
    ...PARTS.map((part) => work.text(`${definition.id}.${id}.${part}`)),
    ...objectivesOf(definition, work).flatMap((objective) => [objective.id, objective.label]),
  ];
}

/**
 * A line that says how it stands and, when open, what is written of it. On paper, its answers as
 * text.
 */
function Card(props: CriterionProps) {
  const { definition, exercise, workshop, drag, axis, id, position } = props;
  const own = `${definition.id}.${id}`;
  const isOpen = workshop.opened === id;
  const name = nameOf(definition, id, exercise.work);
  const begun = hasText(definition.id, id, exercise.work);
  const landing = landingOf(props);
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
      {isOpen && <OpenCriterion {...props} />}
      <OnPaper {...props} />
    </li>
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
