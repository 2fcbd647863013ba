import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encoded, type Encoded } from '../../../src/review/give-back/encoding.ts';
import { feedbackDocx } from '../../../src/review/give-back/feedback-docx.ts';
import { asText, feedbackOf } from '../../../src/review/give-back/feedback.ts';
import { feedbackZip } from '../../../src/review/give-back/feedback-zip.ts';
import { gradesCsv } from '../../../src/review/give-back/grades-csv.ts';
import { fillSheet, readSheet, type Given } from '../../../src/review/give-back/sheet.ts';
import { guarded, readTable, withChanges } from '../../../src/review/give-back/table.ts';
import { emptyReview, type Review } from '../../../src/review/grade/marks.ts';
import { bulkZip, content, fullName, LEARNERS, NAMES, opened } from './class.ts';

const bytesOf = (text: string, encoding: Encoded['encoding'] = 'utf-8', mark = false) =>
  encoded({ text, encoding, mark });
const given = (lms: string, learner: string, name: string, share = 0.855): Given => ({
  id: name,
  lms,
  learner,
  name,
  share,
  comment: 'Buen trabajo,\n<b>sigue</b>',
});
const filled = (bytes: Uint8Array, all: Given[]) => {
  const sheet = readSheet(bytes)!;
  return { sheet, ...fillSheet(sheet, all, { column: sheet.columns[0]!, most: 100 }) };
};

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

const MOODLE_EN =
  'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be ' +
  'changed","Last modified (submission)","Last modified (grade)","Feedback comments"\n' +
  '"Participant 101","Ana Lucía Pérez Núñez",ana@x.mx,"Submitted for grading - ' +
  '",,100.00,Yes,"Monday, 2 November 2026, 10:00 AM",-,\n' +
  '"Participant 102","Jorge ""El Mago"" Villalpando",j@x.mx,"No submission",,100.00,Yes,-,-,"antes\nen dos líneas"\n' +
  '"Participant 103",Smith,m@x.mx,"Submitted for grading",,100.00,No,-,-,\n';
const MOODLE_ES =
  'Identificador;"Nombre completo";Estado;Calificación;"Calificación máxima";"La ' +
  'calificación puede ser cambiada";"Última modificación (entrega)";"Última ' +
  'modificación (calificación)";"Comentarios de retroalimentación"\r\n' +
  'Participante101;"Ana Lucía Pérez Núñez";Enviado;;"10,00";Sí;-;-;\r\n' +
  'Participante102;Jorge;Enviado;"7,00";"10,00";Sí;-;-;\r\n';

describe('the Moodle worksheet', () => {
  it('gets the grade and the comment and keeps every other byte', () => {
    const {
      bytes,
      filled: count,
      left,
      untouched,
    } = filled(bytesOf(MOODLE_EN), [
      given('moodle', '101', 'Ana Lucía Pérez Núñez'),
      given('moodle', '103', 'Mary-Ann Smith'),
      given('moodle', '999', 'Nadie'),
    ]);
    const expected = MOODLE_EN.replace(
      '"Submitted for grading - ",,',
      '"Submitted for grading - ",85.50,',
    ).replace('10:00 AM",-,\n', '10:00 AM",-,"<p>Buen trabajo,<br>&lt;b&gt;sigue&lt;/b&gt;</p>"\n');
    expect(new TextDecoder().decode(bytes)).toBe(expected);
    expect({ count, left, untouched }).toEqual({
      count: 1,
      left: [
        { name: 'Mary-Ann Smith', code: 'locked' },
        { name: 'Nadie', code: 'not-found' },
      ],
      untouched: 2,
    });
  });

  it.each([
    ['utf-8', true],
    ['utf-8', false],
    ['windows-1252', false],
    ['utf-16le', true],
  ] as const)(
    'in Spanish, in %s with mark %s, keeps encoding, separator and decimal comma',
    (encoding, mark) => {
      const { bytes, sheet } = filled(bytesOf(MOODLE_ES, encoding, mark), [
        given('moodle', '101', 'Ana'),
      ]);
      expect(sheet.kind).toBe('moodle');
      const expected = MOODLE_ES.replace(
        'Enviado;;"10,00";Sí;-;-;\r\n',
        'Enviado;8,55;"10,00";Sí;-;-;"<p>Buen trabajo,<br>&lt;b&gt;sigue&lt;/b&gt;</p>"\r\n',
      );
      expect(bytes).toEqual(bytesOf(expected, encoding, mark));
    },
  );

  it('leaves alone a row whose cells cannot be told apart', () => {
    const odd = MOODLE_EN.replace('No submission', 'a", b');
    const { bytes, left } = filled(bytesOf(odd), [given('moodle', '102', 'Jorge')]);
    expect(left).toEqual([{ name: 'Jorge', code: 'not-found' }]);
    expect(bytes).toEqual(bytesOf(odd));
  });

  it('is filled where PHP wrote a quote after a backslash as it is, and keeps every other byte', () => {
    const written = MOODLE_EN.replace(
      '"antes\nen dos líneas"',
      '"dice \\"hola, mundo\\"\ny firma en C:\\"',
    );
    expect(written).toContain('dice \\"hola, mundo\\"\ny');
    const { bytes, left } = filled(bytesOf(written), [
      given('moodle', '101', 'Ana'),
      given('moodle', '103', 'Smith'),
    ]);
    expect(left).toEqual([{ name: 'Smith', code: 'locked' }]);
    expect(new TextDecoder().decode(bytes)).toBe(
      written
        .replace('"Submitted for grading - ",,', '"Submitted for grading - ",85.50,')
        .replace(
          '10:00 AM",-,\n',
          '10:00 AM",-,"<p>Buen trabajo,<br>&lt;b&gt;sigue&lt;/b&gt;</p>"\n',
        ),
    );
  });

  it(
    'of any texts that PHP writes takes the grade in the right place or not at all, and ' +
      'keeps every other byte',
    () => {
      const text = fc
        .string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', '"', '\\', '\n', ';'), maxLength: 12 })
        .filter((one) => !one.endsWith('\\'));
      fc.assert(
        fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (people) => {
          const row = ([status, comment]: [string, string], i: number) =>
            [`Participant ${i + 1}`, `Persona ${i + 1}`, status, '', '100.00', comment]
              .map(fputcsv)
              .join(',');
          const made =
            'Identifier,"Full name",Status,Grade,"Maximum Grade","Feedback ' +
            `comments"\n${people.map(row).join('\n')}\n`;
          const { bytes, left } = filled(
            bytesOf(made),
            people.map((_, i) => ({
              ...given('moodle', String(i + 1), `Persona ${i + 1}`),
              comment: '',
            })),
          );
          const isFilled = (i: number) => !left.some(({ name }) => name === `Persona ${i + 1}`);
          const expected = people.map((one, i) =>
            isFilled(i)
              ? row(one, i).replace(
                  `${fputcsv(one[0])},,100.00`,
                  () => `${fputcsv(one[0])},85.50,100.00`,
                )
              : row(one, i),
          );
          expect(new TextDecoder().decode(bytes)).toBe(
            `Identifier,"Full name",Status,Grade,"Maximum Grade","Feedback comments"\n${expected.join('\n')}\n`,
          );
        }),
      );
    },
  );

  it('is found by position where the language is unknown', () => {
    const german =
      'Kennung,"Vollständiger Name",Status,Bewertung,"Maximale Bewertung"\n"Teilnehmer/in101",Ana,x,,100\n';
    expect(
      readSheet(bytesOf(german.replace('"Maximale Bewertung"', '"Maximum grade"')))?.columns[0],
    ).toMatchObject({ title: 'Bewertung' });
  });
});

describe('the other gradebooks', () => {
  const CANVAS =
    'Student,ID,SIS User ID,SIS Login ID,Section,Tema 18 (5567),Tema 17 (5566),Current ' +
    'Score\n,,,,,Manual Posting,,\n    Points Possible,,,,,50,100,(read only)\n"Pérez ' +
    'Núñez, Ana Lucía",4321,,al100101,Grupo 1,,90,EX\n"Test, Student",9,,t,Grupo 1,,,\n';

  it('Canvas keeps its headers with their ids and takes points of its own maximum', () => {
    const { bytes, sheet } = filled(bytesOf(CANVAS), [given('canvas', '4321', 'quien sea')]);
    expect(sheet.columns.map(({ title, most }) => [title, most])).toEqual([
      ['Tema 18 (5567)', 50],
      ['Tema 17 (5566)', 100],
    ]);
    expect(new TextDecoder().decode(bytes)).toBe(CANVAS.replace('Grupo 1,,90', 'Grupo 1,42.75,90'));
  });

  it('Blackboard, tab separated in UTF-16, by user name', () => {
    const text =
      '"Last Name"\t"First Name"\t"Username"\t"Tema 18 [Total Pts: 100 Score] ' +
      '|12345"\t"Feedback to Learner"\n"Smith"\t"Mary-Ann"\t"al100103"\t""\t""\n';
    const { bytes } = filled(bytesOf(text, 'utf-16le', true), [
      { ...given('blackboard', 'al100103', ''), comment: '=HYPERLINK("http://x")' },
    ]);
    expect(bytes).toEqual(
      bytesOf(
        text.replace('"al100103"\t""\t""', `"al100103"\t85.50\t"'=HYPERLINK(""http://x"")"`),
        'utf-16le',
        true,
      ),
    );
  });

  it('Brightspace by name, since its folders carry other numbers', () => {
    const text =
      'OrgDefinedId,Username,Last Name,First Name,Tema 18 Points Grade <Numeric ' +
      'MaxPoints:10>,End-of-Line Indicator\r\n#1001,#ana,Pérez Núñez,Ana ' +
      'Lucía,,#\r\n#1002,#otra,Pérez Núñez,Ana Lucia M,,#\r\n';
    const { bytes } = filled(bytesOf(text), [
      given('brightspace', '2557369', 'Ana Lucía Pérez Núñez'),
    ]);
    expect(new TextDecoder().decode(bytes)).toBe(text.replace('Ana Lucía,,#', 'Ana Lucía,8.55,#'));
  });

  it('two learners of one name are left to the instructor', () => {
    const text =
      'OrgDefinedId,Last Name,First Name,X Points Grade,End-of-Line Indicator\n#1,Ruiz,Ana,,#\n#2,Ruiz,Ana,,#\n';
    const { bytes, left } = filled(bytesOf(text), [given('brightspace', '1', 'Ana Ruiz')]);
    expect(left).toEqual([{ name: 'Ana Ruiz', code: 'ambiguous' }]);
    expect(bytes).toEqual(bytesOf(text));
  });

  it('any other file is none', () => {
    expect(readSheet(bytesOf('a,b,c\n1,2,3\n'))).toBeUndefined();
    expect(readSheet(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toBeUndefined();
  });
});

describe('a table', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('', '"', '""', 'a\nb', 'a;b,c\td', '\r', 'ñandú'),
  );
  it('that nobody changes is the same text, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', 'ñ', ' ') }),
        (text) => withChanges(readTable(text), []) === text,
      ),
    );
  });

  it('gives back what was written into a cell, and the other cells as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), cell, (rows, value) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const table = readTable(
          `h1,h2,h3\n${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`,
        );
        const target = table.rows[1]![1]!;
        const again = readTable(withChanges(table, [{ cell: target, value }]));
        const values = again.rows.map((row) => row.map((one) => one.value));
        expect(values).toEqual(
          table.rows.map((row) => row.map((one) => (one === target ? value : one.value))),
        );
      }),
    );
  });

  it('never lets a text begin like a formula', () => {
    for (const text of ['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'])
      expect(guarded(text)).toBe(`'${text}`);
    expect(guarded('Buen trabajo = bien')).toBe('Buen trabajo = bien');
  });
});

const graded = async (lms: keyof typeof NAMES) => {
  const { submissions } = await opened(bulkZip(NAMES[lms]));
  const review: Review = {
    ...emptyReview(),
    comment: { value: '=cmd|calc', at: 1, by: 'aaaa' },
    marks: {
      'rubrica-18.cobertura': {
        value: { kind: 'level', level: 'satisfactorio' },
        at: 1,
        by: 'aaaa',
      },
    },
  };
  return submissions.map((one) => feedbackOf(content, one, { review, weights: {} }));
};

describe('feedback', () => {
  it('goes into the folders by which Moodle finds each participant', async () => {
    const { bytes, made } = await feedbackZip(
      await graded('Moodle, folders'),
      'docx',
      feedbackDocx,
    );
    expect(made).toBe(3);
    for (const [i, path] of Object.keys(unzipSync(bytes)).entries()) {
      // importziplib.php: the part is split at underscores in at most five pieces; piece 2 is the
      // participant, 3 and 4 the plugin.
      const pieces = path.split('/')[0]!.split('_');
      expect([pieces[1], pieces[2], pieces[3]]).toEqual([
        String(LEARNERS[i]!.participant),
        'assignsubmission',
        'file',
      ]);
      expect(path.split('/')[1]).toMatch(/^Retroalimentacion-tema18\.docx$/);
    }
  });

  it('for Canvas keeps the whole name, and leaves out what cannot keep its type', async () => {
    const all = await graded('Canvas');
    const pdf = {
      ...all[0]!,
      submission: {
        ...all[0]!.submission,
        meta: { ...all[0]!.submission.meta, kind: 'docx' as const },
        wrapper: { ...all[0]!.submission.wrapper, back: 'pereznunez_4321_98000_reporte.docx' },
      },
    };
    const { bytes, left } = await feedbackZip([pdf, all[1]!], 'pdf', feedbackDocx);
    expect(Object.keys(unzipSync(bytes))).toEqual(['pereznunez_4321_98000_reporte.docx']);
    expect(left.map(({ name }) => name)).toEqual([fullName(LEARNERS[1]!)]);
  });

  it('is a Word document that says the grade, the level and the comment', async () => {
    const [first] = await graded('Moodle, folders');
    const xml = new TextDecoder().decode(
      unzipSync(await feedbackDocx(first!))['word/document.xml'],
    );
    for (const said of [
      'Ana Lucía Pérez Núñez',
      'Calificación: 16 de 100',
      'Satisfactorio',
      '=cmd|calc',
    ])
      expect(xml).toContain(said);
    expect(asText(first!)).toMatch(/^Calificación: 16 de 100\n\n=cmd\|calc/);
  });

  it('as CSV opens with its accents in a spreadsheet and runs no formula', async () => {
    const csv = gradesCsv(await graded('Moodle, folders'));
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain(",'=cmd|calc\r\n");
    expect(csv).not.toMatch(/,[=+@-]/);
  });
});
