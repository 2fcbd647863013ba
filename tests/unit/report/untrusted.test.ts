import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/report/docx-part.ts';
import { seal } from '../../../src/report/envelope.ts';
import { readReport } from '../../../src/report/read.ts';
import { writeDocx } from '../../../src/report/write-docx.ts';
import { writePdf } from '../../../src/report/write-pdf.ts';
import { fonts, now, recordWith, reportOf } from './example.ts';

const record = recordWith({
  'reporte.nombre': 'Ana',
  't16-diagnostico.evidencia': 'Hay dieciocho cuentas.',
});
const report = reportOf(record);
const json = seal(report, record);
const pdf = await writePdf({ report, json, fonts, now });
const docx = await writeDocx({ report, json, now });

const codeOf = async (bytes: Uint8Array | string) => {
  const read = await readReport(typeof bytes === 'string' ? strToU8(bytes) : bytes, 'archivo');
  return read.ok ? 'ok' : read.error.code;
};
const pdfWith = (dictionary: string, data: Uint8Array) => {
  const head = strToU8(`%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${dictionary} >>\nstream\n`);
  const foot = strToU8('\nendstream\nendobj\n%%EOF\n');
  const whole = new Uint8Array(head.length + data.length + foot.length);
  whole.set(head);
  whole.set(data, head.length);
  whole.set(foot, head.length + data.length);
  return whole;
};
const wordWith = (part: string) =>
  zipSync({ 'word/document.xml': strToU8('<w/>'), 'customXml/item1.xml': strToU8(part) });

describe('a file that is no report of this course', () => {
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'not-a-report'],
    ['nothing', new Uint8Array(), 'not-a-report'],
    ['other JSON', '{"a":1}', 'not-a-report'],
    ['a zip that is no document', zipSync({ 'foto.txt': strToU8('x') }), 'not-a-report'],
    ['another PDF', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF', 'no-record'],
    ['another Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'no-record'],
    ['a locked PDF', '%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF', 'encrypted'],
    [
      'a locked Word document',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]),
      ]),
      'encrypted',
    ],
    [
      'a report of another course',
      json.replace('"course":"cuentas-clave"', '"course":"otro"'),
      'other-course',
    ],
    ['a report of a later version', json.replace('"version":1', '"version":2'), 'newer-schema'],
    [
      'a text that nests without end',
      '{"format":"cuentas-clave-report","x":' + '['.repeat(200_000),
      'not-a-report',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe('a report that suffered', () => {
  it('keeps its record when the end of the PDF is cut off', async () => {
    expect(await codeOf(pdf.subarray(0, Math.floor(pdf.length * 0.5)))).toBe('ok');
  });

  it('is refused when a word of the record was changed', async () => {
    expect(await codeOf(json.replace('dieciocho', 'diecisiete'))).toBe('damaged');
  });

  it('is refused when half of the Word file is missing', async () => {
    expect(await codeOf(docx.subarray(0, docx.length / 2))).toBe('damaged');
  });

  it('is read where a program renamed the prefix and escaped the quotes', async () => {
    const part = partOf(json, '')
      .replace('<report xmlns=', '<ns0:report xmlns:ns0=')
      .replace('</report>', '</ns0:report>');
    expect(await codeOf(wordWith(part.replace(json, json.replaceAll('"', '&quot;'))))).toBe('ok');
  });

  it('is read where the length of the attachment is a reference, or wrong', async () => {
    const packed = zlibSync(strToU8(json));
    expect(await codeOf(pdfWith('/Filter /FlateDecode /Length 9 0 R', packed))).toBe('ok');
    expect(await codeOf(pdfWith('/Filter /FlateDecode /Length 3', packed))).toBe('ok');
    expect(await codeOf(pdfWith('/Length 99999999', strToU8(json)))).toBe('ok');
  });
});

describe('a file made to harm', () => {
  it('is not unpacked beyond what a record may be', { timeout: 30_000 }, async () => {
    const head = strToU8('{"format":"cuentas-clave-report",');
    const large = new Uint8Array(64 * 1024 * 1024).fill(32);
    large.set(head);
    const bomb = zlibSync(large, { level: 9 });
    expect(await codeOf(pdfWith(`/Filter /FlateDecode /Length ${bomb.length}`, bomb))).toBe(
      'too-large',
    );
    expect(await codeOf(wordWith(' '.repeat(64 * 1024 * 1024)))).toBe('too-large');
    expect(await codeOf(new Uint8Array(33 * 1024 * 1024))).toBe('too-large');
  });

  it('cannot reach a prototype', async () => {
    const { record: _, checksum: __, ...meta } = JSON.parse(json);
    const open =
      `${JSON.stringify(meta).slice(0, -1)},"__proto__":{"polluted":1},` +
      '"record":{"schema":1,"knows":{"__proto__":1},"steps":[],' +
      '"answers":{"__proto__":{"text":"x","at":["aaaa",1]}},"choices":{},"exercises":{}}';
    const sum = createHash('sha256')
      .update(JSON.stringify(JSON.parse(`${open}}`)))
      .digest('hex');
    const read = await readReport(strToU8(`${open},"checksum":"${sum}"}`), 'x');
    expect(read.ok && Object.getPrototypeOf(read.value.record.answers)).toBe(Object.prototype);
    expect(
      read.ok && [
        ...Object.keys(read.value.record.answers),
        ...Object.keys(read.value.record.knows),
      ],
    ).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('may hold one endless word', async () => {
    expect(await codeOf(`{"format":"${'x'.repeat(7_000_000)}"}`)).toBe('not-a-report');
  });

  it('never makes the reader throw', async () => {
    const at = fc.nat({ max: 1_000_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(pdf, docx, strToU8(json)),
        fc.array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 }),
        at,
        async (file, changes, cut) => {
          const bytes = file.slice();
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          const read = await readReport(bytes.subarray(0, 1 + (cut % bytes.length)), 'x');
          if (read.ok) expect(read.value.record).toEqual(record);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a Word document that was written in after it was made', () => {
  const editedOf = async (change: (xml: string) => string) => {
    const files = unzipSync(docx);
    const read = await readReport(
      zipSync({
        ...files,
        'word/document.xml': strToU8(change(strFromU8(files['word/document.xml']!))),
      }),
      'reporte.docx',
    );
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.record).toEqual(record);
    return read.value.meta.edited;
  };

  it('tells the paragraphs that are new and how many are gone', async () => {
    expect(
      await editedOf((xml) =>
        xml.replace('Hay dieciocho cuentas.', 'Hay veinte cuentas &amp; más.'),
      ),
    ).toEqual({ added: ['Hay veinte cuentas & más.'], gone: 1 });
    expect(
      await editedOf((xml) => xml.replace(/(<w:p>(?:(?!<\/w:p>).)*Hay dieciocho.*?<\/w:p>)/s, '')),
    ).toMatchObject({ added: [], gone: 1 });
    expect(
      await editedOf((xml) =>
        xml.replace(
          '<w:sectPr',
          '<w:p><w:r><w:t>Agregué </w:t></w:r><w:ins><w:r><w:t>esto</w:t></w:r></w:ins></w:p><w:sectPr',
        ),
      ),
    ).toEqual({ added: ['Agregué esto'], gone: 0 });
  });

  it('tells nothing where a program only wrote it otherwise', async () => {
    expect(await editedOf((xml) => xml)).toBeUndefined();
    const cut = (xml: string) =>
      xml.replace(
        'Hay dieciocho cuentas.',
        'Hay dieci</w:t></w:r><w:proofErr/><w:r><w:rPr/><w:t xml:space="preserve">ocho  cuentas.',
      );
    expect(await editedOf(cut)).toBeUndefined();
  });
});
