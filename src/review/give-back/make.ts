/** A learner's feedback as a file. Everything that it takes is already in the page. */
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff';
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff';
import type { Report } from '../../model/report.ts';
import { sealFeedback } from '../../report/feedback-envelope.ts';
import { feedbackDocx } from './feedback-docx.ts';
import { feedbackPdf } from './feedback-pdf.ts';
import type { FeedbackKind } from './feedback-zip.ts';
import { feedbackFile, type Feedback } from './feedback.ts';

/** The bundler puts the bytes here; the types are of the course's pages, where it is an address. */
const fonts = { regular: regular as unknown as Uint8Array, bold: bold as unknown as Uint8Array };

export function makeFeedback(
  feedback: Feedback,
  kind: FeedbackKind,
  course: Report['course'],
): Promise<Uint8Array> {
  const now = new Date();
  const json = sealFeedback(feedbackFile(feedback, dayOf(now)));
  return kind === 'docx'
    ? feedbackDocx(feedback, json, now)
    : feedbackPdf({ feedback, course, fonts, json });
}

/** Local day, `2026-11-24`. */
function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
