import { handInMessages as say } from '../messages/hand-in.ts';
import type { Outline } from '../model/course.ts';
import type { Held } from '../model/hand-in.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { ReportStatus } from '../model/report.ts';
import { handInOf, noteSent, takeBackSent } from '../record/hand-in.ts';

interface HandInStepsProps {
  record: LearnerRecord;
  outline: Outline;
  document: Held;
  status: ReportStatus;
  /** Of the file that was just made. */
  name: string | undefined;
}

/** From the file to the LMS: what the learner has, where it goes, and that it is there. */
export function HandInSteps({ record, outline, document, status, name }: HandInStepsProps) {
  const { file, sent } = handInOf(record, outline, document);
  if (!file) return null;
  const { due, tasks = {} } = outline.handIn ?? {};
  const task = tasks[document.id];
  const isSent = sent !== undefined && sent.print === file.print;
  return (
    <section class="callout flow" aria-labelledby="reporte-entrega">
      <h2 id="reporte-entrega" class="report-small">
        {say.steps}
      </h2>
      <ol class="flow">
        <li>
          <strong>{say.have}</strong>
          <p>{name ? say.haveFile(name) : say.haveDay(file.day)}</p>
          {!file.isLast && <p class="feedback bad">{say.haveOlder}</p>}
          {status === 'draft' && !isSent && <p class="hint">{say.isDraft}</p>}
        </li>
        <li>
          <strong>{say.where}</strong>
          <p>{task ? say.whereTask : say.whereAny}</p>
          {task && (
            <p>
              {task.link ? (
                <a href={task.link} target="_blank" rel="noopener">
                  {task.name} <span class="hint">({say.newTab})</span>
                </a>
              ) : (
                <strong>{task.name}</strong>
              )}
            </p>
          )}
          {due && <p>{say.due(due)}</p>}
        </li>
        <li>
          <strong>{say.said}</strong>
          <div role="status">{isSent && <p>{say.sentOn(sent.day)}</p>}</div>
          <p>
            <button
              type="button"
              class={isSent ? 'button small' : 'button primary'}
              onClick={() => (isSent ? takeBackSent(document.id) : noteSent(document.id))}
            >
              {isSent ? say.takeBack : say.sent}
            </button>
          </p>
          <p class="hint">{say.sentNote}</p>
        </li>
      </ol>
    </section>
  );
}

export { noteFile } from '../record/hand-in.ts';
