/** Texts compared as a reader would: letter for letter only in what carries meaning. */
import { plainWords } from '../model/spelling.ts';

/** More texts than an exercise shows at once. */
const KNOWN = 500;

/**
 * What `make` made of a text, kept: between two keys all texts but one are the same, and a phone
 * has 50 ms for a key.
 */
function kept<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    if (known.size >= KNOWN) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Two names that only differ in letter case, accents or punctuation are the same name. */
export const normalized = kept(plainWords);

/** Spanish words that join others without saying much themselves, without accents. */
const JOINING = new Set(
  (
    'a al ante cada con cual cuando de del e el ella ellos en entre es esta este ha han hay la ' +
    'las le les lo los me mi mucha mucho muchos muy mas nos nuestra nuestro o para pero por ' +
    'porque que se ser si son su sus tan tambien tiene tienen toda todas todo todos u un una ' +
    'uno y ya'
  ).split(' '),
);

/** The same said in another form: «mensualmente» is «cada mes». */
const SAME: Record<string, string> = {
  mensual: 'mes',
  mensualmente: 'mes',
  meses: 'mes',
  anos: 'ano',
  dias: 'dia',
  semanas: 'semana',
  anual: 'ano',
  anualmente: 'ano',
  semanal: 'semana',
  semanalmente: 'semana',
  diario: 'dia',
  diariamente: 'dia',
};

const ENDING = /[aeo]?[ns]$|[aeo]$/;

/**
 * Endings of number, gender and person off, so that "pedidos" and "pedido", "compra" and "compran"
 * are one word.
 */
function stem(word: string): string {
  const shorter = word.length > 3 ? word.replace(ENDING, '') : word;
  return shorter.length > 5 ? shorter.replace(ENDING, '') : shorter;
}

const meaning = kept((text): ReadonlySet<string> => {
  const words = normalized(text).split(' ').filter(Boolean);
  const telling = words.filter((word) => !JOINING.has(word));
  return new Set((telling.length > 0 ? telling : words).map((word) => stem(SAME[word] ?? word)));
});

const NEGATIONS = ['no', 'sin', 'nunca', 'ni', 'jamas', 'poco', 'poca', 'pocos', 'pocas'];

const denies = kept((text) =>
  normalized(text)
    .split(' ')
    .some((word) => NEGATIONS.includes(word)),
);

/** Telling words that a text needs before one more in the other makes no difference. */
const ENOUGH = 3;

/**
 * Two short texts that share four fifths or more of their telling words, or of which one only adds
 * a word to three or more of the other's. One that denies is never like one that doesn't. Of one
 * telling word, only the same word is alike.
 */
export function alike(one: string, other: string): boolean {
  if (denies(one) !== denies(other)) return false;
  const [a, b] = [meaning(one), meaning(other)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  const smaller = Math.min(a.size, b.size);
  if (shared === smaller && smaller >= ENOUGH && Math.max(a.size, b.size) === smaller + 1)
    return true;
  return shared / (a.size + b.size - shared) >= 0.8;
}
