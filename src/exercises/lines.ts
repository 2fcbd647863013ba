/** What stands before a line of a list: "1.", "2)", "(3)", "a)", "-", "•", "✓". */
const MARKER = /^\s*(?:\(?\d{1,3}[.):-](?=\s|\D)\s*|\(?[a-z][.)]\s+|[-–—*•·▪◦●○✓✔➤►>]\s*)+/iu;

/**
 * A text of several lines as the items of a list, without their numbers or bullets and without
 * empty ones.
 */
export function listLines(text: string): string[] {
  return text
    .split(/\r?\n|\u2028|\u2029/)
    .map((line) => line.replace(MARKER, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
