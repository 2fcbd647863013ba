/** What goes back to the LMS: each filled sheet is opened again and compared cell by cell. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoded, decoded, type Encoded } from '../../../src/review/give-back/encoding.ts';
import { filledSheet, planSheet, type Kept } from '../../../src/review/give-back/plan.ts';
import type { Given, SheetOptions } from '../../../src/review/give-back/planned-row.ts';
import { readSheet } from '../../../src/review/give-back/read-sheet.ts';
import { readTable } from '../../../src/review/give-back/table.ts';
import { PACKS, quoted, worksheet } from './language-packs.ts';

const bytesOf = (text: string, encoding: Encoded['encoding'] = 'utf-8', mark = false) =>
  encoded({ text, encoding, mark });
const textOf = (bytes: Uint8Array) => decoded(bytes).text;
const cellsOf = (bytes: Uint8Array) =>
  readTable(textOf(bytes)).rows.map(({ cells }) => cells.map(({ value }) => value));
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/grade-sheets/${name}`, import.meta.url)));

const given = (lms: string, learner: string, name: string, share = 0.855): Given => ({
  id: `${lms}:${learner}:${name}`,
  lms: lms as Given['lms'],
  learner,
  name,
  share,
  comment: 'Buen trabajo,\n<b>sigue</b>',
});
const HTML = '<p>Buen trabajo,<br>&lt;b&gt;sigue&lt;/b&gt;</p>';

function filled(
  bytes: Uint8Array,
  all: Given[],
  options: Partial<SheetOptions> = {},
  kept: Kept[] = [],
) {
  const sheet = readSheet(bytes)!;
  const plan = planSheet(sheet, all, kept, {
    column: sheet.columns[0]!,
    comments: true,
    confirmed: new Set(),
    ...options,
  });
  const out = filledSheet(sheet, plan);
  return { sheet, plan, out, text: textOf(out), cells: cellsOf(out) };
}

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

  it('is filled where PHP wrote a quote after a backslash as it is', () => {
    const written = MOODLE_EN.replace(
      '"antes\nen dos líneas"',
      '"dice \\"hola, mundo\\"\ny firma en C:\\"',
    );
    const { text } = filled(bytesOf(written), [given('moodle', '101', 'Ana')]);
    expect(text).toBe(`${EN_HEAD}\n${EN_ANA_FILLED}\n`);
  });

  it('of any texts that PHP writes takes the grade in the right place or not at all', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', '"', '\\', '\n', ';'), maxLength: 12 })
      .filter((one) => !one.endsWith('\\'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (people) => {
        const row = ([status, comment]: [string, string], i: number) =>
          [`Participant ${i + 1}`, `Persona ${i + 1}`, status, '', '100.00', comment]
            .map(fputcsv)
            .join(',');
        const head = 'Identifier,"Full name",Status,Grade,"Maximum Grade","Feedback comments"';
        const { text: out, plan } = filled(
          bytesOf(`${head}\n${people.map(row).join('\n')}\n`),
          people.map((_, i) => given('moodle', String(i + 1), `Persona ${i + 1}`)),
          { comments: false },
        );
        const written = new Set(plan.rows.map(({ person }) => person.name));
        const expected = people.flatMap((one, i) =>
          written.has(`Persona ${i + 1}`) ? [row(['\u0000', one[1]], i)] : [],
        );
        // What stands behind the grade's column may change; before it, not a byte.
        const starts = expected.map((line) => line.slice(0, line.indexOf('\u0000')));
        for (const start of starts) expect(out).toContain(start);
        for (const { row: found } of plan.rows)
          expect(out).toContain(
            `${fputcsv(found.cells[2]!.value)},85.50,100.00`.replace(/^.*?(?=,85)/s, ''),
          );
        expect(out.split(',85.50,100.00,')).toHaveLength(plan.rows.length + 1);
      }),
    );
  });
});

/** A cell as PHP's `fputcsv` writes it, whose escape character is a backslash. */
function fputcsv(text: string): string {
  if (!/[,"\\\s]/.test(text)) return text;
  let isEscaped = false;
  const body = [...text].map((char) => {
    const doubled = char === '"' && !isEscaped;
    isEscaped = char === '\\';
    return doubled ? '""' : char;
  });
  return `"${body.join('')}"`;
}

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
