/** What every island needs of the record, so that a type's own file holds only its own matter. */
import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Rules, Missing, Work } from '../model/exercise.ts';
import type { Outcome } from '../model/record.ts';
import { workOf } from '../record/answers.ts';
import { answer, choose, dropEarlier, reportOutcome } from '../record/edits.ts';
import { $ready } from '../record/store.ts';
import { $said, type Said } from './said.ts';
import { tellExercise, tellResponses } from './tell.ts';
import { useRecord } from './use-record.ts';

export interface Exercise {
  /**
   * False until the learner's copies have been read; the exercise stays disabled so that nothing
   * typed is overwritten.
   */
  open: boolean;
  work: Work;
  outcome: Outcome;
  progress: number;
  missing: Missing[];
  finish(): void;
  /** Props that tie a `Field` to the answer with this full id. */
  field(id: string): {
    id: string;
    value: string;
    onInput(text: string): void;
    earlier: { text: string }[] | undefined;
    onDropEarlier(text: string): void;
    isElsewhere: boolean;
    said: ComponentChildren;
  };
  /** For the head of what is folded away; undefined where nothing was said of the work. */
  saidIn: Said['folded'] | undefined;
  choose(id: string, value: string): void;
  /** The revision at which an answer or a choice last changed; 0 while there is none. */
  changed(id: string): number;
}

export function useExercise<Definition extends { id: string }>(
  definition: Definition,
  rules: Rules<Definition>,
): Exercise {
  const open = useStore($ready);
  const record = useRecord(definition.id);
  const said = useStore($said);
  const work = useMemo(() => workOf(record), [record]);
  const outcome = record.exercises[definition.id] ?? { progress: 0, finished: false };
  const progress = rules.progress(definition, work);
  const missing = rules.missing(definition, work);

  useEffect(() => {
    if (open) tellExercise(definition, rules, work);
    // `rules` too: those of a practice are made anew when its key arrives, maybe after the
    // attempts.
  }, [open, record, rules]);

  useEffect(() => {
    if (open && outcome.finished) tellResponses(definition, rules);
  }, [open, outcome.finished, rules]);

  return {
    open,
    work,
    outcome,
    progress,
    missing,
    finish: () => reportOutcome(definition.id, { progress: 100, finished: true }),
    field: (id) => ({
      id,
      value: work.text(id),
      onInput: (text) => answer(id, text),
      earlier: record.answers[id]?.earlier,
      onDropEarlier: (text) => dropEarlier(id, text),
      isElsewhere: record.elsewhere?.[id] !== undefined,
      said: said?.answer(id),
    }),
    saidIn: said?.folded,
    choose,
    changed: (id) => Math.max(record.answers[id]?.at[1] ?? 0, record.choices[id]?.at[1] ?? 0),
  };
}
