/**
 * A handed-in file as the learner's record. Shared by the course, which goes on from it, and the
 * review, for which it is untrusted.
 */
import { err, ok, type Result } from '../model/result.ts';
import type { Edited } from './docx-lines.ts';
import { unseal, type OpenedReport, type ReportMeta } from './envelope.ts';
import { MOST_FILE_BYTES, type ReportError } from './errors.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

export interface ReadReport extends OpenedReport {
  /** `edited`: what a Word document says that its record does not. */
  meta: ReportMeta & { kind: 'pdf' | 'docx' | 'json'; fileName: string; edited?: Edited };
}

/**
 * What the file is, by its first bytes: names are changed by learners and LMSs. `ole` is how Office
 * locks a document with a password.
 */
export function kindOf(bytes: Uint8Array): 'pdf' | 'docx' | 'json' | 'ole' | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return 'docx';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  if (head.includes('%PDF-')) return 'pdf';
  // A text editor may have put a byte order mark before it.
  return /^(?:\xef\xbb\xbf)?\s*\{/.test(head) ? 'json' : undefined;
}

function readJson(bytes: Uint8Array): Result<OpenedReport, ReportError> {
  const opened = unseal(new TextDecoder().decode(bytes).trim());
  return !opened.ok && opened.error.code === 'no-record' ? err({ code: 'not-a-report' }) : opened;
}

/**
 * A locked document keeps its content in a stream of this name, in UTF-16 (MS-OFFCRYPTO 2.3.4.4).
 */
function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1')
    .decode(bytes)
    .includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e');
}

/** The report in the file; of several, the first. */
export async function readReport(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadReport, ReportError>> {
  const all = await readReports(bytes, fileName);
  return all.ok ? ok(all.value[0]!) : all;
}

/** All reports in the file, at least one: several PDFs may have been put together in one. */
export async function readReports(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadReport[], ReportError>> {
  if (bytes.length > MOST_FILE_BYTES) return err({ code: 'too-large' });
  const kind = kindOf(bytes);
  if (kind === undefined) return err({ code: 'not-a-report' });
  if (kind === 'ole') return err({ code: isLocked(bytes) ? 'encrypted' : 'not-a-report' });
  const opened = await openedAs(kind, bytes);
  if (!opened.ok) return opened;
  return ok(
    opened.value.map(({ record, meta, edited }) => ({
      record,
      meta: { ...meta, kind, fileName, ...(edited ? { edited } : {}) },
    })),
  );
}

type Opened = OpenedReport & { edited?: Edited };

async function openedAs(
  kind: 'pdf' | 'docx' | 'json',
  bytes: Uint8Array,
): Promise<Result<Opened[], ReportError>> {
  if (kind === 'pdf') return readPdf(bytes);
  const opened: Result<Opened, ReportError> = kind === 'docx' ? readDocx(bytes) : readJson(bytes);
  return opened.ok ? ok([opened.value]) : opened;
}
