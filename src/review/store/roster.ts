/**
 * The group's list and what it says of the submissions: groups, who is missing, who is late. It is
 * kept in this browser beside the submissions, and goes with them.
 */
import { createStore, get, set } from 'idb-keyval';
import { atom, computed } from 'nanostores';
import * as v from 'valibot';
import { personOf } from '../give-back/people.ts';
import { isLate } from '../roster/late.ts';
import { attendance, expectedDocument, type Roster } from '../roster/roster.ts';
import { $content } from './content.ts';
import { $submissions } from './review.ts';

export const $roster = atom<Roster | undefined>(undefined);
/** As the instructor typed it: local day and time, `2026-11-24T23:59`; '' where nobody did. */
const $typedDue = atom('');

/** The due date: what was typed, else the end of the day that the course itself names. */
export const $due = computed([$typedDue, $content], (typed, content) => {
  const day = content?.outline.handIn?.due;
  return typed === '' && day ? `${day}T23:59` : typed;
});

export const $attendance = computed([$roster, $submissions], (roster, submissions) =>
  roster ? attendance(roster, submissions.map(personOf)) : undefined,
);

/** The document that was asked for, as far as the others tell, and who handed in another. */
export const $otherDocument = computed([$submissions], (submissions) => {
  const expected = expectedDocument(submissions.map(({ meta }) => meta.document));
  return {
    expected,
    names:
      expected === undefined
        ? []
        : submissions.filter(({ meta }) => meta.document !== expected).map(({ name }) => name),
  };
});

export const $late = computed([$submissions, $due], (submissions, due) => {
  const known = submissions.map((one) => ({ name: one.name, late: isLate(one, due) }));
  return {
    names: known.filter(({ late }) => late === true).map(({ name }) => name),
    unknown: known.filter(({ late }) => late === undefined).length,
  };
});

const RosterSchema = v.object({
  kind: v.picklist(['moodle', 'canvas', 'blackboard', 'brightspace', 'list']),
  learners: v.array(
    v.object({
      ids: v.array(v.string()),
      name: v.string(),
      group: v.string(),
      marker: v.string(),
      handedIn: v.union([v.string(), v.undefined()]),
    }),
  ),
});

/** Beside the submissions, so that emptying this browser takes it along. */
const KEY = 'roster';
const place = () => createStore('cuentas-clave-revision', 'todo');

/** What this browser keeps; where it keeps nothing, the list lasts as long as the page. */
export async function restoreRoster(): Promise<void> {
  try {
    const kept = v.safeParse(
      v.object({ roster: RosterSchema, due: v.string() }),
      await get<unknown>(KEY, place()),
    );
    if (!kept.success) return;
    $roster.set(kept.output.roster);
    $typedDue.set(kept.output.due);
  } catch {
    // The page says already that this browser keeps nothing.
  }
}

export function takeRoster(roster: Roster | undefined, due = $typedDue.get()): void {
  $roster.set(roster);
  $typedDue.set(due);
  set(KEY, { roster, due }, place()).catch(() => {});
}
