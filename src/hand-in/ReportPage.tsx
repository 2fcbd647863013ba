import type { ComponentChildren } from 'preact';
import { reportMessages as say } from '../messages/report.ts';
import { NAME_ID } from '../model/name-answer.ts';
import { choose, answer } from '../record/edits.ts';
import { Field } from '../ui/Field.tsx';
import { Options } from '../ui/Options.tsx';
import { Preview } from './Preview.tsx';
import { SelfFold } from './SelfFold.tsx';
import { Takeaway } from './Takeaway.tsx';
import type { ReportContent } from './report-of.ts';
import { useReport } from './use-report.ts';

interface ReportPageProps extends ReportContent {
  /** The way to go on from a file, folded until it is wanted. */
  children?: ComponentChildren;
}

export function ReportPage({ children, ...content }: ReportPageProps) {
  const { open, record, document, report, whole } = useReport(content);
  const { missing, second } = report;
  return (
    <div class="report-page">
      <fieldset role="presentation" class="report-form" disabled={!open}>
        <Field
          id={NAME_ID}
          label={say.nameLabel}
          hint={say.nameHint}
          kind="line"
          value={record.answers[NAME_ID]?.text ?? ''}
          onInput={(text) => answer(NAME_ID, text)}
          earlier={record.answers[NAME_ID]?.earlier}
        />
        <Options
          name="reporte.documento"
          legend={say.which}
          options={content.documents}
          value={report.document.id}
          onChoose={(id) => choose('reporte.documento', id)}
        />
        <SelfFold key={document.id} document={document} record={record} />
        <Options
          name="reporte.version"
          legend={say.statusLabel}
          stacked
          options={[
            { id: 'borrador', label: say.draftOption },
            { id: 'final', label: say.finalOption },
          ]}
          value={report.status === 'final' ? 'final' : 'borrador'}
          onChoose={(id) => choose('reporte.version', id)}
        />
        <section class="callout flow" aria-labelledby="reporte-falta">
          <h2 id="reporte-falta" class="report-small">
            {missing.length === 0 ? say.missingNone : say.missingTitle(missing.length)}
          </h2>
          {missing.length > 0 && <p>{say.missingDetail}</p>}
          {missing.length > 0 && <MissingList missing={missing} />}
        </section>
        {second && !second.said && (
          <section class="callout flow">
            <p>{say.second.missing(second.feedback.date)}</p>
            <p>
              <a class="button" href="./retroalimentacion.html">
                {say.second.open}
              </a>
            </p>
          </section>
        )}
        <Takeaway record={record} document={document} report={report} whole={whole} />
      </fieldset>
      <details class="callout report-resume">
        <summary>{say.resume}</summary>
        {children}
      </details>
      {open && <Preview report={report} />}
    </div>
  );
}

function MissingList({ missing }: { missing: readonly { label: string; href: string }[] }) {
  const shown = missing.slice(0, 5);
  const rest = missing.slice(5);
  const item = ({ label, href }: { label: string; href: string }) => (
    <li key={label}>
      <a href={href}>{label}</a>
    </li>
  );
  return (
    <>
      <ul class="report-missing">{shown.map(item)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{say.moreMissing(rest.length)}</summary>
          <ul class="report-missing">{rest.map(item)}</ul>
        </details>
      )}
    </>
  );
}
