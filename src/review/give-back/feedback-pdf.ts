/** Feedback as a tagged PDF, on the same page as the reports. */
import type { Report } from '../../model/report.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import { COLORS, openPdf, type PdfFonts } from '../../report/pdf-page.ts';
import { drawTable } from '../../report/pdf-table.ts';
import type { Feedback } from './feedback.ts';

export function feedbackPdf({
  feedback,
  course,
  fonts,
}: {
  feedback: Feedback;
  course: Report['course'];
  fonts: PdfFonts;
}): Promise<Uint8Array> {
  const { submission, document, parts, comment, outOf100 } = feedback;
  const label = say.feedback.title(document);
  const page = openPdf(
    {
      course,
      document: { id: '', label, title: submission.name, file: '' },
      learner: submission.name,
      date: '',
      company: '',
      status: 'final',
      missing: [],
      sections: [],
    },
    fonts,
  );
  const root = page.doc.struct('Document');
  page.doc.addStructure(root);
  page.write(root, `${course.subject} · ${course.module} · ${course.week} · ${course.title}`, {
    size: 10,
    bold: true,
    color: COLORS.key,
  });
  page.write(root, label, { size: 22, bold: true, role: 'H1', before: 6 });
  page.write(root, `${say.feedback.learner}: ${submission.name}`, {
    size: 12,
    bold: true,
    before: 12,
  });
  page.write(root, say.gradeLine(outOf100), { size: 12, bold: true });
  const prose = (text: string) =>
    text
      .split(/\r\n?|\n/)
      .forEach((line) => line.trim() !== '' && page.write(root, line, { before: 4 }));
  if (comment) {
    page.write(root, say.feedback.comment, {
      size: 14,
      bold: true,
      color: COLORS.key,
      role: 'H2',
      before: 18,
      keep: 40,
    });
    prose(comment);
  }
  for (const { title, lines } of parts) {
    page.write(root, title, {
      size: 14,
      bold: true,
      color: COLORS.key,
      role: 'H2',
      before: 20,
      keep: 90,
    });
    const rows = lines.map((line) => [
      line.label,
      [line.result, line.descriptor].filter(Boolean).join(': '),
      say.pointsOf(line.points, line.of),
    ]);
    drawTable(page, root, {
      kind: 'table',
      caption: say.feedback.grade,
      head: [say.feedback.criterion, say.feedback.result, say.feedback.points],
      rows,
    });
    for (const { label: name, note } of lines.filter((line) => line.note)) {
      page.write(root, name, { size: 12, bold: true, role: 'H3', before: 12, keep: 40 });
      prose(note);
    }
  }
  root.end();
  return page.finish();
}
