import { useState } from 'preact/hooks';
import { backMessages as say } from '../../messages/back.ts';
import { reviewMessages } from '../../messages/review.ts';
import { download } from '../../ui/download.ts';
import type { ReviewContent } from '../content.ts';
import type { Feedback } from '../give-back/feedback.ts';
import { feedbackZip, type FeedbackKind } from '../give-back/feedback-zip.ts';
import { makeFeedback } from '../give-back/make.ts';
import type { Lms } from '../open/wrapper.ts';

type State =
  | { at: 'idle' }
  | { at: 'busy'; done: number; of: number }
  | { at: 'made'; made: number; left: number }
  | { at: 'failed' };

export function FeedbackCard({
  content,
  feedback,
  none,
  lms,
}: {
  content: ReviewContent;
  feedback(): Feedback[];
  none: boolean;
  lms: Lms[];
}) {
  const [kind, setKind] = useState<FeedbackKind>('pdf');
  const [state, setState] = useState<State>({ at: 'idle' });
  const make = async () => {
    const all = feedback();
    setState({ at: 'busy', done: 0, of: all.length });
    try {
      const { bytes, made, left } = await feedbackZip(
        all,
        kind,
        (one, wanted) => makeFeedback(one, wanted, content.course),
        async (done) => {
          setState({ at: 'busy', done, of: all.length });
          // Lets the page draw and answer between two documents.
          await new Promise((resolve) => setTimeout(resolve));
        },
      );
      download('retroalimentacion.zip', bytes, 'application/zip');
      setState({ at: 'made', made, left: left.length });
    } catch {
      setState({ at: 'failed' });
    }
  };
  return (
    <div class="card flow">
      <h3>{say.files}</h3>
      <p>{say.filesLead}</p>
      {[...new Set(lms)].map((one) => (
        <p key={one} class="hint">
          {say.filesWhere[one]}
        </p>
      ))}
      <fieldset class="options">
        <legend class="field-label">{say.kind}</legend>
        {(['pdf', 'docx'] as const).map((one) => (
          <label key={one} class={kind === one ? 'option chosen' : 'option'}>
            <input
              type="radio"
              name="feedback-kind"
              checked={kind === one}
              onChange={() => setKind(one)}
            />
            {say[one]}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        class="button"
        disabled={none || state.at === 'busy'}
        onClick={() => void make()}
      >
        {say.make}
      </button>
      <p role="status">
        {state.at === 'busy' && say.making(state.done, state.of)}
        {state.at === 'made' && say.made(state.made, state.left)}
        {state.at === 'failed' && reviewMessages.failed}
      </p>
    </div>
  );
}
