/** One answer or choice as a store, so that a field re-renders only when its own text changes. */
import { computed, type ReadableAtom } from 'nanostores';
import type { Work } from '../model/exercise.ts';
import type { Answer, LearnerRecord, Outcome } from '../model/record.ts';
import { $record } from './store.ts';

const none: Answer = { text: '', at: ['0000', 0] };

export function $answer(id: string): ReadableAtom<Answer> {
  return computed($record, (record) => record.answers[id] ?? none);
}

export function $choice(id: string): ReadableAtom<string> {
  return computed($record, (record) => record.choices[id]?.value ?? '');
}

export function $outcome(exercise: string): ReadableAtom<Outcome> {
  return computed($record, (record) => record.exercises[exercise] ?? { progress: 0, finished: false });
}

/** What the pure rules of an exercise read. */
export function workOf(record: LearnerRecord): Work {
  return { text: (id) => record.answers[id]?.text ?? '', choice: (id) => record.choices[id]?.value ?? '' };
}
