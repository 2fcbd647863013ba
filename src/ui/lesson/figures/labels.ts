/** The words of a drawing by their place in it; one that is missing or unknown stops the build. */
import type { FigureOf } from '../../../model/figures.ts';

export function labelsOf<Name extends string>(
  { id, labels }: FigureOf<'drawing'>,
  names: readonly Name[],
): Record<Name, string> {
  const given = Object.keys(labels);
  const wrong = [
    ...names.filter((name) => !given.includes(name)),
    ...given.filter((name) => !(names as readonly string[]).includes(name)),
  ];
  if (wrong.length > 0)
    throw new Error(
      `content/figures.yaml: the labels of ${id} are ${given.join(', ')}; expected ` +
        `${names.join(', ')}. Correct ${wrong.join(', ')}.`,
    );
  return labels as Record<Name, string>;
}
