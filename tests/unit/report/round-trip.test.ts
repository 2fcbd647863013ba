import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { seal } from '../../../src/report/envelope.ts';
import { readReport } from '../../../src/report/read.ts';
import { writeDocx } from '../../../src/report/write-docx.ts';
import { writePdf } from '../../../src/report/write-pdf.ts';
import { writeText } from '../../../src/report/write-text.ts';
import { fonts, hostileRecord, now, recordWith, reportOf } from './example.ts';

const write = {
  pdf: (report: Parameters<typeof seal>[0], json: string) => writePdf({ report, json, fonts, now }),
  docx: (report: Parameters<typeof seal>[0], json: string) => writeDocx({ report, json, now }),
  json: (_: Parameters<typeof seal>[0], json: string) =>
    Promise.resolve(new TextEncoder().encode(json)),
};

describe.each(['pdf', 'docx', 'json'] as const)('a report as %s', (kind) => {
  it(
    'gives back the record that went in, whatever the learner wrote',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(hostileRecord, async (record) => {
          const report = reportOf(record);
          const back = await readReport(
            await write[kind](report, seal(report, record)),
            `r.${kind}`,
          );
          expect(back.ok && back.value.record).toEqual(record);
        }),
        { numRuns: kind === 'json' ? 300 : 25 },
      );
    },
  );

  it('says whose it is, of what, when and in which version', async () => {
    const record = recordWith({
      'reporte.nombre': 'María Ñáñez',
      't18-criterios.empresa': 'Empaques',
    });
    const report = reportOf(record, 'tema-18', 'final');
    const back = await readReport(await write[kind](report, seal(report, record)), 'a.bin');
    expect(back.ok && back.value.meta).toEqual({
      document: 'tema-18',
      status: 'final',
      name: 'María Ñáñez',
      company: 'Empaques',
      date: '2026-11-24',
      kind,
      fileName: 'a.bin',
    });
  });
});

describe('a second version', () => {
  const second = {
    feedback: { date: '2026-11-28', print: 'k3x9ab', comments: 2, open: 1 },
    said: {
      reviewed: { date: '2026-11-24', version: '0123456789abcdef' },
      changed: ['Margen: ¿Qué pretende medir?'],
      comments: [
        { about: '¿Qué pretende medir?', quote: 'rotación', text: 'Di la unidad.', done: true },
        { about: '', quote: '', text: 'Va bien.', done: false },
      ],
    },
  };
  const record = recordWith({ 'reporte.nombre': 'Ana' });
  const report = reportOf(record, 'tema-18', 'final', second);

  it.each(['pdf', 'docx', 'json'] as const)('says as %s what it answers', async (kind) => {
    const back = await readReport(await write[kind](report, seal(report, record)), 'a.bin');
    expect(back.ok && back.value.meta.second).toEqual(second);
  });

  it('is read by people first: what it answers, what changed, and each comment', async () => {
    const text = writeText(report);
    const told = [
      'Responde a la retroalimentación del 28 de noviembre de 2026, hecha sobre la versión del 24 de ' +
        'noviembre de 2026.',
      '1. Margen: ¿Qué pretende medir?',
      'Comentarios que marqué como atendidos: 1 de 2.',
      '- Listo: ¿Qué pretende medir?: «rotación» – Di la unidad.',
      '- Pendiente: Va bien.',
    ];
    expect(told.map((one) => text.indexOf(one))).toEqual(
      told.map((one) => text.indexOf(one)).sort((a, b) => a - b),
    );
    for (const one of told) expect(text).toContain(one);
    const xml = strFromU8(
      unzipSync(await writeDocx({ report, json: seal(report, record), now }))['word/document.xml']!,
    );
    expect(xml).toContain('Di la unidad.');
  });

  it('of which this device has not the words says so', () => {
    const { feedback } = second;
    expect(writeText(reportOf(record, 'tema-18', 'final', { feedback }))).toContain(
      'no tiene el archivo de la retroalimentación',
    );
  });
});

describe('what people read', () => {
  const record = recordWith({
    'reporte.nombre': 'Ana',
    't17-parte-2.r1': 'Compran mucho y piden poco.',
    't18-criterios.a1.nombre': 'Margen & flujo <neto>',
  });

  it('is in the Word document with its headings', async () => {
    const report = reportOf(record);
    const document = strFromU8(
      unzipSync(await writeDocx({ report, json: seal(report, record), now }))['word/document.xml']!,
    );
    expect(document).toContain('Compran mucho y piden poco.');
    expect(document).toContain('Margen &amp; flujo &lt;neto&gt;');
    expect(document).toMatch(/<w:pStyle w:val="Heading3"\/>/);
  });

  it('is a tagged PDF in Spanish with a title', async () => {
    const report = reportOf(record);
    const pdf = new TextDecoder('latin1').decode(
      await writePdf({ report, json: seal(report, record), fonts, now }),
    );
    for (const part of [
      '/MarkInfo',
      '/StructTreeRoot',
      '/Lang (es-MX)',
      '/DisplayDocTitle true',
      '/S /H1',
      '/S /LBody',
    ])
      expect(pdf).toContain(part);
  });
});
