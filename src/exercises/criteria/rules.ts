import type { Missing, Work } from '../../model/exercise.ts';
import { criteriaMessages as say } from '../../messages/criteria.ts';
import { AXES, hasText, idsOf, PARTS, type Axis } from '../own-criteria.ts';
import type { Rules } from '../use-exercise.ts';
import type { Criteria } from './schema.ts';

const ANSWERS = PARTS.filter((part) => part !== 'nombre');
const written = (text: string) => text.trim() !== '';

export function idsOn(definition: Criteria, axis: Axis, work: Work): string[] {
  return idsOf(definition.id, axis, definition.minimum, work);
}

export function nameOf(definition: Criteria, id: string, work: Work): string {
  return work.text(`${definition.id}.${id}.nombre`).trim();
}

/** Parts with text, of the five: the name and the four answers. */
function filled(definition: Criteria, id: string, work: Work): number {
  return PARTS.filter((part) => written(work.text(`${definition.id}.${id}.${part}`))).length;
}

/** Answers with text, of the four. */
export function answered(definition: Criteria, id: string, work: Work): number {
  return ANSWERS.filter((part) => written(work.text(`${definition.id}.${id}.${part}`))).length;
}

export function complete(definition: Criteria, id: string, work: Work): boolean {
  return filled(definition, id, work) === PARTS.length;
}

/** The answer id of the first part without text, or of the name when none lacks. */
function firstGap(definition: Criteria, id: string, work: Work): string {
  const gap = PARTS.find((part) => !written(work.text(`${definition.id}.${id}.${part}`)));
  return `${definition.id}.${id}.${gap ?? 'nombre'}`;
}

/** Answer ids of the company's objectives. */
export function objectiveIds(definition: Criteria): string[] {
  return Array.from({ length: definition.objectives }, (_, i) => `${definition.id}.o${i + 1}`);
}

/** The objectives that a criterion can serve, by the code that its choice stores. */
export function objectivesOf(definition: Criteria, work: Work): { id: string; label: string }[] {
  return objectiveIds(definition)
    .map((id) => ({ id: id.slice(definition.id.length + 1), label: work.text(id).trim() }))
    .filter(({ label }) => label !== '');
}

/** The criteria of an axis, unfinished first in their order, starting after `from` and coming round. Undefined when all are complete. */
export function nextIncomplete(definition: Criteria, work: Work, from?: string): string | undefined {
  const all = AXES.flatMap((axis) => idsOn(definition, axis, work));
  const start = from === undefined ? 0 : all.indexOf(from) + 1;
  return [...all.slice(start), ...all.slice(0, start)].find((id) => id !== from && !complete(definition, id, work));
}

function lacking(definition: Criteria, axis: Axis, work: Work): Missing[] {
  const ids = idsOn(definition, axis, work);
  const done = ids.filter((id) => complete(definition, id, work)).length;
  const short = definition.minimum - done;
  if (short <= 0) return [];
  const open = ids
    .filter((id) => !complete(definition, id, work))
    .slice(0, short)
    .map((id): Missing => {
      const label = say.unfinished(say.called(nameOf(definition, id, work), ids.indexOf(id) + 1), definition.axes[axis].title, nameOf(definition, id, work) === '', ANSWERS.length - answered(definition, id, work));
      return { item: firstGap(definition, id, work), code: 'too-few', label };
    });
  const more = short - open.length;
  return more > 0 ? [...open, { item: `${definition.id}.${axis}.agregar`, code: 'too-few', label: say.addMore(more, definition.axes[axis].title) }] : open;
}

/** Parts that count, of an axis: those of its fullest criteria, as many as it asks for. */
function filledOn(definition: Criteria, axis: Axis, work: Work): number {
  return idsOn(definition, axis, work)
    .map((id) => filled(definition, id, work))
    .sort((one, other) => other - one)
    .slice(0, definition.minimum)
    .reduce((sum, parts) => sum + parts, 0);
}

function toldOn(definition: Criteria, axis: Axis, work: Work): string[] {
  return idsOn(definition, axis, work)
    .filter((id) => hasText(definition.id, id, work))
    .slice(0, definition.minimum);
}

export const criteriaRules: Rules<Criteria> = {
  progress(definition, work) {
    const total = 1 + AXES.length * definition.minimum * PARTS.length;
    const objectives = objectivesOf(definition, work).length > 0 ? 1 : 0;
    const parts = AXES.reduce((sum, axis) => sum + filledOn(definition, axis, work), objectives);
    return Math.floor((100 * parts) / total);
  },
  missing(definition, work) {
    const objectives: Missing[] = objectivesOf(definition, work).length > 0 ? [] : [{ item: `${definition.id}.o1`, code: 'too-few', label: say.noObjective }];
    return [...objectives, ...AXES.flatMap((axis) => lacking(definition, axis, work))];
  },
  interactions(definition, work) {
    const objective = definition.id.split('-')[0]!;
    return AXES.flatMap((axis) => toldOn(definition, axis, work)).map((id) => ({
      id: `${definition.id}.${id}`,
      objective,
      type: 'long-fill-in',
      response: ANSWERS.map((part) => `${part}: ${work.text(`${definition.id}.${id}.${part}`)}`).join('\n'),
      description: nameOf(definition, id, work),
    }));
  },
};
