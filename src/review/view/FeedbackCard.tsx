import { useState } from 'preact/hooks';
import { reviewMessages as say } from '../../messages/review.ts';
import type { ReviewContent } from '../content.ts';
import type { Feedback } from '../give-back/feedback.ts';
import { feedbackZip, type FeedbackKind } from '../give-back/feedback-zip.ts';
import { makeFeedback } from '../give-back/make.ts';
import type { Lms } from '../open/wrapper.ts';
import { download } from './files.ts';

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
      <h3>{say.back.files}</h3>
      <p>{say.back.filesLead}</p>
      {[...new Set(lms)].map((one) => (
        <p key={one} class="hint">
          {say.back.filesWhere[one]}
        </p>
      ))}
      <fieldset class="options">
        <legend class="field-label">{say.back.kind}</legend>
        {(['pdf', 'docx'] as const).map((one) => (
          <label key={one} class={kind === one ? 'option chosen' : 'option'}>
            <input
              type="radio"
              name="feedback-kind"
              checked={kind === one}
              onChange={() => setKind(one)}
            />
            {say.back[one]}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        class="button"
        disabled={none || state.at === 'busy'}
        onClick={() => void make()}
      >
        {say.back.make}
      </button>
      <p role="status">
        {state.at === 'busy' && say.back.making(state.done, state.of)}
        {state.at === 'made' && say.back.made(state.made, state.left)}
        {state.at === 'failed' && say.back.failed}
      </p>
    </div>
  );
}
