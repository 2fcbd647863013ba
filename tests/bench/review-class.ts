/**
 * Learners for the review's measurements: each writes other words, and a few copy one another.
 * Drawn by a fixed generator, so that runs agree.
 */
import { readFileSync } from 'node:fs';
import { emptyRecord, type LearnerRecord } from '../../src/model/record.ts';

const FIRST = [
  'Ana',
  'Luis',
  'Sofía',
  'Jorge',
  'Karla',
  'Raúl',
  'Mariana',
  'Héctor',
  'Ximena',
  'Óscar',
  'Paola',
  'Iván',
];
const LAST = [
  'Pérez',
  'Núñez',
  'Treviño',
  'Ibarra',
  'Villalpando',
  'Garza',
  'Muñoz',
  'Cepeda',
  'Duarte',
  'Ochoa',
  'Zúñiga',
  'Rangel',
  'Salas',
];
/**
 * Every so many learners, one hands in what the one before wrote, with a word changed here and
 * there.
 */
const COPIES = 50;
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

function drawer(seed: number): () => number {
  let state = (Math.imul(seed, 2_654_435_761) + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/**
 * Which words follow each word in the course's source text: prose that sounds like Spanish and is
 * nobody's.
 */
function chain(): { words: string[]; after: Map<string, string[]> } {
  const words = readFileSync('tests/fixtures/seed.txt', 'utf8')
    .split(/\s+/)
    .filter((word) => /^\p{L}[\p{L}]*[,.]?$/u.test(word));
  const after = new Map<string, string[]>();
  words.forEach((word, i) =>
    after.set(word, [...(after.get(word) ?? []), words[i + 1] ?? words[0]!]),
  );
  return { words, after };
}

const { words, after } = chain();

function prose(draw: () => number, length: number): string {
  let word = words[Math.floor(draw() * words.length)]!;
  let text = word;
  while (text.length < length) {
    const next = draw() < 0.3 ? words : after.get(word)!;
    word = next[Math.floor(draw() * next.length)]!;
    text += ` ${word}`;
  }
  return text;
}

export interface BenchLearner {
  name: string;
  participant: number;
  record: LearnerRecord;
}

/** About 12,000 characters, as a learner who answers everything. */
export function benchLearner(index: number): BenchLearner {
  const copies = index % COPIES === COPIES - 1;
  const draw = drawer(copies ? index - 1 : index);
  const record = emptyRecord();
  const at: [string, number] = ['k3x9', 10_000 + index];
  const answer = (id: string, length: number) =>
    (record.answers[id] = {
      text: copies ? prose(draw, length).replace(/ (\p{L}{9,}) /u, ' otro ') : prose(draw, length),
      at,
    });
  const choose = (id: string, value: string) => (record.choices[id] = { value, at });
  choose('t16-diagnostico.aplica', 'parte');
  answer('t16-diagnostico.evidencia', 700);
  answer('t16-diagnostico.cambios', 900);
  answer('t17-parte-1.empresa', 20);
  answer('t17-parte-1.rango-razon', 400);
  answer('t17-parte-1.centrada-razon', 500);
  for (let i = 1; i <= 20; i++) answer(`t17-parte-2.r${i}`, 70);
  choose('t17-parte-2.orden', Array.from({ length: 20 }, (_, i) => `r${i + 1}`).join(','));
  answer('t17-parte-2.vigilar', 500);
  answer('t17-parte-2.reflexion', 500);
  answer('t18-criterios.o1', 80);
  for (const axis of ['a', 'r']) {
    const slots = Array.from({ length: 7 }, (_, i) => `${axis}${i + 1}`);
    choose(`t18-criterios.${axis}`, slots.join(','));
    for (const slot of slots) {
      answer(`t18-criterios.${slot}.nombre`, 25);
      for (const item of ['objetivo', 'medida', 'diferencia', 'importancia'])
        answer(`t18-criterios.${slot}.${item}`, 125);
      choose(`t18-criterios.${slot}.meta`, 'o1');
    }
  }
  for (const account of ACCOUNTS)
    choose(`t18-clasifica.${account}`, ['estrella', 'estatus', 'estable'][Math.floor(draw() * 3)]!);
  record.knows = { k3x9: at[1] };
  const name =
    `${FIRST[index % FIRST.length]} ${LAST[Math.floor(index / 7) % LAST.length]} ` +
    `${LAST[index % LAST.length]} ${index + 1}`;
  return { name, participant: 1000 + index, record };
}
