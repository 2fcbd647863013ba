import { useMemo } from 'preact/hooks';
import { withMinimum } from '../model/minimum.ts';
import { outlineIfAny } from '../record/page-outline.ts';

/** The exercise as this package's course.yaml asks for it. */
export function useAsked<Definition extends { id: string }>(definition: Definition): Definition {
  return useMemo(() => withMinimum(definition, outlineIfAny()?.minimums), [definition]);
}
