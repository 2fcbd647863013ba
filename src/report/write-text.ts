/** A report as plain text, for who cannot download: the same words in the same order. */
import type { Report, ReportBlock } from '../model/report.ts';
import { reportMessages as say } from '../messages/report.ts';
import { missingLines } from './missing.ts';

const lines = (...parts: string[]) => parts.join('\n');
const underlined = (text: string, mark: string) =>
  lines(text, mark.repeat(Math.min([...text].length, 72)));

export function writeText(report: Report): string {
  const { course, document } = report;
  return [
    `${course.subject} · ${course.module} · ${course.week} · ${course.title}`,
    underlined(`${document.label}. ${document.title}`, '='),
    lines(
      `${say.learner}: ${report.learner || say.noName}`,
      ...(report.company ? [`${say.company}: ${report.company}`] : []),
      `${say.date}: ${say.day(report.date)}`,
      `${say.status}: ${report.status === 'draft' ? say.draft : say.final}`,
    ),
    report.missing.length === 0
      ? say.missingNone
      : lines(`${say.missing}:`, ...missingLines(report).map((line) => `- ${line}`)),
    ...report.sections.flatMap((section) => [
      underlined(section.title, '-'),
      ...section.blocks.map(told),
    ]),
  ].join('\n\n');
}

const textOf = (text: string) => (text.trim() === '' ? say.unanswered : text);

function told(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? block.text.toUpperCase() : block.text;
    case 'note':
      return block.text;
    case 'answer':
      return block.short === undefined
        ? lines(block.question, textOf(block.text))
        : `${say.runIn(block.short)}${textOf(block.text)}`;
    case 'list':
      return lines(
        block.title,
        ...(block.items.length === 0
          ? [say.unanswered]
          : block.items.map((item, i) => `${i + 1}. ${item}`)),
      );
    case 'checks':
      return lines(block.title, ...block.entries.map((entry) => `- ${say.check(entry)}`));
    case 'table':
      return lines(
        block.caption,
        ...block.rows.map((row) =>
          row.map((cell, i) => (i === 0 ? cell : `${block.head[i]}: ${cell}`)).join(' | '),
        ),
      );
    case 'matrix':
      return lines(block.caption, block.alt);
  }
}
