/**
 * Where the words of a passage stand in a text that may have changed since: nearest to where they
 * stood; undefined where they do not.
 */
export function placeInText(text: string, quote: string, start: number): number | undefined {
  if (quote === '') return undefined;
  let best: number | undefined;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (best === undefined || Math.abs(at - start) < Math.abs(best - start)) best = at;
  return best;
}
