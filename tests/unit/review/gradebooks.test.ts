/** What goes back to Canvas, Blackboard and Brightspace, opened again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/review/give-back/read-sheet.ts';
import { PACKS, quoted } from './language-packs.ts';
import { bytesOf, filled, fixture, given, textOf } from './sheet-filling.ts';

describe('the gradebook of Canvas', () => {
  const CANVAS =
    'Student,ID,SIS User ID,SIS Login ID,Section,Tema 18 (5567),Tema 17 (5566),Current ' +
    'Score\n,,,,,Manual Posting,,\n    Points Possible,,,,,50,100,(read only)\n"Pérez ' +
    'Núñez, Ana Lucía",4321,,al100101,Grupo 1,,90,EX\n"Test, Student",9,,t,Grupo 1,,,\n';
  const ana = given('canvas', '4321', 'Ana Pérez');

  it('keeps its headers with their ids, all rows, and takes points of its own maximum', () => {
    const { text, sheet, plan } = filled(bytesOf(CANVAS), [ana]);
    expect(sheet.columns.map(({ title, most }) => [title, most.value])).toEqual([
      ['Tema 18 (5567)', 50],
      ['Tema 17 (5566)', 100],
    ]);
    expect(text).toBe(CANVAS.replace('Grupo 1,,90', 'Grupo 1,42.75,90'));
    expect(plan.rowsLeft).toEqual([{ name: 'Test, Student', code: 'no-submission' }]);
    expect(sheet.rows[0]!.learner.group).toBe('Grupo 1');
  });

  it('of a thousand points takes 855', () => {
    expect(filled(fixture('canvas-1000-points.csv'), [ana]).cells[2]![4]).toBe('855.00');
  });

  it('of zero points takes nothing, and says why', () => {
    const { out, plan } = filled(fixture('canvas-zero-points.csv'), [ana]);
    expect(plan.left).toEqual([{ name: 'Ana Pérez', code: 'no-points', detail: '0.0' }]);
    expect(out).toEqual(fixture('canvas-zero-points.csv'));
  });

  it.each(['EX', 'N/A', 'Excused', 'Exento'])('keeps %s unless the instructor says so', (says) => {
    const made = bytesOf(textOf(fixture('canvas-excused.csv')).replace('EX', says));
    const asked = filled(made, [ana]);
    expect(asked.out).toEqual(made);
    expect(asked.plan.rows).toEqual([]);
    expect(asked.plan.doubts).toMatchObject([{ code: 'says', detail: says }]);
    const sure = filled(made, [ana], { confirmed: new Set([ana.id]) });
    expect(sure.cells[2]![4]).toBe('85.50');
  });

  it('counts a grade that is there already as the same', () => {
    const made = bytesOf(CANVAS.replace('Grupo 1,,90', 'Grupo 1,42.75,90'));
    expect(filled(made, [ana]).plan.rows).toMatchObject([{ isSame: true, isCorrection: true }]);
  });

  it('whose points cannot be read takes nothing until the instructor says them', () => {
    const made = bytesOf(CANVAS.replace('50,100', '٥٠,100'));
    expect(filled(made, [ana]).plan.left[0]).toMatchObject({ code: 'no-number', detail: '٥٠' });
    expect(filled(made, [ana], { most: 50 }).plan.rows[0]!.grade.after).toBe('42.75');
  });

  it('with one assignment twice takes nothing', () => {
    const made = bytesOf(CANVAS.replace('Tema 17 (5566)', 'Tema 18 (5567)'));
    expect(filled(made, [ana]).plan.left[0]!.code).toBe('column-twice');
  });

  it('in a European account is read and written with its comma', () => {
    const made = bytesOf(
      'Student;ID;SIS Login ID;Section;Tema 18 (5567);Current Score\n    Points Possible;;;;50,00;' +
        '(read only)\nPérez, Ana;4321;al1;S1;;90,50\n',
    );
    expect(filled(made, [ana]).cells[2]![4]).toBe('42,75');
  });
});

describe('the other gradebooks', () => {
  const BLACKBOARD =
    '"Last Name"\t"First Name"\t"Username"\t"Tema 18 [Total Pts: 100 Score] ' +
    '|12345"\t"Grading Notes"\t"Notes Format"\t"Feedback to Learner"\t"Feedback Format"\n' +
    '"Smith"\t"Mary-Ann"\t"al_100103"\t""\t""\t""\t""\t""\n';

  it('Blackboard, tab separated in UTF-16, by user name', () => {
    const { out } = filled(bytesOf(BLACKBOARD, 'utf-16le', true), [
      { ...given('blackboard', 'AL_100103', 'Mary-Ann'), comment: '=HYPERLINK("http://x")' },
    ]);
    expect(out).toEqual(
      bytesOf(
        BLACKBOARD.replace(
          '"al_100103"\t""\t""\t""\t""',
          `"al_100103"\t85.50\t""\t""\t"'=HYPERLINK(""http://x"")"`,
        ),
        'utf-16le',
        true,
      ),
    );
  });

  it.each([
    ['Total Pts: 1,000 Score', '855.00'],
    ['Total Pts: 100.0 Score', '85.50'],
    ['Puntos totales: 1.000,0 Calificación', '855,00'],
    ['Total Pts: 50 Percentage', '42.75'],
    ['Total Pts: 0 Score', undefined],
  ])('Blackboard’s [%s] is understood', (most, grade) => {
    const made = BLACKBOARD.replace('Total Pts: 100 Score', most)
      .replace('Last Name', 'Apellidos')
      .replace('First Name', 'Nombre')
      .replace('Username', 'Nombre de usuario')
      .replace('Feedback to Learner', 'Kommentar');
    const { plan, cells } = filled(bytesOf(made), [given('blackboard', 'al_100103', 'Mary')]);
    expect(plan.rows[0]?.grade.after).toBe(grade);
    if (grade) expect(cells[1]![6]).toBe('Buen trabajo,\n<b>sigue</b>');
  });

  it('Blackboard’s «Needs Grading» gives way to a grade, an exemption does not', () => {
    const says = (text: string) =>
      filled(bytesOf(BLACKBOARD.replace('103"\t""', `103"\t"${text}"`)), [
        given('blackboard', 'al_100103', 'Mary-Ann Smith'),
      ]).plan;
    expect(says('Needs Grading(80.00)').rows).toHaveLength(1);
    expect(says('Exempt').doubts).toMatchObject([{ detail: 'Exempt' }]);
  });

  it('Brightspace by name, since its folders carry other numbers', () => {
    const text =
      'OrgDefinedId,Username,Last Name,First Name,Tema 18 Points Grade <Numeric ' +
      'MaxPoints:10>,End-of-Line Indicator\r\n#1001,#ana,Pérez Núñez,Ana ' +
      'Lucía,,#\r\n#1002,#otra,Pérez Núñez,Ana Lucia M,,#\r\n';
    const people = [given('brightspace', '2557369', 'Ana Lucía Pérez Núñez')];
    expect(filled(bytesOf(text), people).text).toBe(
      text.replace('Ana Lucía,,#', 'Ana Lucía,8.55,#'),
    );
    const french = text.replace(
      'Points Grade <Numeric MaxPoints:10>',
      'Note <Numérique Max:1 000>',
    );
    expect(readSheet(bytesOf(french.replace('End-of-Line Indicator', 'Fin de ligne')))?.kind).toBe(
      'brightspace',
    );
  });

  it('two learners of one name are left to the instructor', () => {
    const text =
      'OrgDefinedId,Last Name,First Name,X Points Grade,End-of-Line Indicator\n#1,Ruiz,Ana,,#\n#2,Ruiz,Ana,,#\n';
    const { out, plan } = filled(bytesOf(text), [given('brightspace', '1', 'Ana Ruiz')]);
    expect(plan.left).toEqual([{ name: 'Ana Ruiz', code: 'ambiguous', detail: '' }]);
    expect(out).toEqual(bytesOf(text));
  });

  it('any other file is none', () => {
    expect(readSheet(bytesOf('a,b,c\n1,2,3\n'))).toBeUndefined();
    expect(readSheet(bytesOf(''))).toBeUndefined();
    expect(readSheet(bytesOf('sep=;\n'))).toBeUndefined();
    expect(readSheet(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toBeUndefined();
  });

  it('whatever bytes they are, never throw, and stay as they were where nothing is planned', () => {
    const unit = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      'a',
      '#',
      '|1',
      '(1)',
      '100',
      '=',
    );
    const heads = fc.constantFrom(
      'Student,ID,Section,A (1)\n',
      'Last,First,User,A [Total Pts: 1,000] |1\n',
      'OrgDefinedId,X Points Grade,End-of-Line Indicator\n',
      `${quoted(PACKS['es']!.heads)}\n`,
    );
    fc.assert(
      fc.property(heads, fc.string({ unit, maxLength: 60 }), (head, body) => {
        const bytes = bytesOf(head + body);
        const sheet = readSheet(bytes);
        if (!sheet || sheet.columns.length === 0 || sheet.kind === 'moodle') return;
        expect(textOf(filled(bytes, []).out)).toBe(head + body);
      }),
    );
  });
});
