import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { seal } from '../../../src/report/envelope.ts';
import { readReports } from '../../../src/report/read.ts';
import { pdfOf } from './pdf-with.ts';
import { fullName, LEARNERS, recordOf, reportOf } from '../review/class.ts';

const json = seal(reportOf(fullName(LEARNERS[0]!)), recordOf(LEARNERS[0]!));

const pdf = (options: Record<string, unknown>, title = '') => pdfOf(json, options, title);

const outcome = async (bytes: Uint8Array) => {
  const read = await readReports(bytes, 'reporte.pdf');
  return read.ok ? read.value.map(({ meta }) => meta.name) : read.error.code;
};

describe('a PDF that is locked', () => {
  it.each(['1.3', '1.4', '1.5', '1.6', '1.7', '1.7ext3'])(
    'against changes opens freely, as its readers open it: %s',
    async (pdfVersion) => {
      expect(await outcome(await pdf({ pdfVersion, ownerPassword: 'dueño' }))).toEqual([
        fullName(LEARNERS[0]!),
      ]);
    },
  );

  it('with a password of its reader is told so', async () => {
    const locked = await pdf({ pdfVersion: '1.7', userPassword: 'a', ownerPassword: 'b' });
    expect(await outcome(locked)).toBe('encrypted');
  });

  it('is not one whose text only says so', async () => {
    expect(await outcome(await pdf({}, '/Encrypt 1 0 R'))).toEqual([fullName(LEARNERS[0]!)]);
  });
});

describe('a PDF with sixty attachments', () => {
  it('is refused before they are unpacked', async () => {
    const blanks = zlibSync(new Uint8Array(8_300_000).fill(32), { level: 9 });
    const one = Buffer.concat([
      strToU8(
        `\n9 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${blanks.length} >>\nstream\n`,
      ),
      blanks,
      strToU8('\nendstream\nendobj\n'),
    ]);
    const bytes = Buffer.concat([
      strToU8('%PDF-1.7\n'),
      ...Array.from({ length: 60 }, () => one),
      strToU8('trailer\n<< >>\n%%EOF'),
    ]);
    const began = performance.now();
    expect(await outcome(new Uint8Array(bytes))).toBe('no-record');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
