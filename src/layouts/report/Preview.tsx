import { reportMessages as say } from '../../messages/report.ts';
import type { Report, ReportBlock } from '../../model/report.ts';
import { MatrixPicture } from './MatrixPicture.tsx';

/** The report on the page: what will be in the file, and what is printed. */
export function Preview({ report }: { report: Report }) {
  const { course, document, learner, company, date, status, missing, sections } = report;
  return (
    <article class="report" aria-label={say.preview}>
      <p class="report-preview">{say.preview}</p>
      <p class="report-kicker">{course.subject} · {course.module} · {course.week} · {course.title}</p>
      <h2>{document.label}. {document.title}</h2>
      <dl class="report-cover">
        <div><dt>{say.learner}</dt><dd dir="auto">{learner || say.noName}</dd></div>
        {company && <div><dt>{say.company}</dt><dd dir="auto">{company}</dd></div>}
        <div><dt>{say.date}</dt><dd>{say.day(date)}</dd></div>
        <div><dt>{say.status}</dt><dd>{status === 'draft' ? say.draft : say.final}</dd></div>
      </dl>
      <div class="report-printed">
        <h3>{say.missing}</h3>
        {missing.length === 0 ? <p>{say.missingNone}</p> : <ul>{missing.map(({ label }) => <li key={label}>{label}</li>)}</ul>}
      </div>
      {sections.map((section) => (
        <section key={section.exercise}>
          <h3>{section.title}</h3>
          {section.blocks.map((block, i) => <Block key={i} block={block} />)}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h4 class="report-part">{block.text}</h4> : <h5>{block.text}</h5>;
    case 'note':
      return <p>{block.text}</p>;
    case 'answer':
      return (
        <div class="report-answer">
          <p class="report-question">{block.question}</p>
          {block.text.trim() === '' ? <p class="report-none">{say.unanswered}</p> : <p class="report-text" dir="auto">{block.text}</p>}
        </div>
      );
    case 'list':
      return (
        <div class="report-answer">
          <p class="report-question">{block.title}</p>
          {block.items.length === 0 ? <p class="report-none">{say.unanswered}</p> : <ol>{block.items.map((item, i) => <li key={i} dir="auto">{item}</li>)}</ol>}
        </div>
      );
    case 'checks':
      return (
        <div class="report-answer">
          <p class="report-question">{block.title}</p>
          <ul>{block.entries.map((entry) => <li key={entry.label}>{say.check(entry)}</li>)}</ul>
        </div>
      );
    case 'matrix':
      return <MatrixPicture figure={block} />;
    case 'table':
      return <Table block={block} />;
  }
}

function Table({ block }: { block: Extract<ReportBlock, { kind: 'table' }> }) {
  return (
    <div class="report-table" role="region" aria-label={block.caption} tabindex={0}>
      <table>
        <caption>{block.caption}</caption>
        <thead><tr>{block.head.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {block.rows.map((row, i) => (
            <tr key={i}>{row.map((cell, j) => (j === 0 ? <th key={j} scope="row">{cell}</th> : <td key={j}>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
