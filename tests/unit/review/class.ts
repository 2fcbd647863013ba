/** A class of learners whose works differ, and the bulk downloads that LMSs make of them. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import type { Report } from '../../../src/model/report.ts';
import { seal } from '../../../src/report/envelope.ts';
import {
  readSubmissions,
  type Source,
  type ReadResult,
} from '../../../src/review/open/read-submissions.ts';
import { reviewContentOf } from '../../../src/review/build/review-content.ts';
import { courseOf } from '../content/read-content.ts';

export const content = reviewContentOf(courseOf());

export interface Learner {
  first: string;
  last: string;
  /** As each LMS knows them. */
  participant: number;
  canvas: number;
  user: string;
}

export const LEARNERS: Learner[] = [
  { first: 'Ana Lucía', last: 'Pérez Núñez', participant: 101, canvas: 4321, user: 'al100101' },
  { first: 'Jorge', last: 'Villalpando Ruiz', participant: 102, canvas: 4322, user: 'al100102' },
  { first: 'Mary-Ann', last: 'Smith', participant: 103, canvas: 4323, user: 'al100103' },
];

export const fullName = ({ first, last }: Learner) => `${first} ${last}`;

/** A record with answers in the three topics, its words those of the learner. */
export function recordOf(learner: Learner, revision = 1000): LearnerRecord {
  const record = emptyRecord();
  const at: [string, number] = ['k3x9', revision];
  const answer = (id: string, text: string) => (record.answers[id] = { text, at });
  const { first } = learner;
  answer(
    't16-diagnostico.evidencia',
    `En la empresa de ${first} hay una lista de cuentas que recibe trato distinto.`,
  );
  answer('t17-parte-1.empresa', `Empaques ${first}`);
  for (let i = 1; i <= 18; i++) answer(`t17-parte-2.r${i}`, `Razón ${i} según ${first}`);
  record.choices['t17-parte-2.orden'] = {
    value: Array.from({ length: 18 }, (_, i) => `r${i + 1}`).join(','),
    at,
  };
  for (const slot of ['a1', 'a2', 'r1']) {
    answer(`t18-criterios.${slot}.nombre`, `Criterio ${slot} de ${first}`);
    for (const item of ['objetivo', 'medida', 'diferencia', 'importancia'])
      answer(`t18-criterios.${slot}.${item}`, `${first} explica ${item} del criterio ${slot}.`);
  }
  record.choices['t18-clasifica.C11'] = { value: 'estrella>estable', at };
  record.knows = { k3x9: revision };
  return record;
}

export function reportOf(learner: string, document = 'tema-18'): Report {
  const { course, documents } = content;
  return {
    course,
    document: documents.find(({ id }) => id === document)!,
    learner,
    date: '2026-11-24',
    company: '',
    status: 'final',
    missing: [],
    sections: [],
  };
}

/** What the learner hands in, as the course's JSON file. */
export const file = (
  learner: Learner,
  options: { signed?: string; document?: string; revision?: number } = {},
) =>
  strToU8(
    seal(
      reportOf(options.signed ?? fullName(learner), options.document),
      recordOf(learner, options.revision),
    ),
  );

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Entry names of each LMS, as its own code makes them. */
export const NAMES = {
  'Moodle, folders': (one: Learner) =>
    `${fullName(one)}_${one.participant}_assignsubmission_file/reporte.json`,
  'Moodle up to 4.0, folders': (one: Learner) =>
    `${fullName(one)}_${one.participant}_assignsubmission_file_/reporte.json`,
  'Moodle, flat': (one: Learner) =>
    `${fullName(one)}_${one.participant}_assignsubmission_file_reporte_final.json`,
  Canvas: (one: Learner, i: number) =>
    `${letters(one.last + one.first)}_${i === 1 ? 'LATE_' : ''}${one.canvas}_${98_000 + i}_reporte_final.json`,
  Blackboard: (one: Learner) =>
    `Tema 18_${one.user}_attempt_2026-11-24-22-29-43_reporte_final.json`,
  Brightspace: (one: Learner, i: number) =>
    `39706${i}-2557369 - ${fullName(one)} - Nov 24, 2026 926 PM/reporte.json`,
  plain: (one: Learner) => `${letters(one.last)}.json`,
};

export function bulkZip(name: (one: Learner, i: number) => string, extra: Zippable = {}): Blob {
  const files: Zippable = Object.fromEntries(LEARNERS.map((one, i) => [name(one, i), file(one)]));
  return new Blob([zipSync({ ...files, ...extra }, { level: 6 }) as BlobPart]);
}

export async function opened(sources: Source[] | Blob): Promise<ReadResult> {
  const all: ReadResult = { submissions: [], rejected: [] };
  for await (const { submissions, rejected } of readSubmissions(
    sources instanceof Blob ? [{ path: 'entregas.zip', file: sources }] : sources,
    () => false,
  )) {
    all.submissions.push(...submissions);
    all.rejected.push(...rejected);
  }
  return all;
}
