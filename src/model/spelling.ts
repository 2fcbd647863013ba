/** Texts as a reader compares them: without what carries no meaning. */

/** Without accents and other marks over letters. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Lower-case words without accents, joined by one space: two names that only differ in letter case,
 * accents, punctuation or spaces are the same name.
 */
export function plainWords(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
