import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sealFeedback } from '../../../src/report/feedback-envelope.ts';
import { feedbackDocx } from '../../../src/review/give-back/feedback-docx.ts';
import {
  asText,
  feedbackFile,
  feedbackOf,
  type Feedback,
} from '../../../src/review/give-back/feedback.ts';
import { feedbackZip } from '../../../src/review/give-back/feedback-zip.ts';
import { gradesCsv } from '../../../src/review/give-back/grades-csv.ts';
import { emptyReview, type Review } from '../../../src/review/grade/marks.ts';
import { bulkZip, content, fullName, LEARNERS, NAMES, opened } from './class.ts';

const docx = (one: Feedback) =>
  feedbackDocx(one, sealFeedback(feedbackFile(one, '2026-11-28')), new Date(2026, 10, 28));

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
    const { bytes, made } = await feedbackZip(await graded('Moodle, folders'), 'docx', docx);
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
    const { bytes, left } = await feedbackZip([pdf, all[1]!], 'pdf', docx);
    expect(Object.keys(unzipSync(bytes))).toEqual(['pereznunez_4321_98000_reporte.docx']);
    expect(left.map(({ name }) => name)).toEqual([fullName(LEARNERS[1]!)]);
  });

  it('is a Word document that says the grade, the level and the comment', async () => {
    const [first] = await graded('Moodle, folders');
    const xml = new TextDecoder().decode(unzipSync(await docx(first!))['word/document.xml']);
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
