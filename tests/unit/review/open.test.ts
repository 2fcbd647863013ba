import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withPart } from '../../../src/report/docx-pack.ts';
import { wrapperOf } from '../../../src/review/open/wrapper.ts';
import { bulkZip, file, fullName, LEARNERS, NAMES, opened, recordOf, reportOf } from './class.ts';
import { seal } from '../../../src/report/envelope.ts';

const IDS: Record<keyof typeof NAMES, string[]> = {
  'Moodle, folders': ['101', '102', '103'],
  'Moodle up to 4.0, folders': ['101', '102', '103'],
  'Moodle, flat': ['101', '102', '103'],
  Canvas: ['4321', '4322', '4323'],
  Blackboard: ['al100101', 'al100102', 'al100103'],
  Brightspace: ['397060', '397061', '397062'],
  plain: ['', '', ''],
};

describe('a bulk download', () => {
  it.each(Object.keys(NAMES) as (keyof typeof NAMES)[])(
    'of %s gives every learner with their id and their text',
    async (lms) => {
      const { submissions, rejected } = await opened(bulkZip(NAMES[lms]));
      expect(rejected).toEqual([]);
      expect(submissions.map(({ wrapper }) => wrapper.id)).toEqual(IDS[lms]);
      expect(submissions.map(({ name }) => name)).toEqual(LEARNERS.map(fullName));
      expect(submissions.map(({ mismatch }) => mismatch)).toEqual([false, false, false]);
      expect(submissions.map(({ record }) => record)).toEqual(LEARNERS.map((one) => recordOf(one)));
    },
  );

  it('shows a document signed by somebody else', async () => {
    const other = file(LEARNERS[0]!, { signed: 'Ramón Treviño Garza' });
    for (const lms of ['Moodle, folders', 'Canvas', 'Brightspace'] as const) {
      const zip = new Blob([zipSync({ [NAMES[lms](LEARNERS[0]!, 0)]: other }) as BlobPart]);
      expect((await opened(zip)).submissions[0]).toMatchObject({ mismatch: true });
    }
  });

  it('opens what a learner zipped, and names the learner of the wrapper', async () => {
    const own = zipSync({ 'tarea/reporte.json': file(LEARNERS[1]!) });
    const zip = new Blob([
      zipSync({
        [`${fullName(LEARNERS[1]!)}_102_assignsubmission_file/tarea.zip`]: own,
      }) as BlobPart,
    ]);
    expect((await opened(zip)).submissions[0]?.wrapper).toMatchObject({ lms: 'moodle', id: '102' });
  });

  it('holds Word documents packed as they are, the first of all too', async () => {
    const docx = withPart(
      zipSync({
        '[Content_Types].xml': strToU8('<Types></Types>'),
        'word/document.xml': strToU8('<w/>'),
        'word/_rels/document.xml.rels': strToU8('<Relationships></Relationships>'),
      }),
      seal(reportOf('Ana Lucía Pérez Núñez'), recordOf(LEARNERS[0]!)),
      new Date(2026, 10, 24),
    );
    const name = NAMES['Moodle, folders'](LEARNERS[0]!).replace('.json', '.docx');
    const zip = new Blob([zipSync({ [name]: docx }, { level: 0 }) as BlobPart]);
    expect(
      (await opened(zip)).submissions.map(({ wrapper, meta }) => [wrapper.id, meta.kind]),
    ).toEqual([['101', 'docx']]);
    expect(
      (await opened([{ path: 'reporte.docx', file: new Blob([docx as BlobPart]) }])).submissions,
    ).toHaveLength(1);
  });

  it('lists what is no report with the reason and opens the rest', async () => {
    const text = strToU8('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF');
    const ole = new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...strToU8('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
    ]);
    const whole = file(LEARNERS[0]!);
    const zip = bulkZip(NAMES['Moodle, folders'], {
      'Otra Persona_201_assignsubmission_file/escaneado.pdf': text,
      'Otra Persona_202_assignsubmission_file/foto.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      'Otra Persona_203_assignsubmission_file/cifrado.docx': ole,
      'Otra Persona_204_assignsubmission_file/cortado.json': strToU8(
        new TextDecoder().decode(whole).replace('Ana', 'Eva'),
      ),
      'Otra Persona_205_assignsubmission_onlinetext/onlinetext.html': strToU8('<p>Aquí</p>'),
      'Otra Persona_206_assignsubmission_file/nuevo.json': strToU8(
        new TextDecoder().decode(whole).replace('"version":1', '"version":99'),
      ),
      '__MACOSX/._basura': strToU8('x'),
    });
    const { submissions, rejected } = await opened(zip);
    expect(submissions).toHaveLength(3);
    expect(
      Object.fromEntries(rejected.map(({ path, code }) => [path.split('/').at(-1), code])),
    ).toEqual({
      'escaneado.pdf': 'no-record',
      'foto.jpg': 'not-a-report',
      'cifrado.docx': 'encrypted',
      'cortado.json': 'damaged',
      'onlinetext.html': 'online-text',
      'nuevo.json': 'newer-schema',
    });
  });
});

describe('hostile files', () => {
  it('a bomb is refused by what it declares, and stops nothing', async () => {
    const bomb = new Uint8Array(33 * 2 ** 20);
    const packed = new Uint8Array(3 * 2 ** 20);
    const { submissions, rejected } = await opened(
      bulkZip(NAMES['Moodle, folders'], { 'bomba.json': bomb, 'apretada.json': packed }),
    );
    expect(submissions).toHaveLength(3);
    expect(rejected.map(({ code }) => code)).toEqual(['too-large', 'too-large']);
  });

  it('a file that is gone since it was chosen is told, and stops nothing', async () => {
    const gone = {
      slice: () => ({
        arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
      }),
    } as unknown as Blob;
    const { submissions, rejected } = await opened([
      { path: 'a.pdf', file: gone },
      { path: 'reporte.json', file: new Blob([file(LEARNERS[0]!) as BlobPart]) },
    ]);
    expect(submissions).toHaveLength(1);
    expect(rejected).toMatchObject([{ path: 'a.pdf', code: 'unreadable' }]);
  });

  it('an entry that unpacks to more than it declares is damaged', async () => {
    const zip = zipSync({ 'miente.json': strToU8('{'.repeat(5000)) });
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 4; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect((await opened(new Blob([zip as BlobPart]))).rejected).toMatchObject([
      { code: 'damaged' },
    ]);
  });

  it('names that leave their folder are not opened', async () => {
    const zip = bulkZip(NAMES.plain, {
      '../../fuera.json': file(LEARNERS[0]!),
      '/raiz.json': file(LEARNERS[0]!),
      'C:\\disco.json': file(LEARNERS[0]!),
    });
    const { submissions, rejected } = await opened(zip);
    expect(submissions).toHaveLength(3);
    expect(rejected.map(({ code }) => code)).toEqual(['unsafe-name', 'unsafe-name', 'unsafe-name']);
  });

  it('zips in zips in zips are not followed', async () => {
    let inner = zipSync({ 'reporte.json': file(LEARNERS[0]!) });
    for (let depth = 0; depth < 3; depth++) inner = zipSync({ [`${depth}.zip`]: inner });
    expect(await opened(new Blob([inner as BlobPart]))).toMatchObject({
      submissions: [],
      rejected: [{ code: 'too-deep' }],
    });
  });

  it('a zip that was cut is told', async () => {
    const whole = new Uint8Array(await bulkZip(NAMES.plain).arrayBuffer());
    expect((await opened(new Blob([whole.slice(0, whole.length / 2)]))).rejected).toMatchObject([
      { code: 'damaged' },
    ]);
  });

  it('malformed PDFs and documents are told and never thrown', async () => {
    const pdf = (body: string) => strToU8(`%PDF-1.7\n${body}`);
    const bad = {
      'a.pdf': pdf('<< /Type /EmbeddedFile /Length 9999999 >> stream\n'),
      'b.pdf': pdf(
        '1 0 obj << /Type /EmbeddedFile /Filter /FlateDecode /Length 5 >> stream\nxxxxx\nendstream %%EOF',
      ),
      'c.docx': zipSync({
        'word/document.xml': strToU8('<w:document'),
        '[Content_Types].xml': strToU8('<'),
        'customXml/item1.xml': strToU8(
          '<report xmlns="urn:cuentas-clave:report:1"><!ENTITY a "&a;&a;">',
        ),
      }),
    };
    const { submissions, rejected } = await opened(new Blob([zipSync(bad) as BlobPart]));
    expect(submissions).toEqual([]);
    expect(rejected).toHaveLength(3);
  });

  it('a record cannot reach the prototype of anything', async () => {
    const record = JSON.parse(
      JSON.stringify(recordOf(LEARNERS[0]!)).replace('"t17-parte-1.empresa"', '"__proto__"'),
    ) as ReturnType<typeof recordOf>;
    const sealed = seal(reportOf('Ana Pérez'), record);
    await opened([{ path: 'reporte.json', file: new Blob([sealed]) }]);
    expect(({} as { text?: string }).text).toBeUndefined();
  });
});

describe('a wrapper', () => {
  it('takes the last Moodle part, so that a name with underscores or a fork’s prefix stays whole', () => {
    expect(wrapperOf('usuario_1_Ana_García_55_assignsubmission_file/mi_archivo.pdf')).toMatchObject(
      { lms: 'moodle', id: '55' },
    );
  });

  it('leaves alone a file that only looks like Canvas', () => {
    expect(wrapperOf('Villalpando-Ruiz_Jorge_Tema18.pdf')).toMatchObject({ lms: 'plain' });
    expect(wrapperOf('mi tarea_2024_11_final.pdf')).toMatchObject({ lms: 'plain' });
  });

  it('knows an anonymous Canvas file', () => {
    expect(wrapperOf('anon_x7Ab_98765_reporte.pdf')).toMatchObject({
      lms: 'canvas',
      id: 'anon_x7Ab',
      file: 'reporte.pdf',
    });
  });
});
