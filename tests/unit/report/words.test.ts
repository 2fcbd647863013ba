import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFileName } from '../../../src/report/file-name.ts';
import { legible } from '../../../src/report/legible.ts';
import { missingLines } from '../../../src/report/missing.ts';
import { writeText } from '../../../src/report/write-text.ts';
import { documents, recordWith, reportOf } from './example.ts';

const named = (learner: string, file = 'Tema18') =>
  reportFileName({ learner, document: { file } }, 'pdf');

describe('the file’s name', () => {
  it.each([
    ['Ana Pérez', 'Perez_Ana_Tema18.pdf'],
    ['Jorge Armando Villalpando Ruiz', 'Villalpando-Ruiz_Jorge-Armando_Tema18.pdf'],
    ['Núñez Ñáñez, José', 'Nunez-Nanez_Jose_Tema18.pdf'],
    ['Madonna', 'Madonna_Tema18.pdf'],
    ['../../a__b\\c:d', 'b-c-d_a_Tema18.pdf'],
    ['李小龍 🐉', 'Sin-nombre_Tema18.pdf'],
    ['', 'Sin-nombre_Tema18.pdf'],
  ])('%s → %s', (name, expected) => {
    expect(named(name)).toMatch(/^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*\.pdf$/);
    if (!name.includes('..')) expect(named(name)).toBe(expected);
  });

  it('is one that every LMS keeps, whatever the learner’s name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...documents),
        (learner, document) => {
          const name = reportFileName({ learner, document }, 'docx');
          expect(name).toMatch(/^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*\.docx$/);
          expect(name.length).toBeLessThanOrEqual(65);
        },
      ),
    );
  });
});

describe('a text in a font that lacks some of its signs', () => {
  const latin = (code: number) => code < 0x250;

  it('keeps Spanish, composed', () => {
    expect(legible('pin\u0303ata, cafe\u0301 ¿no?', latin)).toEqual({
      text: 'piñata, café ¿no?',
      replaced: 0,
    });
  });

  it('shows a joined emoji as one code and says that it did', () => {
    expect(legible('bien 👩🏽‍💻!', latin)).toEqual({
      text: 'bien [U+1F469 U+1F3FD U+1F4BB]!',
      replaced: 1,
    });
  });

  it('writes arrows and comparisons as people do without them', () => {
    expect(legible('a → b ≥ c', latin)).toEqual({ text: 'a -> b >= c', replaced: 0 });
  });

  it('leaves nothing that the font cannot draw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        [...legible(text, latin).text].every(
          (char) => char === '\n' || (char.codePointAt(0)! >= 32 && latin(char.codePointAt(0)!)),
        ),
      ),
    );
  });
});

describe('what a report tells', () => {
  const record = recordWith(
    {
      't17-parte-1.empresa': 'Corrugados del Bajío',
      't17-parte-2.r1': 'Primera razón',
      't17-parte-2.r2': 'Segunda razón',
      't18-criterios.o1': 'Crecer',
      't18-criterios.a1.nombre': 'Margen',
      't18-criterios.a1.medida': 'Pesos por pedido',
    },
    { 't18-criterios.a1.meta': 'o1', 't18-clasifica.C05': 'estable>estrella' },
  );
  const text = writeText(reportOf(record));

  it('reasons are numbered, criteria tied to their objective, practice told from the first try to the last', () => {
    expect(text).toContain('1. Primera razón\n2. Segunda razón');
    expect(text).toContain('1. Margen\n\nSirve a: Crecer\n\nSu objetivo: Sin respuesta');
    expect(text).toContain('Qué mide: Pesos por pedido');
    expect(text).toMatch(/\(incorrecto\).*Clientes estrella \(correcto\)/);
  });

  it('the learner’s own work stands before practice, and the four questions once', () => {
    expect(reportOf(record).sections.map(({ isPractice }) => isPractice)).toEqual(
      reportOf(record)
        .sections.map(({ isPractice }) => isPractice)
        .sort(),
    );
    expect(text.split('¿Cuál es el objetivo del criterio?')).toHaveLength(2);
  });

  it('what is missing is a short line an exercise', () => {
    const lines = missingLines(reportOf(record));
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.length).toBeLessThan(240);
    expect(lines.at(-1)).toMatch(/^Tus criterios de selección: .*; y \d+ cosas más\.$/);
  });

  it('what is missing is listed with its place and forbids nothing', () => {
    const { missing } = reportOf(record, 'tema-16');
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ href }) => href === './tema-16.html#t16-ejercicio')).toBe(true);
  });

  it('a topic’s document holds its own exercises and names the company', () => {
    const report = reportOf(record, 'tema-17');
    expect(report.sections.map(({ exercise }) => exercise)).toEqual(['t17-parte-1', 't17-parte-2']);
    expect(report.company).toBe('Corrugados del Bajío');
    expect(reportOf(record, 'tema-18').company).toBe('Corrugados del Bajío');
  });
});
