/** What the report's page makes of a record, with what has arrived of the files beside it. */
import { describe, expect, it } from 'vitest';
import { isReportedOnceBegun, keyOf, reported } from '../../../src/exercises/index.ts';
import { KEYS } from '../../../src/exercises/key.ts';
import { RUBRICS } from '../../../src/exercises/rubrics-file.ts';
import {
  filesFor,
  pickedIn,
  reportOf,
  type ReportContent,
} from '../../../src/hand-in/report-of.ts';
import { courseOf } from '../content/read-content.ts';
import { documents, recordWith } from '../report/example.ts';

const { exercises, outline, rubrics, company, categories } = courseOf();
const keys = Object.fromEntries(
  exercises.map((one) => [one.id, keyOf(one, { company, categories })]),
);
const recalled = exercises.filter(isReportedOnceBegun);
const content: ReportContent = {
  documents,
  exercises: exercises.filter((one) => !isReportedOnceBegun(one)).map(reported),
  recalls: recalled.map(({ id }) => id),
  material: { groups: categories.categories, accounts: {} },
  keyed: exercises.filter(({ id }) => keys[id] !== undefined).map(({ id }) => id),
};
const RECALLS = 'repasos.json';
const nothingSecond = () => undefined;
/** As a package asks that requires the questions from memory, too. */
const strict = {
  ...outline,
  topics: outline.topics.map((topic) => ({
    ...topic,
    steps: topic.steps.map((step) => ({
      ...step,
      exercises: step.exercises.map((one) => ({ ...one, required: true })),
    })),
  })),
};

const made = (
  record: ReturnType<typeof recordWith>,
  beside: Record<string, unknown>,
  asked = outline,
  document = 'modulo',
) =>
  reportOf(content, asked, record, {
    document: documents.find(({ id }) => id === document)!,
    status: 'draft',
    date: '2026-11-24',
    beside,
    tell: nothingSecond,
  });

describe('what the learner picked', () => {
  it('is the first document as a draft until they pick', () => {
    expect(pickedIn(recordWith({}), documents)).toEqual({
      document: documents[0],
      status: 'draft',
    });
  });

  it('is kept, and a document that the course no longer has is the first one', () => {
    const of = (document: string) =>
      pickedIn(
        recordWith({}, { 'reporte.documento': document, 'reporte.version': 'final' }),
        documents,
      );
    expect(of('tema-17')).toMatchObject({ document: { id: 'tema-17' }, status: 'final' });
    expect(of('tema-99').document).toBe(documents[0]);
  });
});

describe('the files that a report needs', () => {
  const begun = (id: string) => ({ [`${id}.p1`]: 'a' });

  it('are none where nothing asks for them', () => {
    expect(filesFor(content, outline, recordWith({}))).toEqual([]);
  });

  it('are those of required recalls before they are begun', () => {
    expect(filesFor(content, strict, recordWith({}))).toEqual([RECALLS]);
  });

  it('are the keys of what was begun alone, and the rubrics of who judged themselves', () => {
    const [keyed] = content.keyed;
    const record = recordWith({}, { ...begun(keyed!), 'self.t17-parte-1.rango': 'satisfactorio' });
    const files = filesFor(content, outline, record);
    expect(files).toContain(RUBRICS);
    expect(files.filter((file) => file !== RUBRICS && file !== RECALLS)).toEqual([KEYS]);
  });

  it('are not the rubrics where an own view was taken back', () => {
    const record = recordWith({}, { 'self.t17-parte-1.rango': '' });
    expect(filesFor(content, outline, record)).toEqual([]);
  });
});

describe('the report', () => {
  const record = recordWith(
    { 't17-parte-2.r1': 'Compra cada mes' },
    { 'self.t17-parte-1.rango': 'satisfactorio' },
  );
  const titles = (report: ReturnType<typeof made>) => report.sections.map(({ title }) => title);

  it('is made of what has arrived, and of the rest when it has', () => {
    const bare = made(record, {});
    const whole = made(record, { [RUBRICS]: rubrics, [RECALLS]: recalled.map(reported) });
    expect(JSON.stringify(bare)).toContain('Compra cada mes');
    expect(titles(whole).length).toBeGreaterThan(titles(bare).length);
    expect(JSON.stringify(whole)).toContain('Satisfactorio');
  });

  it('has the own view of its document’s topics alone', () => {
    const other = made(record, { [RUBRICS]: rubrics }, outline, 'tema-18');
    expect(JSON.stringify(other)).not.toContain('Satisfactorio');
  });

  it('names as missing what the package requires and nobody began', () => {
    const missingIn = (asked: typeof outline) =>
      made(recordWith({}), { [RECALLS]: recalled.map(reported) }, asked).missing.map(
        ({ exercise }) => exercise,
      );
    for (const { title } of recalled) {
      expect(missingIn(strict)).toContain(title);
      expect(missingIn(outline)).not.toContain(title);
    }
  });
});
