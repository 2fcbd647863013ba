/** The feedback that a learner gets, and the review inside it that the course opens. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/report/docx-part.ts';
import {
  digestOf,
  FEEDBACK_NAMESPACE,
  printOf,
  sealFeedback,
  unsealFeedback,
  type FeedbackFile,
} from '../../../src/report/feedback-envelope.ts';
import { commentsOf } from '../../../src/report/feedback-comments.ts';
import { readFeedback } from '../../../src/report/read-feedback.ts';
import { readReport } from '../../../src/report/read.ts';
import { feedbackDocx } from '../../../src/review/give-back/feedback-docx.ts';
import { feedbackPdf } from '../../../src/review/give-back/feedback-pdf.ts';
import { feedbackFile, feedbackOf } from '../../../src/review/give-back/feedback.ts';
import { feedbackBlocks } from '../../../src/review/give-back/feedback-blocks.ts';
import { emptyReview, type MarkValue, type Review } from '../../../src/review/grade/marks.ts';
import { fonts } from '../report/example.ts';
import { pdfOf } from '../report/pdf-with.ts';
import { bulkZip, content, LEARNERS, NAMES, opened, recordOf } from './class.ts';

const { submissions } = await opened(bulkZip(NAMES['Moodle, folders']));
const marks: Record<string, MarkValue> = {
  'rubrica-18.cobertura': { kind: 'level', level: 'insuficiente' },
  'rubrica-18.objetivo': { kind: 'answers', scores: { a1: 1, a2: 3, r1: 2 } },
  'rubrica-18.medida': { kind: 'quick', score: 3 },
  'rubrica-18.alineacion': { kind: 'level', level: 'excelente' },
};
const review: Review = {
  ...emptyReview(),
  marks: Object.fromEntries(
    Object.entries(marks).map(([key, value]) => [key, { value, at: 1, by: 'aaaa' }]),
  ),
};
const made = {
  ...feedbackOf(content, submissions[0]!, { review, weights: {} }),
  comment: 'Va bien.\nSigue así <&>.',
  passages: [
    {
      answer: 't18-criterios.a1.medida',
      question: '¿Qué pretende medir?',
      start: 0,
      end: 18,
      quote: 'Ana Lucía explica',
      text: 'Di con qué unidad se mide.',
    },
  ],
};
const file = feedbackFile(made, '2026-11-28');
const json = sealFeedback(file);
const now = new Date(2026, 10, 28);
const docx = await feedbackDocx(made, json, now);
const pdf = await feedbackPdf({ feedback: made, course: content.course, fonts, json });

const codeOf = async (bytes: Uint8Array | string) => {
  const read = await readFeedback(typeof bytes === 'string' ? strToU8(bytes) : bytes);
  return read.ok ? 'ok' : read.error.code;
};

describe('feedback', () => {
  const texts = feedbackBlocks(made).flatMap((block) =>
    block.kind === 'table' ? block.rows.flat() : [block.text],
  );

  it('shows the own passage with what was said of it', () => {
    const at = texts.indexOf('«Ana Lucía explica»');
    expect(texts.slice(at - 2, at + 2)).toEqual([
      'Comentarios en tu texto',
      '¿Qué pretende medir?',
      '«Ana Lucía explica»',
      'Di con qué unidad se mide.',
    ]);
  });

  it('says of each answer what it reached and what comes next, and of the best ones how many', () => {
    expect(texts).toContain(
      '«Criterio a1 de Ana Lucía»: 1 de 3 (Parcial, o repite el nombre). Lo que sigue: Correcta, pero general.',
    );
    expect(texts).toContain('La otra respuesta ya tiene 3 de 3.');
    expect(texts).toContain('Lo que busca la rúbrica: Qué decisión ayuda a tomar.');
  });

  it('asks for a level that says what to do, and repeats no descriptor as if it were found', () => {
    expect(texts).toContain(
      'Para llegar a Satisfactorio, la rúbrica pide: El mínimo, con uno o dos repetidos o mal ubicados.',
    );
    expect(texts.join('\n')).not.toContain('Faltan');
    expect(texts.filter((text) => text.startsWith('Para llegar a'))).toHaveLength(1);
  });
});

describe('the review inside', () => {
  it.each([
    ['PDF', pdf],
    ['Word', docx],
    ['JSON', strToU8(json)],
  ])('comes back from %s as it went in', async (_, bytes) => {
    expect(await readFeedback(bytes)).toEqual({ ok: true, value: file });
  });

  it('comes back from a PDF that is locked against changes, and is asked the password of another', async () => {
    const locked = (options: object) => pdfOf(json, { pdfVersion: '1.7', ...options });
    expect(await readFeedback(await locked({ ownerPassword: 'dueño' }))).toEqual({
      ok: true,
      value: file,
    });
    expect(await codeOf(await locked({ userPassword: 'a', ownerPassword: 'b' }))).toBe('encrypted');
  });

  it('tells which text was judged', () => {
    const id = 't18-criterios.a1.medida';
    const { text, at } = recordOf(LEARNERS[0]!).answers[id]!;
    expect(file.answers[id]).toEqual({ at, digest: digestOf(text) });
    expect(digestOf(`${text}.`)).not.toBe(file.answers[id]!.digest);
  });

  it('is no report, and a report is no feedback', async () => {
    for (const bytes of [pdf, docx])
      expect(await readReport(bytes, 'r')).toMatchObject({ error: { code: 'no-record' } });
  });

  it('of November 2026 opens for ever', () => {
    const frozen = readFileSync(
      new URL('../../fixtures/feedback/v1.json', import.meta.url),
      'utf8',
    );
    const read = unsealFeedback(frozen.trim());
    expect(read).toMatchObject({ ok: true });
    expect((read as { value: FeedbackFile }).value).toMatchObject({
      document: 'tema-18',
      outOf100: file.outOf100,
      passages: [{ quote: 'Ana Lucía explica' }],
    });
  });

  it('of 29 November 2026, and the second version that answers one, open for ever', async () => {
    const frozen = (name: string) =>
      readFileSync(new URL(`../../fixtures/feedback/${name}`, import.meta.url));
    const read = await readFeedback(frozen('v1-with-places.json'));
    expect(read).toMatchObject({
      value: { document: 'tema-16', reviewed: { date: '2026-11-24' }, outOf100: 76.5 },
    });
    const { value } = read as { value: FeedbackFile };
    // The record names it by its print, and its comments by their order.
    expect([printOf(value), commentsOf(value).map(({ text }) => text)]).toEqual([
      '1etya2',
      [
        'Di cuáles son y desde cuándo.',
        'Nombra a quién atiende cada cuenta.',
        'Vas bien: falta el ejemplo.',
      ],
    ]);
    expect(await readReport(frozen('second-version-v1.json'), 'r.json')).toMatchObject({
      value: {
        meta: { second: { feedback: { open: 2 }, said: { comments: [{ done: true }, {}, {}] } } },
      },
    });
  });

  const pdfWith = (dictionary: string, data: Uint8Array) => {
    const head = strToU8(`%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${dictionary} >>\nstream\n`);
    const foot = strToU8('\nendstream\nendobj\n%%EOF\n');
    return Uint8Array.from([...head, ...data, ...foot]);
  };
  const changed = (edit: (value: Record<string, unknown>) => void) => {
    const value = JSON.parse(json) as Record<string, unknown>;
    edit(value);
    return JSON.stringify(value);
  };
  const deep = sealFeedback({ ...file, comment: '' }).replace(
    '"passages"',
    `"more":${'['.repeat(5000)}${']'.repeat(5000)},"passages"`,
  );

  it.each([
    ['nothing', new Uint8Array(), 'not-a-report'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-a-report'],
    ['another PDF', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF', 'no-record'],
    ['a PDF that was cut', '%PDF-1.7\n1 0 obj\n<<>>', 'damaged'],
    ['a locked PDF', '%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF', 'encrypted'],
    ['another Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'no-record'],
    ['a zip that is no document', zipSync({ 'foto.txt': strToU8('x') }), 'not-a-report'],
    ['one of another course', changed((one) => (one['course'] = 'otro')), 'other-course'],
    ['one of a later version', changed((one) => (one['version'] = 2)), 'newer-schema'],
    ['one whose grade was changed', changed((one) => (one['outOf100'] = 100)), 'damaged'],
    ['JSON without end', deep, 'no-record'],
    ['one that is too long', `{${'1'.repeat(3_000_000)}`, 'too-large'],
    ['a bomb', pdfWith('/Filter /FlateDecode', zlibSync(new Uint8Array(60_000_000))), 'no-record'],
    [
      'a Word document with a cut part',
      zipSync({
        'word/document.xml': strToU8('<w/>'),
        'customXml/item1.xml': strToU8(partOf(json.slice(0, -9), '', FEEDBACK_NAMESPACE)),
      }),
      'no-record',
    ],
  ])('is refused in %s', async (_, bytes, code) => {
    const before = performance.now();
    expect(await codeOf(bytes)).toBe(code);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('with a true sum and a wrong shape is refused', () => {
    const wrong = { ...file, outOf100: 5000 };
    expect(unsealFeedback(sealFeedback(wrong))).toMatchObject({ error: { code: 'damaged' } });
    const proto = { ...file, answers: { 'a b': { at: ['k3x9', 1], digest: '0'.repeat(16) } } };
    expect(unsealFeedback(sealFeedback(proto as unknown as FeedbackFile)).ok).toBe(false);
  });

  it('changed in any byte is refused or the same', () => {
    fc.assert(
      fc.property(fc.nat(json.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const text = json.slice(0, at) + String.fromCharCode(code) + json.slice(at + 1);
        const read = unsealFeedback(text);
        if (read.ok) expect(read.value).toEqual(file);
      }),
    );
  });

  it('is declared in the Word document, so that Word keeps it', () => {
    const parts = unzipSync(docx);
    expect(strFromU8(parts['customXml/itemProps1.xml']!)).toContain(FEEDBACK_NAMESPACE);
    expect(strFromU8(parts['[Content_Types].xml']!)).toContain('/customXml/itemProps1.xml');
  });
});
