/** The learner's work as a file of their own. */
import type { LearnerRecord } from '../model/record.ts';

export const COPY = 'cuentas-clave/copia';

export function fileOf(record: LearnerRecord): string {
  return JSON.stringify({ kind: COPY, record });
}
