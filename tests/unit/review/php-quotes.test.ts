/** Moodle's worksheets as PHP writes them, whatever is in their cells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, filled, given, HTML } from './sheet-filling.ts';

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
