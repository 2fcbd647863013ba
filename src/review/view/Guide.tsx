import { reviewMessages as say } from '../../messages/review.ts';
import type { InstructorGuide } from '../../model/rubric.ts';

export function Guide({ guide: { reasons, range } }: { guide: InstructorGuide }) {
  return (
    <details class="guide">
      <summary>{say.rubric.guide}</summary>
      <h4>{range.title}</h4>
      <p>{range.note}</p>
      <h4>{reasons.title}</h4>
      <p>{reasons.note}</p>
      <ol>
        {reasons.items.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
    </details>
  );
}
