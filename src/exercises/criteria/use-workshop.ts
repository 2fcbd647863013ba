import { useMemo } from 'preact/hooks';
import { useFocus } from '../use-focus.ts';
import { useNow } from '../use-now.ts';
import type { Criteria } from './schema.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

export function useWorkshop(definition: Criteria): Workshop {
  const focus = useFocus();
  const { $state, ...verbs } = useMemo(() => openWorkshop(definition, focus), [definition]);
  return { ...useNow($state), ...verbs };
}
