/**
 * A learner's work, as one JSON file, as the record that the course would hold: everything
 * answered, seen, chosen and finished.
 */
import { emptyRecord, type LearnerRecord, type Stamp } from '../../src/model/record.ts';

interface Criterion {
  axis?: string;
  name?: string;
  objective?: string;
  measures?: string;
  differentiates?: string;
  importance?: string;
}

/** Every key may be missing. */
export interface Work {
  name?: string;
  tema16?: { a?: string; b?: string };
  tema17?: {
    company?: string;
    keyAccounts?: number | string;
    rangeOk?: string;
    centered?: string;
    customerCentric?: string;
    reasons?: string[];
    vigilance?: string;
    reflection?: string;
  };
  tema18?: { company?: string; criteria?: Criterion[] };
}

const STEPS = [
  't16-atencion-plena',
  't16-introduccion',
  't16-cuales-son',
  't16-importancia',
  't16-atractivo',
  't16-ejercicio',
  't16-para-recordar',
  't17-antes-de-leer',
  't17-introduccion',
  't17-razon',
  't17-importancia',
  't17-encadenamiento',
  't17-ejercicio-1',
  't17-ejercicio-2',
  't18-antes-de-leer',
  't18-introduccion',
  't18-seleccion',
  't18-criterios-de-seleccion',
  't18-categorizacion',
  't18-ejemplos',
  't18-practica',
  't18-ejercicio',
  't18-aplicacion',
  'cierre-entendiendo',
  'cierre-referencias',
  'cierre-revision',
];
const EXERCISES = [
  't16-diagnostico',
  't16-repaso',
  't17-recuerda',
  't17-parte-1',
  't17-parte-2',
  't18-recuerda',
  't18-criterios',
  't18-clasifica',
  't18-aplica',
];
const ACCOUNTS = [
  'C05',
  'C11',
  'C09',
  'C10',
  'C03',
  'C13',
  'C08',
  'C04',
  'C14',
  'C12',
  'C07',
  'C06',
];
const FIRST_TRIES = [
  'estrella',
  'estable',
  'estatus>estable',
  'estrella',
  'estable',
  'estable>estatus',
  'estatus',
  'estable',
  'estrella>estable>estatus',
  'estrella',
  'estatus',
  'estable',
];

/**
 * Seconds that pass between two changes: some prose takes long, a click does not. Drawn by a fixed
 * generator so that runs agree.
 */
function clock() {
  let now = 28_300_000;
  let state = 12_345;
  const draw = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  return {
    draw,
    after: (text: number): number =>
      (now += Math.round(
        2 + draw() * 12 + text / (3 + draw() * 3) + (draw() < 0.03 ? draw() * 90_000 : 0),
      )),
  };
}

export function recordOf(work: Work): LearnerRecord {
  const record = emptyRecord();
  const time = clock();
  const replica = 'k3x9';
  const at = (length: number): Stamp => [replica, time.after(length)];
  const answer = (id: string, text: string | number | undefined) => {
    if (text !== undefined && String(text) !== '')
      record.answers[id] = { text: String(text), at: at(String(text).length) };
  };
  const choose = (id: string, value: string) => {
    record.choices[id] = { value, at: at(0) };
  };

  choose('t16-diagnostico.aplica', 'parte');
  answer('t16-diagnostico.evidencia', work.tema16?.a);
  answer('t16-diagnostico.cambios', work.tema16?.b);
  ['p1', 'p2'].forEach((question) => choose(`t16-repaso.${question}`, 'b>a'));

  ['p1', 'p2'].forEach((question) => choose(`t17-recuerda.${question}`, 'c'));
  answer('t17-parte-1.empresa', work.tema17?.company);
  answer('t17-parte-1.numero', work.tema17?.keyAccounts);
  choose('t17-parte-1.rango', 'si');
  answer('t17-parte-1.rango-razon', work.tema17?.rangeOk);
  choose('t17-parte-1.centrada', 'parte');
  answer('t17-parte-1.centrada-razon', work.tema17?.centered ?? work.tema17?.customerCentric);
  const reasons = work.tema17?.reasons ?? [];
  reasons.forEach((reason, index) => answer(`t17-parte-2.r${index + 1}`, reason));
  choose('t17-parte-2.orden', reasons.map((_, index) => `r${index + 1}`).join(','));
  answer('t17-parte-2.vigilar', work.tema17?.vigilance);
  answer('t17-parte-2.reflexion', work.tema17?.reflection);

  ['p1', 'p2'].forEach((question) => choose(`t18-recuerda.${question}`, 'a'));
  ACCOUNTS.forEach((account, index) => choose(`t18-clasifica.${account}`, FIRST_TRIES[index]!));
  answer('t18-criterios.empresa', work.tema18?.company);
  const ids: string[] = [];
  for (const criterion of work.tema18?.criteria ?? []) {
    const axis = /^rel/i.test(criterion.axis ?? '') ? 'r' : 'a';
    const id = `${axis}${ids.filter((one) => one.startsWith(axis)).length + 1}`;
    ids.push(id);
    answer(`t18-criterios.${id}.nombre`, criterion.name);
    answer(`t18-criterios.${id}.objetivo`, criterion.objective);
    answer(`t18-criterios.${id}.medida`, criterion.measures);
    answer(`t18-criterios.${id}.diferencia`, criterion.differentiates);
    answer(`t18-criterios.${id}.importancia`, criterion.importance);
    choose(`t18-criterios.${id}.meta`, `o${1 + Math.floor(time.draw() * 4)}`);
  }
  for (const axis of ['a', 'r'])
    choose(`t18-criterios.${axis}`, ids.filter((id) => id.startsWith(axis)).join(','));
  for (const id of ids) choose(`t18-aplica.w.${id}`, id.endsWith('1') ? '16' : '14');
  choose('t18-aplica.cuentas', 'C05,C09,C03');
  for (const account of ['C05', 'C09', 'C03'])
    for (const id of ids)
      choose(`t18-aplica.s.${account}.${id}`, String(1 + Math.floor(time.draw() * 5)));

  const end = time.after(0);
  record.steps = STEPS;
  record.place = { page: 'cierre', step: 'cierre-revision', at: [replica, end] };
  for (const [index, id] of EXERCISES.entries()) {
    const score = /repaso|recuerda|clasifica/.test(id) ? { score: 100 - 5 * index } : {};
    record.exercises[id] = {
      progress: 100,
      ...score,
      finished: true,
      told: Math.imul(index + 1, 0x9e3779b1) >>> 0,
    };
  }
  record.knows = { [replica]: end };
  return record;
}

/** What the learner wrote, in UTF-16 units. */
export function textLength(record: LearnerRecord): number {
  return Object.values(record.answers).reduce((sum, { text }) => sum + text.length, 0);
}

/** The record with so many characters of text, the last answers shortened or left out. */
export function cutTo(record: LearnerRecord, characters: number): LearnerRecord {
  let left = characters;
  const answers = Object.entries(record.answers).map(([id, answer]) => {
    const text = answer.text.slice(0, left);
    left -= text.length;
    return [id, { ...answer, text }] as const;
  });
  return { ...record, answers: Object.fromEntries(answers.filter(([, { text }]) => text !== '')) };
}
