import { isAnswer, LEAST_OF_NAME } from '../../model/answer.ts';
import type { Missing, Rules, Work } from '../../model/exercise.ts';
import { criteriaMessages as say } from '../../messages/criteria.ts';
import { once } from '../once.ts';
import { AXES, hasText, idsOf, PARTS, type Axis } from '../own-criteria.ts';
import type { Criteria } from './schema.ts';

export type Gap = (typeof PARTS)[number] | 'meta';

const ANSWERS = PARTS.filter((part) => part !== 'nombre');

export function idsOn(definition: Criteria, axis: Axis, work: Work): string[] {
  return [
    ...once(work, `ids ${definition.id}.${axis}`, () =>
      idsOf(definition.id, axis, definition.minimum, work),
    ),
  ];
}

export function nameOf(definition: Criteria, id: string, work: Work): string {
  return work.text(`${definition.id}.${id}.nombre`).trim();
}

/** What a criterion asks for: its name, the answers and the objective it serves. */
const ASKED = PARTS.length + 1;

function filled(definition: Criteria, id: string, work: Work): number {
  return ASKED - gapsOf(definition, id, work).length;
}

/** It serves an objective that is written. */
function isTied(definition: Criteria, id: string, work: Work): boolean {
  const code = work.choice(`${definition.id}.${id}.meta`);
  return objectivesOf(definition, work).some((objective) => objective.id === code);
}

/**
 * What it still lacks, in the order in which it is asked: parts, and `meta` for the objective it
 * serves.
 */
export function gapsOf(definition: Criteria, id: string, work: Work): readonly Gap[] {
  return once(work, `gaps ${definition.id}.${id}`, () => findGaps(definition, id, work));
}

function findGaps(definition: Criteria, id: string, work: Work): Gap[] {
  const parts = PARTS.filter(
    (part) =>
      !isAnswer(
        work.text(`${definition.id}.${id}.${part}`),
        part === 'nombre' ? LEAST_OF_NAME : undefined,
      ),
  );
  return isTied(definition, id, work) ? parts : [...parts, 'meta'];
}

export function complete(definition: Criteria, id: string, work: Work): boolean {
  return gapsOf(definition, id, work).length === 0;
}

/**
 * Full id of the field of a gap. There is nothing to tie to while no objective is written, so that
 * gap leads to the first objective.
 */
export function fieldOf(definition: Criteria, id: string, gap: Gap, work: Work): string {
  if (gap === 'meta' && objectivesOf(definition, work).length === 0) return `${definition.id}.o1`;
  return `${definition.id}.${id}.${gap}`;
}

export function axisOf(definition: Criteria, id: string, work: Work): Axis {
  return AXES.find((axis) => idsOn(definition, axis, work).includes(id)) ?? 'a';
}

/** The words for what a criterion lacks, as its row says them. */
export function lacks(definition: Criteria, id: string, work: Work): string[] {
  const shorts: Record<string, string> = Object.fromEntries(
    definition.questions.map(({ item, short }) => [item, short]),
  );
  return gapsOf(definition, id, work).map((gap) =>
    gap === 'nombre' ? say.lacksName : gap === 'meta' ? say.lacksObjective : shorts[gap]!,
  );
}

/** Answer ids of the company's objectives. */
export function objectiveIds(definition: Criteria): string[] {
  return Array.from({ length: definition.objectives }, (_, i) => `${definition.id}.o${i + 1}`);
}

/** The objectives that a criterion can serve, by the code that its choice stores. */
export function objectivesOf(
  definition: Criteria,
  work: Work,
): readonly { id: string; label: string }[] {
  return once(work, `objectives ${definition.id}`, () =>
    objectiveIds(definition)
      .map((id) => ({ id: id.slice(definition.id.length + 1), label: work.text(id).trim() }))
      .filter(({ label }) => label !== ''),
  );
}

/**
 * The next criterion that is not complete, over both axes, starting after `from` and coming round.
 * Undefined when all are complete.
 */
export function nextIncomplete(
  definition: Criteria,
  work: Work,
  from?: string,
): string | undefined {
  const all = AXES.flatMap((axis) => idsOn(definition, axis, work));
  const start = from === undefined ? 0 : all.indexOf(from) + 1;
  return [...all.slice(start), ...all.slice(0, start)].find(
    (id) => id !== from && !complete(definition, id, work),
  );
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
      const label = say.unfinished(
        say.called(nameOf(definition, id, work), ids.indexOf(id) + 1),
        definition.axes[axis].title,
        lacks(definition, id, work),
      );
      return {
        item: fieldOf(definition, id, gapsOf(definition, id, work)[0]!, work),
        code: 'too-few',
        label,
      };
    });
  const more = short - open.length;
  return more > 0
    ? [
        ...open,
        {
          item: `${definition.id}.${axis}.agregar`,
          code: 'too-few',
          label: say.addMore(more, definition.axes[axis].title),
        },
      ]
    : open;
}

/** Parts that count, of an axis: those of its fullest criteria, as many as it asks for. */
function filledOn(definition: Criteria, axis: Axis, work: Work): number {
  return idsOn(definition, axis, work)
    .map((id) => filled(definition, id, work))
    .sort((one, other) => other - one)
    .slice(0, definition.minimum)
    .reduce((sum, parts) => sum + parts, 0);
}

/** Those with a text first; one that was emptied is told, so that no LMS goes on showing it. */
function toldOn(definition: Criteria, axis: Axis, work: Work): string[] {
  const ids = idsOn(definition, axis, work);
  const isWritten = (id: string) => hasText(definition.id, id, work);
  return [...ids.filter(isWritten), ...ids.filter((id) => !isWritten(id))].slice(
    0,
    definition.minimum,
  );
}

export const criteriaRules: Rules<Criteria> = {
  progress(definition, work) {
    const total = 1 + AXES.length * definition.minimum * ASKED;
    const objectives = objectivesOf(definition, work).length > 0 ? 1 : 0;
    const parts = AXES.reduce((sum, axis) => sum + filledOn(definition, axis, work), objectives);
    return Math.floor((100 * parts) / total);
  },
  missing(definition, work) {
    const objectives: Missing[] =
      objectivesOf(definition, work).length > 0
        ? []
        : [{ item: `${definition.id}.o1`, code: 'too-few', label: say.noObjective }];
    return [...objectives, ...AXES.flatMap((axis) => lacking(definition, axis, work))];
  },
  interactions(definition, work) {
    return AXES.flatMap((axis) => toldOn(definition, axis, work)).map((id) => ({
      id: `${definition.id}.${id}`,
      type: 'long-fill-in',
      response: ANSWERS.map(
        (part) => `${part}: ${work.text(`${definition.id}.${id}.${part}`)}`,
      ).join('\n'),
      description: nameOf(definition, id, work),
    }));
  },
};
