import { configureMessages as say } from '../../messages/configure.ts';
import type { FormatId } from '../../packaging/course-data.ts';
import type { Draft } from '../draft.ts';

/** What the choices do in each LMS. */
export function Effects({ draft, format }: { draft: Draft; format: FormatId }) {
  const scored = draft.masteryScore.trim() !== '';
  return (
    <section class="configure-effects" aria-labelledby="efectos">
      <h2 id="efectos">{say.effects}</h2>
      <dl>
        {say.effectsIn(format, scored, draft.completion === 'exercises').map(([lms, does]) => (
          <div key={lms}>
            <dt>{lms}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{say.effectsHint}</p>
    </section>
  );
}
