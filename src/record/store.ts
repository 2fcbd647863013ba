/**
 * `$record`, the one place where learner state lives while the course is open, and the verbs that
 * every page needs; those of the exercises are in `edits.ts`. It knows no storage and no LMS:
 * whoever keeps it listens. A verb that changes nothing notifies nobody.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { mergeRecords } from '../model/merge.ts';
import { emptyRecord, EPOCH } from '../model/new-record.ts';
import type { LearnerRecord, Stamp } from '../model/record.ts';

const $state = atom<LearnerRecord>(emptyRecord());
export const $record: ReadableAtom<LearnerRecord> = $state;

/**
 * False until the copies of this learner's work have been read: exercises stay closed so that
 * nothing typed is overwritten.
 */
export const $ready = atom(false);

let replica = '0000';
let published = 0;
let clock = () => Date.now();

/** Names this browser's changes. `now` gives Unix milliseconds (tests pass their own). */
export function openRecord(options: { replica: string; now?: () => number }): void {
  replica = options.replica;
  clock = options.now ?? clock;
}

/**
 * A copy is about to leave (to the LMS or a file): changes made after this get a later revision
 * than every change in it. Returns the copy.
 */
export function publish(): LearnerRecord {
  published = $state.get().knows[replica] ?? published;
  return $state.get();
}

/**
 * Joins a copy that arrived from somewhere (LMS, journal, file, another window). One that brings
 * nothing new notifies nobody.
 */
export function adopt(copy: LearnerRecord): void {
  published = Math.max(published, copy.knows[replica] ?? 0);
  const merged = mergeRecords($state.get(), copy);
  if (!sameRecord(merged, $state.get())) $state.set(merged);
}

/** Key order does not count. */
function sameRecord(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => sameRecord(one[key as keyof typeof one], other[key as keyof typeof other]))
  );
}

/** For a change that is made now. */
export function stamp(): Stamp {
  const state = $state.get();
  const newest = Math.max(0, ...Object.values(state.knows));
  const seconds = Math.max(0, Math.floor(clock() / 1000) - EPOCH);
  return [replica, Math.max(seconds, published + 1, newest)];
}

/** Only for verbs: `at` is the stamp of what they changed. */
export function change(next: Partial<LearnerRecord>, at: Stamp): void {
  const state = $state.get();
  $state.set({ ...state, ...next, knows: { ...state.knows, [at[0]]: at[1] } });
}

/** Where the learner is now. */
export function visit(page: string, step: string): void {
  const { place } = $state.get();
  if (place?.page === page && place.step === step) return;
  const at = stamp();
  change({ place: { page, step, at } }, at);
}

/** The step met its own condition (`progress.ts`); that never goes back. */
export function finishStep(step: string): void {
  const { steps } = $state.get();
  if (!steps.includes(step)) change({ steps: [...steps, step] }, stamp());
}

/** The LMS acknowledged the interactions with this checksum. */
export function markTold(id: string, told: number): void {
  const { exercises } = $state.get();
  const held = exercises[id];
  if (!held || held.told === told) return;
  change({ exercises: { ...exercises, [id]: { ...held, told } } }, stamp());
}
