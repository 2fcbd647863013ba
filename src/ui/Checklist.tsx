import { exerciseMessages as say } from '../messages/exercise.ts';

/**
 * What an exercise asks to be sure of; each part ticks itself, by mark and by word (WCAG 1.4.1).
 * Not announced: it changes while the learner types.
 */
export function Checklist({
  title,
  entries,
}: {
  title: string;
  entries: readonly { label: string; done: boolean }[];
}) {
  return (
    <section class="callout checklist-box">
      <p class="field-label">{title}</p>
      <ul class="checklist">
        {entries.map(({ label, done }) => (
          <li key={label} class={done ? 'done' : ''}>
            <span class="checklist-label">{label}</span>
            <span class="checklist-state">{done ? say.done : say.pending}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
