import { useEffect, useRef, useState } from 'preact/hooks';
import { reportMessages as say } from '../messages/report.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import type { LearnerRecord } from '../model/record.ts';
import { pageOutline } from '../record/page-outline.ts';
import { publish } from '../record/store.ts';
import { makeFile, type FileKind } from '../report/make.ts';
import { writeText } from '../report/write-text.ts';
import { useSave } from '../ui/use-save.ts';

type State =
  | { at: 'idle' }
  | { at: 'making'; kind: FileKind }
  | { at: 'made'; kind: FileKind; name: string; url: string }
  | { at: 'failed' }
  | { at: 'copied' }
  | { at: 'uncopied'; text: string };

interface TakeawayProps {
  record: LearnerRecord;
  document: ReportDocument;
  /** As it is shown. */
  report: Report;
  /** With all that it is still waiting for. */
  whole: () => Promise<Report>;
}

/**
 * The ways to take the report along. Frames of an LMS may block downloads, so the file can also be
 * opened, and the text copied.
 */
export function Takeaway({ record: now, document, report, whole }: TakeawayProps) {
  const [state, setState] = useState<State>({ at: 'idle' });
  const save = useSave();
  const Steps = useSteps((now.choices[`hand-in.${document.id}.file`]?.value ?? '') !== '');
  const make = async (kind: FileKind) => {
    setState({ at: 'making', kind });
    // Of the same moment as the report's words.
    const record = publish();
    try {
      const [file, { noteFile }] = await Promise.all([
        whole().then((all) => makeFile(kind, all, record)),
        handIn(),
      ]);
      const url = save(file);
      noteFile(record, pageOutline(), document);
      setState({ at: 'made', kind, name: file.name, url });
    } catch {
      setState({ at: 'failed' });
    }
  };
  const copy = async () => {
    const record = publish();
    const text = writeText(report);
    // Absent on http pages, and refused in frames without permission.
    const copied = await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    setState(copied ? { at: 'copied' } : { at: 'uncopied', text });
    // Where it does not load, the text is there nevertheless.
    await handIn().then(
      ({ noteFile }) => noteFile(record, pageOutline(), document),
      () => {},
    );
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
      {Steps && (
        <Steps
          record={now}
          outline={pageOutline()}
          document={document}
          status={report.status}
          name={state.at === 'made' ? state.name : undefined}
        />
      )}
    </section>
  );
}

const handIn = () => import('./HandInSteps.tsx');
type Steps = Awaited<ReturnType<typeof handIn>>['HandInSteps'];

/** The way on from a file, once there is one. */
function useSteps(isWanted: boolean): Steps | undefined {
  const [steps, setSteps] = useState<{ Steps: Steps }>();
  useEffect(() => {
    if (!isWanted) return;
    handIn().then(
      ({ HandInSteps }) => setSteps({ Steps: HandInSteps }),
      () => {},
    );
  }, [isWanted]);
  return steps?.Steps;
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
