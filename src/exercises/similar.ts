/** Texts compared as a reader would: letter for letter only in what carries meaning. */

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

/**
 * Lower case without accents, punctuation or repeated spaces: two names that only differ in those
 * are the same name.
 */
export const normalized = kept((name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** Spanish words that join others without saying much themselves, without accents. */
const JOINING = new Set(
  (
    'a al ante con de del e el ella ellos en entre es esta este la las le les lo los me ' +
    'mi mucha mucho muchos muy mas nos nuestra nuestro o para pero por porque que se ser ' +
    'si sin son su sus tiene tienen u un una uno y ya'
  ).split(' '),
);

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
  return new Set((telling.length > 0 ? telling : words).map(stem));
});

/**
 * Two short texts that share four fifths or more of their telling words. Of one telling word, only
 * the same word is alike.
 */
export function alike(one: string, other: string): boolean {
  const [a, b] = [meaning(one), meaning(other)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared) >= 0.8;
}
