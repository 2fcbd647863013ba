import { reasonsMessages as say } from '../../messages/reasons.ts';
import { isAnswer } from '../../model/answer.ts';
import type { Missing, Rules, Work } from '../../model/exercise.ts';
import { once } from '../once.ts';
import { alike, normalized } from '../similar.ts';
import { slotsOf } from '../slots.ts';
import { REASONS_ITEM, type Reasons } from './schema.ts';

/** A long answer weighs as much as so many reasons. */
const QUESTION_WEIGHT = 5;

/** Reasons that one record may hold: the order of them all has to fit in one choice. */
export const MOST = 100;

export const reasonId = (definition: Reasons, slot: string) => `${definition.id}.${slot}`;

export function slotsIn(definition: Reasons, work: Work): readonly string[] {
  return once(work, `slots ${definition.id}`, () =>
    slotsOf(
      { order: `${definition.id}.orden`, letter: 'r', initial: 1 },
      work,
      (slot) => textIn(definition, slot, work) !== '',
    ),
  );
}

export function textIn(definition: Reasons, slot: string, work: Work): string {
  return work.text(reasonId(definition, slot)).trim();
}

function writtenSlots(definition: Reasons, work: Work): string[] {
  return slotsIn(definition, work).filter((slot) => textIn(definition, slot, work) !== '');
}

/**
 * Slots whose words another one before them already has, letter case, accents and punctuation
 * aside.
 */
function repeatedSlots(definition: Reasons, work: Work): string[] {
  const seen = new Set<string>();
  return writtenSlots(definition, work).filter((slot) => {
    const words = normalized(textIn(definition, slot, work));
    return seen.has(words) || !seen.add(words);
  });
}

/** Reasons that count: more than a letter or two, and not the same as one before. */
export function countedSlots(definition: Reasons, work: Work): readonly string[] {
  return once(work, `counted ${definition.id}`, () => {
    const repeated = new Set(repeatedSlots(definition, work));
    return writtenSlots(definition, work).filter(
      (slot) => !repeated.has(slot) && isAnswer(textIn(definition, slot, work)),
    );
  });
}

export function counted(definition: Reasons, work: Work): number {
  return countedSlots(definition, work).length;
}

/** For each slot that says nearly the same as one before it, that one. */
export function alikeSlots(definition: Reasons, work: Work): Map<string, string> {
  const slots = writtenSlots(definition, work);
  const found = slots.map(
    (slot, i) =>
      [
        slot,
        slots
          .slice(0, i)
          .find((before) =>
            alike(textIn(definition, slot, work), textIn(definition, before, work)),
          ),
      ] as const,
  );
  return new Map(
    found.flatMap(([slot, before]) => (before === undefined ? [] : [[slot, before] as const])),
  );
}

/** Full id of the field where the next reason goes: the first that is none yet, or the last. */
function nextField(definition: Reasons, work: Work): string {
  const slots = slotsIn(definition, work);
  return reasonId(
    definition,
    slots.find((slot) => !isAnswer(textIn(definition, slot, work))) ?? slots.at(-1) ?? 'r1',
  );
}

export function itemsDone(definition: Reasons, work: Work): { item: string; done: boolean }[] {
  return [
    { item: REASONS_ITEM, done: counted(definition, work) >= definition.minimum },
    ...definition.questions.map(({ item }) => ({
      item,
      done: isAnswer(work.text(`${definition.id}.${item}`)),
    })),
  ];
}

export const reasonsRules: Rules<Reasons> = {
  progress(definition, work) {
    const answers = itemsDone(definition, work).filter(
      ({ item, done }) => item !== REASONS_ITEM && done,
    ).length;
    const total = definition.minimum + QUESTION_WEIGHT * definition.questions.length;
    return Math.floor(
      (100 *
        (Math.min(counted(definition, work), definition.minimum) + QUESTION_WEIGHT * answers)) /
        total,
    );
  },
  missing(definition, work) {
    const lacking = definition.minimum - counted(definition, work);
    const repeated = lacking <= 0 ? [] : repeatedSlots(definition, work).slice(0, lacking);
    const more = lacking - repeated.length;
    return [
      ...repeated.map((slot): Missing => ({
        item: reasonId(definition, slot),
        code: 'repeated',
        label: textIn(definition, slot, work),
      })),
      ...(more > 0
        ? [
            {
              item: nextField(definition, work),
              code: 'too-few' as const,
              label: say.addMore(more),
            },
          ]
        : []),
      ...definition.questions
        .map(({ item, label }) => ({ item: `${definition.id}.${item}`, label }))
        .filter(({ item }) => !isAnswer(work.text(item)))
        .map(({ item, label }): Missing => ({
          item,
          code: work.text(item).trim() === '' ? 'empty' : 'short',
          label,
        })),
    ];
  },
  interactions(definition, work) {
    const list = writtenSlots(definition, work).map(
      (slot, i) => `${i + 1}. ${textIn(definition, slot, work)}`,
    );
    return [
      {
        id: `${definition.id}.${REASONS_ITEM}`,
        type: 'long-fill-in',
        response: list.join('\n'),
        description: definition.label,
      },
      ...definition.questions.map(({ item, label }) => ({
        id: `${definition.id}.${item}`,
        type: 'long-fill-in' as const,
        response: work.text(`${definition.id}.${item}`),
        description: label,
      })),
    ];
  },
};
