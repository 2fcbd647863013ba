/** A feedback as the review page makes it, about what a learner has in the course by now. */
import type { Page } from '@playwright/test';
import type { LearnerRecord } from '../../src/model/record.ts';
import { digestOf, sealFeedback, type FeedbackFile } from '../../src/report/feedback-envelope.ts';

/** What this browser holds of the learner who has the course open. */
export async function recordHere(page: Page): Promise<LearnerRecord> {
  const frame = page.frames().find((one) => one.url().includes('/pluginfile.php/'))!;
  return frame.evaluate(
    () =>
      new Promise<LearnerRecord>((done, failed) => {
        const request = indexedDB.open('cuentas-clave');
        request.onerror = () => failed(new Error('no storage'));
        request.onsuccess = () => {
          const copies = request.result.transaction('copies').objectStore('copies');
          const keys = copies.getAllKeys();
          const values = copies.getAll();
          values.onsuccess = () => {
            request.result.close();
            done(values.result[keys.result.findIndex((key) => String(key).endsWith('/record'))]);
          };
        };
      }),
  );
}

export const EVIDENCE = 't16-diagnostico.evidencia';

/** Of topic 16: a comment on a passage, one on a criterion, one on the whole. */
export function feedbackOn(
  { answers }: Pick<LearnerRecord, 'answers'>,
  quote: string,
  changes: Partial<FeedbackFile> = {},
): FeedbackFile {
  const start = (answers[EVIDENCE]?.text ?? '').indexOf(quote);
  return {
    document: 'tema-16',
    name: 'Ana Ortega',
    date: '2026-11-28',
    reviewed: { date: '2026-11-24', version: '0123456789abcdef' },
    outOf100: 76.5,
    answers: Object.fromEntries(
      Object.entries(answers)
        .filter(([, { text }]) => text !== '')
        .map(([id, { at, text }]) => [id, { at, digest: digestOf(text) }]),
    ),
    parts: [
      {
        rubric: 'rubrica-16',
        title: 'Analizar la administración de cuentas clave del lugar de trabajo',
        lines: [
          {
            criterion: 'diagnostico',
            label: 'Diagnóstico: ¿se lleva a cabo?',
            points: 18,
            of: 30,
            result: 'En desarrollo',
            reached: 'Responde con descripción general, sin ejemplos',
            nextLevel: 'Satisfactorio',
            next: 'Responde y da al menos un ejemplo concreto',
            note: 'Nombra a quién atiende cada cuenta.',
            answers: [],
            judges: ['t16-diagnostico.lugar', 't16-diagnostico.aplica', EVIDENCE],
          },
          {
            criterion: 'ideas',
            label: 'Uso de las ideas del tema',
            points: 15,
            of: 15,
            result: 'Excelente',
            reached: 'Usa dos o más ideas con precisión',
            nextLevel: '',
            next: '',
            note: '',
            answers: [],
            judges: ['t16-diagnostico'],
          },
        ],
      },
    ],
    comment: 'Vas bien: falta el ejemplo.',
    passages: [
      {
        answer: EVIDENCE,
        question: '¿Cómo lo sabes?',
        start: Math.max(0, start),
        end: Math.max(0, start) + quote.length,
        quote,
        text: 'Di cuáles son y desde cuándo.',
      },
    ],
    ...changes,
  };
}

export const asFile = (feedback: FeedbackFile) => ({
  name: 'Retroalimentacion-tema-16.json',
  mimeType: 'application/json',
  buffer: Buffer.from(sealFeedback(feedback)),
});
