import { useMemo } from 'preact/hooks';
import { useFocus } from '../use-focus.ts';
import { useNow } from '../use-now.ts';
import { openList, type ReasonList } from './list.ts';
import type { Reasons } from './schema.ts';

const focusNow = (id: string) => document.getElementById(id)?.focus();

/** Call it beside `useExercise`, so that Enter has its new row before the next key. */
export function useReasonList(definition: Reasons): ReasonList {
  const focus = useFocus();
  const { $state, ...verbs } = useMemo(() => openList(definition, focus, focusNow), [definition]);
  return { ...useNow($state), ...verbs };
}
