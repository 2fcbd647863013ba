import { reportMessages as say } from '../messages/report.ts';
import type { Report } from '../model/report.ts';
import { missingLines } from '../report/missing.ts';
import { Block } from '../ui/report/Block.tsx';

/** The report on the page: what will be in the file, and what is printed. */
export function Preview({ report }: { report: Report }) {
  const { course, document, learner, company, date, status, missing, sections } = report;
  return (
    <article class="report" aria-label={say.preview}>
      <p class="report-preview">{say.preview}</p>
      <p class="report-kicker">
        {course.subject} · {course.module} · {course.week} · {course.title}
      </p>
      <h2>
        {document.label}. {document.title}
      </h2>
      <dl class="report-cover">
        <div>
          <dt>{say.learner}</dt>
          <dd dir="auto">{learner || say.noName}</dd>
        </div>
        {company && (
          <div>
            <dt>{say.company}</dt>
            <dd dir="auto">{company}</dd>
          </div>
        )}
        <div>
          <dt>{say.date}</dt>
          <dd>{say.day(date)}</dd>
        </div>
        <div>
          <dt>{say.status}</dt>
          <dd>{status === 'draft' ? say.draft : say.final}</dd>
        </div>
      </dl>
      <div class="report-printed">
        <h3>{say.missing}</h3>
        {missing.length === 0 ? (
          <p>{say.missingNone}</p>
        ) : (
          <ul>
            {missingLines(report).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {sections.map((section) => (
        <section key={section.exercise}>
          <h3>{section.title}</h3>
          {section.blocks.map((block, i) => (
            <Block key={i} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}
