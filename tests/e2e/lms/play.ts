import type { Behaviour } from './behaviour.ts';

/** The source of what a behaviour changes, as an expression. */
export function playOf({ play }: Behaviour): string {
  if (!play) return '() => undefined';
  const source = play.toString();
  // A method's source is no expression of its own.
  return /^(\(|function|async|\w+\s*=>)/.test(source) ? source : `function ${source}`;
}
