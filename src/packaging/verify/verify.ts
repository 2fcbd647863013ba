/** What an LMS would trip over in a SCORM or cmi5 zip, whoever made it. */
import type { Finding } from '../../model/packaging.ts';
import { addressFindings } from './addresses.ts';
import { entryFindings, readEntries } from './entries.ts';
import { manifestReport, type Edition } from './manifest.ts';

export interface Verdict {
  edition: Edition;
  files: number;
  findings: Finding[];
}

export async function verify(zip: Uint8Array): Promise<Verdict> {
  const entries = readEntries(zip);
  if (!entries)
    return {
      edition: 'none',
      files: 0,
      findings: [{ code: 'not-a-zip', level: 'error', path: '', detail: '' }],
    };
  if (entries === 'too-big')
    return {
      edition: 'none',
      files: 0,
      findings: [{ code: 'too-big', level: 'error', path: '', detail: 'más de 1 GB' }],
    };
  const { edition, findings } = await manifestReport(entries.files);
  return {
    edition,
    files: entries.files.size,
    findings: [...findings, ...entryFindings(entries), ...addressFindings(entries.files)],
  };
}
