import { describe, expect, it } from 'vitest';
import { recallSection } from '../../../src/exercises/recall/report.ts';
import { rubricAsAsked } from '../../../src/model/minimum.ts';
import { ownView } from '../../../src/model/self-assessment.ts';
import { ownViewSection } from '../../../src/report/own-view.ts';
import { writeText } from '../../../src/report/write-text.ts';
import { courseOf } from '../content/read-content.ts';
import { recordWith, reportOf } from './example.ts';

const { rubrics } = courseOf();
const rubric = (id: string) => rubrics.find((one) => one.id === id)!;

describe('the learner’s own view in the report', () => {
  it('is a row for each criterion that was said, with the rubric’s words', () => {
    const record = recordWith(
      {},
      {
        'self.t17-parte-1.rango': 'satisfactorio',
        'self.t17-parte-2.razones': '18',
        'self.t17-parte-2.vigilar': '',
        'self.t18-criterios.medida': '2',
      },
    );
    const section = ownViewSection(record, [rubric('rubrica-17'), rubric('rubrica-18')])!;
    const table = section.blocks.find((block) => block.kind === 'table')!;
    expect(table.rows.map((cells) => cells.slice(1))).toEqual([
      ['Satisfactorio', 'Número y juicio con una razón'],
      ['18 / 20', expect.stringContaining('Cuenta cada razón')],
      ['Correcta, pero general', ''],
    ]);
    const report = reportOf(record, 'tema-17');
    const text = writeText({ ...report, sections: [...report.sections, section] });
    expect(text).toContain('Satisfactorio');
    expect(text).toContain('No es su calificación.');
  });

  it('is left out where nothing was said, or nothing that the rubric knows', () => {
    const record = recordWith({}, { 'self.t17-parte-1.rango': 'genial' });
    expect(ownViewSection(record, rubrics)).toBeUndefined();
  });

  it('counts no more than the course asks for', () => {
    const asked = rubricAsAsked(rubric('rubrica-17'), { 't17-parte-2': 10 });
    const record = recordWith({}, { 'self.t17-parte-2.razones': '18' });
    const reasons = asked.criteria.find(({ id }) => id === 'razones')!;
    expect(ownView(record, asked, reasons)?.label).toBe('10 / 10');
  });
});

describe('a question from memory', () => {
  const definition = {
    id: 'r',
    title: 'R',
    questions: [
      {
        item: 'p1',
        ask: '¿Uno?',
        options: [
          { id: 'a', label: 'Sí' },
          { id: 'b', label: 'No' },
        ],
      },
      {
        item: 'p2',
        ask: '¿Dos?',
        options: [
          { id: 'a', label: 'Sí' },
          { id: 'b', label: 'No' },
        ],
      },
    ],
  };
  const key = { p1: { right: 'a', why: {} }, p2: { right: 'a', why: {} } };

  it('tells nobody of a mistake, since it takes nothing', () => {
    const record = recordWith({}, { 'r.p1': 'b>a', 'r.p2': 'b' });
    const work = {
      text: () => '',
      choice: (id: string) => record.choices[id]?.value ?? '',
    };
    const { blocks } = recallSection(definition as never, work, {
      groups: [],
      accounts: {},
      keys: { r: key },
    });
    expect(JSON.stringify(blocks)).not.toMatch(/incorrecto|Primer intento/);
    expect(blocks).toMatchObject([{ text: 'Sí (correcto)' }, { text: 'Contestada de memoria' }]);
  });
});
