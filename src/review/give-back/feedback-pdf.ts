/** Feedback as a tagged PDF, on the same page as the reports, with the review inside. */
import type { Report } from '../../model/report.ts';
import { feedbackFileMessages as say } from '../../messages/feedback-file.ts';
import {
  COLORS,
  openPdf,
  type PdfFonts,
  type PdfPage,
  type Struct,
} from '../../report/pdf-page.ts';
import { drawTable } from '../../report/pdf-table.ts';
import type { Feedback } from './feedback.ts';
import { feedbackBlocks, type FeedbackBlock } from './feedback-blocks.ts';

/** `json` is what `sealFeedback` made; it goes first, so that a file that was cut keeps it. */
export function feedbackPdf({
  feedback,
  course,
  fonts,
  json,
}: {
  feedback: Feedback;
  course: Report['course'];
  fonts: PdfFonts;
  json: string;
}): Promise<Uint8Array> {
  const { submission, document } = feedback;
  const label = say.title(document);
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
  page.doc.file(
    new TextEncoder().encode(json) as unknown as string,
    {
      name: 'retroalimentacion.json',
      type: 'application/json',
      description: say.carries,
      relationship: 'Data',
    } as PDFKit.Mixins.PDFAttachmentOptions,
  );
  const root = page.doc.struct('Document');
  page.doc.addStructure(root);
  page.write(root, `${course.subject} · ${course.module} · ${course.week} · ${course.title}`, {
    size: 10,
    bold: true,
    color: COLORS.key,
  });
  page.write(root, label, { size: 22, bold: true, role: 'H1', before: 6 });
  page.write(root, `${say.learner}: ${submission.name}`, {
    size: 12,
    bold: true,
    before: 12,
  });
  for (const block of feedbackBlocks(feedback)) draw(page, root, block);
  root.end();
  return page.finish();
}

function draw(page: PdfPage, root: Struct, block: FeedbackBlock): void {
  if (block.kind === 'table') return drawTable(page, root, block);
  if (block.kind === 'quote')
    return page.write(root, block.text, { color: COLORS.key, before: 8, keep: 24 });
  if (block.kind === 'text')
    return page.write(root, block.text, block.isStrong ? { size: 12, bold: true } : { before: 4 });
  const isFirst = block.level === 1;
  page.write(root, block.text, {
    size: isFirst ? 14 : 12,
    bold: true,
    ...(isFirst ? { color: COLORS.key } : {}),
    role: isFirst ? 'H2' : 'H3',
    before: isFirst ? 20 : 12,
    keep: isFirst ? 60 : 40,
  });
}
