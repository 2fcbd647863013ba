import { useEffect, useRef, useState } from 'preact/hooks';
import { reportMessages as say } from '../../messages/report.ts';
import type { Report } from '../../model/report.ts';
import { publish } from '../../record/store.ts';
import { makeFile, type FileKind } from '../../report/make.ts';
import { writeText } from '../../report/write-text.ts';

type State =
  | { at: 'idle' }
  | { at: 'making'; kind: FileKind }
  | { at: 'made'; kind: FileKind; name: string; url: string }
  | { at: 'failed' }
  | { at: 'copied' }
  | { at: 'uncopied'; text: string };

interface TakeawayProps {
  /** As it is shown. */
  report: Report;
  /** With all that it is still waiting for. */
  whole: () => Promise<Report>;
}

/**
 * The ways to take the report along. Frames of an LMS may block downloads, so the file can also be
 * opened, and the text copied.
 */
export function Takeaway({ report, whole }: TakeawayProps) {
  const [state, setState] = useState<State>({ at: 'idle' });
  const url = useRef<string | null>(null);
  const make = async (kind: FileKind) => {
    setState({ at: 'making', kind });
    // Of the same moment as the report's words.
    const record = publish();
    try {
      const file = await makeFile(kind, await whole(), record);
      if (url.current) URL.revokeObjectURL(url.current);
      url.current = URL.createObjectURL(file);
      save(url.current, file.name);
      setState({ at: 'made', kind, name: file.name, url: url.current });
    } catch {
      setState({ at: 'failed' });
    }
  };
  const copy = async () => {
    const text = writeText(report);
    // Absent on http pages, and refused in frames without permission.
    const copied = await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    setState(copied ? { at: 'copied' } : { at: 'uncopied', text });
  };
  const busy = state.at === 'making';
  return (
    <section class="flow" aria-labelledby="reporte-bajar">
      <h2 id="reporte-bajar" class="report-small">
        {say.download}
      </h2>
      <p class="report-acts">
        <button
          type="button"
          class="button primary"
          aria-disabled={busy}
          onClick={() => busy || void make('pdf')}
        >
          {say.pdf}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => busy || void make('docx')}
        >
          {say.docx}
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          {say.copy}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {say.print}
        </button>
      </p>
      <div role="status" class="report-said">
        {said(state)}
      </div>
      {state.at === 'made' && state.kind === 'pdf' && (
        <p>
          <a class="button small" href={state.url} target="_blank" rel="noopener">
            {say.open}
          </a>
        </p>
      )}
      {state.at === 'uncopied' && <CopyField text={state.text} />}
    </section>
  );
}

function said(state: State) {
  if (state.at === 'making') return <p>{say.making(state.kind)}</p>;
  if (state.at === 'made') return <p class="feedback good">{say.made(state.name, state.kind)}</p>;
  if (state.at === 'failed') return <p class="feedback bad">{say.failed}</p>;
  if (state.at === 'copied') return <p class="feedback good">{say.copied}</p>;
  return state.at === 'uncopied' ? <p class="feedback bad">{say.copyFailed}</p> : null;
}

function CopyField({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), [text]);
  return (
    <div class="field">
      <label for="reporte-texto">{say.copyField}</label>
      <textarea id="reporte-texto" ref={field} readOnly rows={8} value={text} />
    </div>
  );
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
