/** What goes back to Moodle: each filled worksheet is opened again and compared cell by cell. */
import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/review/give-back/plan.ts';
import type { Given } from '../../../src/review/give-back/planned-row.ts';
import { readSheet } from '../../../src/review/give-back/read-sheet.ts';
import { PACKS, worksheet } from './language-packs.ts';
import { bytesOf, cellsOf, filled, fixture, given, HTML, textOf } from './sheet-filling.ts';

const MOODLE_EN =
  'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be ' +
  'changed","Last modified (submission)","Last modified (grade)","Feedback comments"\n' +
  '"Participant 101","Ana Lucía Pérez Núñez",ana@x.mx,"Submitted for grading - ' +
  '",,100.00,Yes,"Monday, 2 November 2026, 10:00 AM",-,\n' +
  '"Participant 102","Jorge ""El Mago"" Villalpando",j@x.mx,"No submission",,100.00,Yes,-,-,"antes\nen dos líneas"\n' +
  '"Participant 103",Smith,m@x.mx,"Submitted for grading",,100.00,No,-,-,\n';
const [EN_HEAD, EN_ANA] = [MOODLE_EN.split('\n')[0]!, MOODLE_EN.split('\n')[1]!];
const EN_ANA_FILLED = EN_ANA.replace('- ",,', '- ",85.50,').replace(
  'AM",-,',
  `AM",-,${HTML.includes(',') ? `"${HTML}"` : HTML}`,
);

describe('the Moodle worksheet', () => {
  it('goes back with the rows that were graded alone, every other byte of theirs as it was', () => {
    const { text, plan } = filled(bytesOf(MOODLE_EN), [
      given('moodle', '101', 'Ana Lucía Pérez Núñez'),
      given('moodle', '103', 'Mary-Ann Smith'),
      given('moodle', '999', 'Nadie'),
    ]);
    expect(text).toBe(`${EN_HEAD}\n${EN_ANA_FILLED}\n`);
    expect(plan.rows.map(({ grade }) => [grade.before, grade.after])).toEqual([['', '85.50']]);
    expect(plan.left).toEqual([
      { name: 'Mary-Ann Smith', code: 'locked', detail: '' },
      { name: 'Nadie', code: 'not-found', detail: '' },
    ]);
    expect(plan.rowsLeft).toEqual([
      { name: 'Jorge "El Mago" Villalpando', code: 'no-submission' },
      { name: 'Smith', code: 'in-doubt' },
    ]);
  });

  it.each(Object.entries(PACKS))('in the pack %s is found by its shape and filled', (_, pack) => {
    const { sheet, cells, plan } = filled(bytesOf(worksheet(pack)), [
      given('moodle', '101', 'Ana Lucía Pérez Núñez'),
      given('moodle', '102', 'Jorge Villalpando Ruiz', 0.6),
      given('moodle', '103', 'Mary-Ann Smith'),
    ]);
    expect(sheet.kind).toBe('moodle');
    expect(sheet.columns.map(({ index, most }) => [index, most.value])).toEqual([[4, 100]]);
    const before = cellsOf(bytesOf(worksheet(pack)));
    expect(cells).toEqual([
      before[0],
      before[1]!.map((cell, i) => (i === 4 ? '85,50' : i === 9 ? HTML : cell)),
      before[2]!.map((cell, i) => (i === 4 ? '60,00' : i === 9 ? HTML : cell)),
    ]);
    expect(plan.left).toEqual([{ name: 'Mary-Ann Smith', code: 'locked', detail: '' }]);
    expect(plan.rows.map(({ isCorrection }) => isCorrection)).toEqual([true, false]);
    expect(plan.needsPermission).toBe(true);
    expect(sheet.rows[2]!.learner.handedIn).toBe('');
  });

  it('in a language that nobody knows is found just the same', () => {
    const made = worksheet({ ...PACKS['fi']!, heads: [...'abcdefghij'], participant: 'Xyz ' });
    expect(filled(bytesOf(made), [given('moodle', '102', 'Jorge')]).cells[1]![4]).toBe('85,50');
  });

  it('tells the two Spanish packs apart', () => {
    const language = (name: string) => readSheet(bytesOf(worksheet(PACKS[name]!)))!.language;
    expect(['es', 'es_mx', 'en', 'fi'].map(language)).toEqual(['es', 'es_mx', 'en', 'other']);
  });

  it.each(['moodle-de.csv', 'moodle-fr.csv'])('%s is filled, comment included', (name) => {
    const { cells } = filled(fixture(name), [given('moodle', '102', 'Jorge Villalpando Ruiz')]);
    expect(cells).toHaveLength(2);
    expect([cells[1]![4], cells[1]![9]]).toEqual(['85,50', HTML]);
  });

  it('whose full marks are 1.000,00 takes 855,00', () => {
    const { cells } = filled(fixture('moodle-es-max-1.000,00.csv'), [
      given('moodle', '101', 'Ana Pérez'),
    ]);
    expect(cells[1]).toEqual(['Participante 101', 'Ana Pérez', '855,00', '1.000,00', '-']);
  });

  it('with a scale takes one of its words where the instructor cut it, and else nothing', () => {
    const all = [
      given('moodle', '101', 'Ana Lucía Pérez Núñez', 0.95),
      given('moodle', '102', 'Jorge Villalpando Ruiz', 0.6),
      given('moodle', '103', "Mary-Ann O'Brien Smith", 0),
    ];
    const uncut = filled(fixture('moodle-es-scale.csv'), all);
    expect(uncut.plan.rows).toEqual([]);
    expect(uncut.plan.left.map(({ code }) => code)).toEqual(['no-cuts', 'no-cuts', 'no-cuts']);
    expect(uncut.cells).toHaveLength(1);
    const words = ['Insuficiente', 'Suficiente', 'Bien', 'Excelente'];
    expect(uncut.sheet.columns[0]!.words).toEqual(words);
    const cuts = words.map((word, i) => ({ word, from: [0, 0.6, 0.8, 0.9][i]! }));
    const { cells } = filled(fixture('moodle-es-scale.csv'), all, { cuts });
    expect(cells.slice(1).map((row) => row[4])).toEqual([
      'Excelente',
      'Suficiente',
      'Insuficiente',
    ]);
    const foreign = filled(fixture('moodle-es-scale.csv'), all, {
      cuts: [{ word: 'Regular', from: 0 }],
    });
    expect(foreign.plan.rows).toEqual([]);
  });

  it('is filled where Excel cut a row short, and where it wrote its separator above', () => {
    const all = [given('moodle', '101', 'Ana Pérez'), given('moodle', '102', 'Jorge Ruiz', 1)];
    const cut = filled(fixture('excel-row-without-its-last-empty-cell.csv'), all);
    expect(cut.cells.slice(1)).toEqual([
      ['Participante 101', 'Ana Pérez', '85,50', '100,00', '-', HTML],
      ['Participante 102', 'Jorge Ruiz', '100,00', '100,00', '-', HTML],
    ]);
    const sep = filled(fixture('excel-sep-line.csv'), all);
    expect(sep.text).toMatch(/^Identificador;/);
    expect(sep.cells[1]).toEqual(['Participante 101', 'Ana Pérez', '85,50', '100,00', '-', HTML]);
  });

  it('leaves alone a row that a line break tore in two', () => {
    const torn = textOf(fixture('excel-row-without-its-last-empty-cell.csv')).replace(
      'Ana Pérez;',
      'Ana\nPérez;',
    );
    const { plan, cells } = filled(bytesOf(torn), [given('moodle', '101', 'Ana Pérez')]);
    expect(plan.left.map(({ code }) => code)).toEqual(['not-found']);
    expect(plan.rowsLeft.map(({ code }) => code)).toEqual(['no-submission', 'cells', 'id']);
    expect(cells).toHaveLength(1);
  });

  it('keeps what a comment said when only the grade is new', () => {
    const graded = worksheet(PACKS['es_mx']!);
    const { cells } = filled(bytesOf(graded), [given('moodle', '101', 'Ana Lucía Pérez')], {
      comments: false,
    });
    expect(cells[1]![9]).toBe('<p>Antes</p><p>en dos párrafos</p>');
  });

  it.each([
    ['utf-8', true],
    ['utf-8', false],
    ['windows-1252', false],
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
  ] as const)('in %s with mark %s keeps encoding and separator', (encoding, mark) => {
    const made = worksheet(PACKS['es']!);
    const { out, plan } = filled(bytesOf(made, encoding, mark), [
      { ...given('moodle', '102', 'Jorge Villalpando'), comment: 'Sí → 😀\u0000' },
    ]);
    const row = made.split('\n')[4]!;
    const comment = encoding === 'windows-1252' ? '<p>Sí &#8594; &#128512;</p>' : '<p>Sí → 😀</p>';
    const expected = row.replace('"",', '"85,50",').replace(/""$/, comment);
    expect(out).toEqual(bytesOf(`${made.split('\n')[0]!}\n${expected}\n`, encoding, mark));
    expect(plan.lost).toBe(0);
  });

  it('whose column is there twice takes nothing, since Moodle would read either', () => {
    const twice = worksheet(PACKS['es']!).replace('"Dirección de correo"', '"Calificación"');
    const { plan } = filled(bytesOf(twice), [given('moodle', '102', 'Jorge Villalpando')]);
    expect(plan.left.map(({ code }) => code)).toEqual(['column-twice']);
  });

  it('asks before it writes where the same number is another name', () => {
    const other = given('moodle', '102', 'Rosa Ibarra');
    const made = bytesOf(worksheet(PACKS['es']!));
    const asked = filled(made, [other]);
    expect(asked.plan.doubts.map(({ code, detail }) => [code, detail])).toEqual([
      ['name-differs', 'Jorge Villalpando Ruiz'],
    ]);
    expect(asked.cells).toHaveLength(1);
    const sure = filled(made, [other], { confirmed: new Set([other.id]) });
    expect(sure.cells[1]![4]).toBe('85,50');
  });

  it('is nobody’s row where two works fit it', () => {
    const { plan } = filled(bytesOf(worksheet(PACKS['es']!)), [
      { ...given('plain', '', 'Jorge Villalpando Ruiz'), id: 'a' },
      { ...given('plain', '', 'jorge villalpando  ruíz', 1), id: 'b' },
    ]);
    expect(plan.rows).toEqual([]);
    expect(plan.left.map(({ code }) => code)).toEqual(['twice-here', 'twice-here']);
  });

  it('says of each row that stays why it does', () => {
    const kept: Kept[] = [
      { ...given('moodle', '101', 'Ana Lucía Pérez Núñez'), code: 'not-graded' },
    ];
    const { plan } = filled(
      bytesOf(worksheet(PACKS['es']!)),
      [given('moodle', '102', 'Jorge Villalpando Ruiz')],
      {},
      kept,
    );
    expect(plan.rowsLeft).toEqual([
      { name: 'Ana Lucía Pérez Núñez', code: 'not-graded' },
      { name: 'Mary-Ann Smith', code: 'no-submission' },
    ]);
  });
});

describe('a team’s work', () => {
  const TEAMS =
    'Identifier,"Full name",Status,Group,Grade,"Maximum Grade","Grade can be changed",' +
    '"Last modified (submission)","Last modified (grade)","Feedback comments"\n' +
    '"Participant 101","Ana Ruiz",Submitted,"Equipo Norte",,100.00,Yes,-,-,\n' +
    '"Participant 102","Luis Núñez",Submitted,"Equipo Norte",,100.00,Yes,-,-,\n' +
    '"Participant 103","Eva Solís",Submitted,"Equipo Sur",,100.00,Yes,-,-,\n' +
    '"Participant 104","Equipo Este",Submitted,"Equipo Este",,100.00,Yes,-,-,\n';
  const north = given('moodle', '101', 'Equipo Norte');
  const grades = (people: Given[], kept: Kept[] = []) => {
    const { plan } = filled(bytesOf(TEAMS), people, {}, kept);
    return {
      rows: plan.rows.map(({ person, grade, by }) => [person.name, grade.after, by, person.team]),
      left: plan.left.map(({ name, code }) => [name, code]),
      rowsLeft: plan.rowsLeft.map(({ name, code }) => [name, code]),
    };
  };

  it('is graded for each of its members, whatever the id of the team is', () => {
    expect(grades([north]).rows).toEqual([
      ['Ana Ruiz', '85.50', 'team', 'Equipo Norte'],
      ['Luis Núñez', '85.50', 'team', 'Equipo Norte'],
    ]);
  });

  it('gives way to a work of their own', () => {
    const own = given('moodle', '102', 'Luis Núñez', 0.5);
    expect(grades([own, north]).rows).toEqual([
      ['Luis Núñez', '50.00', 'id', undefined],
      ['Ana Ruiz', '85.50', 'team', 'Equipo Norte'],
    ]);
  });

  it('that came twice is written for nobody, and said of each', () => {
    const { rows, left } = grades([north, { ...north, id: 'otra' }]);
    expect(rows).toEqual([]);
    expect(left).toEqual([
      ['Ana Ruiz', 'twice-here'],
      ['Luis Núñez', 'twice-here'],
      ['Ana Ruiz', 'twice-here'],
      ['Luis Núñez', 'twice-here'],
    ]);
  });

  it('that is not graded yet is said of each', () => {
    const { rowsLeft } = grades([], [{ ...north, code: 'not-graded' }]);
    expect(rowsLeft.slice(0, 3)).toEqual([
      ['Ana Ruiz', 'not-graded'],
      ['Luis Núñez', 'not-graded'],
      ['Eva Solís', 'no-submission'],
    ]);
  });

  it('is none where a learner bears that name', () => {
    expect(grades([given('moodle', '104', 'Equipo Este')]).rows).toEqual([
      ['Equipo Este', '85.50', 'id', undefined],
    ]);
  });
});
