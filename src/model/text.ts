/**
 * The text without what no LMS keeps: U+0000 goes, a lone surrogate becomes U+FFFD.
 * (In Moodle a lone surrogate makes Commit throw, and U+0000 is removed in silence.)
 */
export function wellFormed(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
