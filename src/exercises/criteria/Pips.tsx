import type { Work } from '../../model/exercise.ts';
import type { Criteria } from './schema.ts';

/** Which of the answers of a criterion are there, at a glance; in words they are said beside it. */
export function Pips({
  definition,
  work,
  id,
  isSmall = false,
}: {
  definition: Criteria;
  work: Work;
  id: string;
  isSmall?: boolean;
}) {
  return (
    <span class={isSmall ? 'pips small' : 'pips'} aria-hidden="true">
      {definition.questions.map(({ item }) => (
        <i key={item} class={work.text(`${definition.id}.${id}.${item}`).trim() ? 'full' : ''} />
      ))}
    </span>
  );
}
