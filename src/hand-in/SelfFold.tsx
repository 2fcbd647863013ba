import { useEffect, useState } from 'preact/hooks';
import { fetchBeside } from '../exercises/beside.ts';
import { RUBRICS } from '../exercises/rubrics-file.ts';
import { judgedMessages as say } from '../messages/judged.ts';
import { rubricAsAsked } from '../model/minimum.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { ReportDocument } from '../model/report.ts';
import type { LearnerRubric } from '../model/rubric.ts';
import { outlineIfAny } from '../record/page-outline.ts';

type Parts = typeof import('./SelfAssessment.tsx');
type State = 'closed' | 'loading' | 'away' | { parts: Parts; rubrics: LearnerRubric[] };

/** The learner's own view, closed and fetched when it is wanted. */
export function SelfFold({
  document,
  record,
}: {
  document: ReportDocument;
  record: LearnerRecord;
}) {
  const [isOpen, open] = useState(false);
  const [state, setState] = useState<State>('closed');
  useEffect(() => {
    if (!isOpen || typeof state === 'object') return;
    setState('loading');
    Promise.all([import('./SelfAssessment.tsx'), fetchBeside(RUBRICS)]).then(
      ([parts, rubrics]) => setState({ parts, rubrics: rubrics as LearnerRubric[] }),
      () => setState('away'),
    );
  }, [isOpen]);
  return (
    <details class="callout" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say.self}</summary>
      {state === 'loading' || state === 'away' ? (
        <p role="status">{say[state]}</p>
      ) : (
        typeof state === 'object' && (
          <state.parts.SelfAssessment
            rubrics={state.rubrics
              .filter(({ topic }) => document.topics.includes(topic))
              .map((one) => rubricAsAsked(one, outlineIfAny()?.minimums))}
            record={record}
          />
        )
      )}
    </details>
  );
}
