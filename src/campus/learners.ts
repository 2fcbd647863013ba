/**
 * Who may take the course: invented people, so that nobody has to enrol to try it, and those whom a
 * teacher adds. Ids never change: attempts are stored by them.
 */
import type { DatabaseSync } from 'node:sqlite';
import { unaccented } from '../model/spelling.ts';

export interface Learner {
  id: string;
  name: string;
  /** As LMSs hand it to a SCO (SCORM 1.2 RTE 3.4.4, cmi.core.student_name): "Last, First". */
  lmsName: string;
}

const INVENTED: Learner[] = [
  { id: 'ana.ortega', name: 'Ana Sofía Ortega', lmsName: 'Ortega Ruiz, Ana Sofía' },
  { id: 'luis.nunez', name: 'Luis Ángel Núñez', lmsName: 'Núñez Peña, Luis Ángel' },
  { id: 'citlali.pech', name: 'Citlali Pech', lmsName: 'Pech Canul, Citlali' },
  { id: 'diego.ibarra', name: 'Diego Ibarra', lmsName: 'Ibarra Güemes, Diego' },
];
const MOST = 500;
const LONGEST = 60;

export interface Roster {
  all(): Learner[];
  find(id: string): Learner | undefined;
  /** Undefined where a name is missing or too long, or where there are 500 already. */
  add(first: string, last: string): Learner | undefined;
}

/** Letters of an id: `Núñez Peña` becomes `nunez-pena`. */
function slug(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const nameOf = (given: string) => given.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export function rosterIn(database: DatabaseSync): Roster {
  const rows = database.prepare('SELECT id, name, lms_name FROM learners ORDER BY rowid');
  const insert = database.prepare('INSERT INTO learners VALUES (?, ?, ?)');
  const all = () => [
    ...INVENTED,
    ...rows.all().map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      lmsName: String(row['lms_name']),
    })),
  ];
  return {
    all,
    find: (id) => all().find((learner) => learner.id === id),
    add(first, last) {
      const [given, family] = [nameOf(first), nameOf(last)];
      const held = all();
      const isFit = [given, family].every((name) => name !== '' && name.length <= LONGEST);
      if (!isFit || held.length >= MOST) return undefined;
      const base = `${slug(given) || 'x'}.${slug(family) || 'x'}`;
      const taken = new Set(held.map(({ id }) => id));
      let id = base;
      for (let n = 2; taken.has(id); n++) id = `${base}.${n}`;
      const learner = { id, name: `${given} ${family}`, lmsName: `${family}, ${given}` };
      insert.run(learner.id, learner.name, learner.lmsName);
      return learner;
    },
  };
}
