import { reportMessages as say } from '../../messages/report.ts';
import type { ReportBlock } from '../../model/report.ts';
import { MatrixPicture } from './MatrixPicture.tsx';

/** One block of a report, as the course and the review show it. */
export function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h4 class="report-part">{block.text}</h4> : <h5>{block.text}</h5>;
    case 'note':
      return <p>{block.text}</p>;
    case 'answer':
      if (block.short !== undefined) return <RunIn short={block.short} text={block.text} />;
      return (
        <div class="report-answer">
          <p class="report-question">{block.question}</p>
          {block.text.trim() === '' ? (
            <p class="report-none">{say.unanswered}</p>
          ) : (
            <p class="report-text" dir="auto">
              {block.text}
            </p>
          )}
        </div>
      );
    case 'list':
      return (
        <div class="report-answer">
          <p class="report-question">{block.title}</p>
          {block.items.length === 0 ? (
            <p class="report-none">{say.unanswered}</p>
          ) : (
            <ol>
              {block.items.map((item, i) => (
                <li key={i} dir="auto">
                  {item}
                </li>
              ))}
            </ol>
          )}
        </div>
      );
    case 'checks':
      return (
        <div class="report-answer">
          <p class="report-question">{block.title}</p>
          <ul>
            {block.entries.map((entry) => (
              <li key={entry.label}>{say.check(entry)}</li>
            ))}
          </ul>
        </div>
      );
    case 'matrix':
      return <MatrixPicture figure={block} />;
    case 'table':
      return <Table block={block} />;
  }
}

function RunIn({ short, text }: { short: string; text: string }) {
  return (
    <p class="report-run">
      <span class="report-question">{say.runIn(short)}</span>
      {text.trim() === '' ? (
        <span class="report-none">{say.unanswered}</span>
      ) : (
        <span class="report-text" dir="auto">
          {text}
        </span>
      )}
    </p>
  );
}

function Table({ block }: { block: Extract<ReportBlock, { kind: 'table' }> }) {
  return (
    <div class="report-table" role="region" aria-label={block.caption} tabindex={0}>
      <table>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={j}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
