/**
 * Report files in the browser. The libraries and fonts are some 300 kB: they load when a file is
 * asked for, and may fail to.
 */
import type { LookBack } from '../model/look-back.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { Report } from '../model/report.ts';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export type FileKind = keyof typeof TYPES;

/** With the name under which it is handed in. Rejects where a part does not load. */
export async function makeFile(
  kind: FileKind,
  report: Report,
  record: LearnerRecord,
): Promise<File> {
  const [{ seal }, { reportFileName }] = await Promise.all([
    import('./envelope.ts'),
    import('./file-name.ts'),
  ]);
  const json = seal(report, record);
  const now = new Date();
  const bytes =
    kind === 'pdf'
      ? await pdf(report, json, now)
      : await (await import('./write-docx.ts')).writeDocx({ report, json, now });
  return new File([bytes as BlobPart], reportFileName(report, kind), { type: TYPES[kind] });
}

async function pdf(report: Report, json: string, now: Date): Promise<Uint8Array> {
  const [{ writePdf }, { loadFonts }] = await Promise.all([
    import('./write-pdf.ts'),
    import('./fonts.ts'),
  ]);
  return writePdf({ report, json, fonts: await loadFonts(), now });
}

/** «Lo que hiciste» as one page, without the record: it is a keepsake, not a hand-in. */
export async function makeLookBack(told: {
  back: LookBack;
  course: Report['course'];
  learner: string;
  date: string;
}): Promise<File> {
  const [{ writeLookBack }, { loadFonts }, { reportFileName }] = await Promise.all([
    import('./write-look-back.ts'),
    import('./fonts.ts'),
    import('./file-name.ts'),
  ]);
  const bytes = await writeLookBack({ ...told, fonts: await loadFonts() });
  const document = { file: 'Lo-que-hice' };
  return new File([bytes as BlobPart], reportFileName({ learner: told.learner, document }, 'pdf'), {
    type: TYPES.pdf,
  });
}
