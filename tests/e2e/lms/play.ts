import type { Behaviour } from './behaviour.ts';

/** The source of what a behaviour changes, as an expression. */
export function playOf({ play }: Behaviour): string {
  if (!play) return '() => undefined';
  // It stands in a script of the LMS's page, which the end of another script's tag would end.
  const source = play.toString().replaceAll('</script', '<\\/script');
  // A method's source is no expression of its own.
  return /^(\(|function|async|\w+\s*=>)/.test(source) ? source : `function ${source}`;
}
