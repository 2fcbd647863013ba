import { useStore } from '@nanostores/preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { feedbackMessages as say } from '../messages/feedback.ts';
import { documentsWithFeedback } from '../record/feedback.ts';
import { $ready, $record } from '../record/store.ts';
import { Opener } from './Opener.tsx';

/** The way to open a feedback, and what is known of those that were opened. */
export function FeedbackPage() {
  const open = useStore($ready);
  const documents = documentsWithFeedback(useStore($record));
  const Overview = useOverview(open && documents.length > 0);
  return (
    <div class="flow">
      <Opener />
      {documents.length === 0 && <p class="hint">{say.lmsOnly}</p>}
      {Overview && documents.map((document) => <Overview key={document} document={document} />)}
    </div>
  );
}

/** Its code comes once there is something to show. */
function useOverview(wanted: boolean): ComponentType<{ document: string }> | undefined {
  const [found, find] = useState<{ Overview: ComponentType<{ document: string }> }>();
  useEffect(() => {
    if (!wanted) return;
    import('./Overview.tsx').then(find, () => undefined);
  }, [wanted]);
  return found?.Overview;
}
